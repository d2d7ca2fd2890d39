import { type RestReply, refuse, refuseForm } from '../rest/refusal.ts';
import type { Path } from '../rules/fields.ts';
import { type MessageDraft, refuseMessage } from '../rules/message.ts';
import type { Channel, Component, Message, User } from '../wire.ts';
import { flattenComponents, MessageFlag, MessageType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { attach, locateComponents, locateEmbeds, refuseFiles } from './attachments.ts';
import { mentionsEveryone, mentionsOf } from './mentions.ts';
import { draftOf, type MessageBody, readMessageBody, type Upload } from './message-body.ts';

/** What came of a message body. */
export type Sent =
  | { readonly kind: 'sent'; readonly message: Message }
  | { readonly kind: 'refused'; readonly reply: RestReply };

export interface Sending {
  readonly json: unknown;
  readonly files: readonly Upload[];
  readonly channel: Channel;
  readonly author: User;
  /** Set when only this person may see it. */
  readonly onlyFor?: string;
  /** Fields that come from where it is sent, such as the interaction it answers. */
  readonly extra?: Partial<Message>;
  /** Where in the request the message stands, for the paths of its wrong fields. */
  readonly at?: Path;
}

/** Puts a message into the world, if Discord would take it. */
export function sendMessage(world: World, sending: Sending): Sent {
  const { onlyFor, files, channel, author } = sending;
  const body = readMessageBody(sending.json);
  const draft = draftOf(body, files.length > 0);
  const refusal =
    refuseMessage(draft, sending.at) ?? refuseFiles(files) ?? refuseReference(world, body, channel);
  if (refusal) return { kind: 'refused', reply: refusal };

  const mayEmbed = author.id !== world.bot.id || world.may(author.id, 'embedLinks', channel);
  const attachments = attach(world, body, files);
  const message: Message = {
    ...blankMessage(world, sending),
    content: draft.content,
    embeds: mayEmbed ? locateEmbeds(draft.embeds, attachments) : [],
    components: numberComponents(locateComponents(draft.components, attachments)),
    attachments,
    flags: onlyFor === undefined ? draft.flags & ~MessageFlag.ephemeral : draft.flags | MessageFlag.ephemeral,
    ...(body.nonce == null ? {} : { nonce: body.nonce }),
    ...mentionFields(world, { body, draft, author, channel }),
    ...sending.extra,
  };
  return {
    kind: 'sent',
    message: world.addMessage({ message, ...(onlyFor === undefined ? {} : { onlyFor }) }),
  };
}

/** Changes a message as a PATCH does: absent fields stay. */
export function editMessage(world: World, old: Message, edit: Pick<Sending, 'json' | 'files' | 'at'>): Sent {
  const body = readMessageBody(edit.json);
  const draft = draftOf(body, edit.files.length > 0, old);
  const refusal = refuseMessage(draft, edit.at) ?? refuseFiles(edit.files);
  if (refusal) return { kind: 'refused', reply: refusal };

  const kept = body.attachments
    ? old.attachments.filter(({ id }) => body.attachments?.some((listed) => String(listed.id) === id))
    : old.attachments;
  const attachments = [...kept, ...attach(world, body, edit.files)];
  const message = world.changeMessage(old.id, {
    content: draft.content,
    embeds: locateEmbeds(draft.embeds, attachments),
    components: numberComponents(locateComponents(draft.components, attachments)),
    attachments,
    flags: draft.flags,
    edited_timestamp: new Date(world.now()).toISOString(),
  });
  return message ? { kind: 'sent', message } : { kind: 'refused', reply: refuse('unknownMessage') };
}

/** A message with nothing in it yet. */
export function blankMessage(
  world: World,
  { channel, author }: Pick<Sending, 'channel' | 'author'>,
): Message {
  const member = world.member(author.id, channel.guild_id);
  return {
    id: world.nextId(),
    channel_id: channel.id,
    ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id, ...memberFields(member) }),
    type: MessageType.plain,
    author,
    content: '',
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}

function memberFields(member: World['guild']['members'][number] | undefined): Pick<Message, 'member'> {
  if (!member) return {};
  const { user: _user, permissions: _permissions, ...rest } = member;
  return { member: rest };
}

interface Spoken {
  readonly body: MessageBody;
  readonly draft: MessageDraft;
  readonly author: User;
  readonly channel: Channel;
}

/** Mentions are looked for in content and in V2 text alike, as Discord does. */
function mentionFields(world: World, { body, draft, author, channel }: Spoken): Partial<Message> {
  const replied = body.message_reference
    ? world.message(String(body.message_reference.message_id))?.message
    : undefined;
  const texts = [draft.content, ...flattenComponents(draft.components).map((one) => one.content ?? '')];
  const allowed = body.allowed_mentions ? { allowed: body.allowed_mentions } : {};
  const text = texts.join('\n');
  return {
    mentions: mentionsOf(world, text, { ...allowed, replied }),
    mention_everyone:
      world.may(author.id, 'mentionEveryone', channel) && mentionsEveryone(text, body.allowed_mentions),
    ...(replied ? replyFields(replied) : {}),
  };
}

/** What makes a message a reply to another. */
export function replyFields(replied: Message): Partial<Message> {
  return {
    type: MessageType.reply,
    message_reference: {
      message_id: replied.id,
      channel_id: replied.channel_id,
      ...(replied.guild_id === undefined ? {} : { guild_id: replied.guild_id }),
    },
    referenced_message: replied,
  };
}

/** Who replies must be able to read what was said, and there must be something to reply to unless told otherwise. */
function refuseReference(world: World, body: MessageBody, channel: Channel): RestReply | undefined {
  const { message_reference: reference } = body;
  if (!reference) return undefined;
  if (!world.may(world.bot.id, 'readHistory', channel)) return refuse('replyUnreadable');
  const target = world.message(String(reference.message_id));
  const there = target?.message.channel_id === channel.id;
  if (there || reference.fail_if_not_exists === false) return undefined;
  return refuseForm([
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

/** Discord numbers the components that have no id of their own, outermost first. */
function numberComponents(components: readonly Component[]): readonly Component[] {
  let next = 1;
  const number = (component: Component): Component => {
    const id = component.id || next++;
    return {
      ...component,
      id,
      ...(component.components ? { components: component.components.map(number) } : {}),
      ...(component.accessory ? { accessory: number(component.accessory) } : {}),
    };
  };
  return components.map(number);
}
