import { type RestReply, refuse } from '../rest/refusal.ts';
import { refuseMessage } from '../rules/message.ts';
import type { Attachment, Channel, Component, Embed, Message, User } from '../wire.ts';
import { flattenComponents, MessageFlag, MessageType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { mentionsOf } from './mentions.ts';
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
}

/** Discord takes files up to this size from those who pay nothing. */
const fileBytes = 10 * 1024 * 1024;

/** Puts a message into the world, if Discord would take it. */
export function sendMessage(world: World, sending: Sending): Sent {
  const read = readMessageBody(sending.json);
  if ('refusal' in read) return { kind: 'refused', reply: read.refusal };
  const draft = draftOf(read.body, sending.files.length > 0);
  const refusal = refuseMessage(draft) ?? refuseFiles(sending.files);
  if (refusal) return { kind: 'refused', reply: refusal };

  const attachments = attach(world, read.body, sending.files);
  const { onlyFor } = sending;
  const message: Message = {
    ...blankMessage(world, sending),
    content: draft.content,
    embeds: locateEmbeds(draft.embeds, attachments),
    components: numberComponents(locateComponents(draft.components, attachments)),
    attachments,
    flags: onlyFor === undefined ? draft.flags & ~MessageFlag.ephemeral : draft.flags | MessageFlag.ephemeral,
    ...replyFields(world, read.body, draft.components),
    ...sending.extra,
  };
  return {
    kind: 'sent',
    message: world.addMessage({ message, ...(onlyFor === undefined ? {} : { onlyFor }) }),
  };
}

/** Changes a message as a PATCH does: absent fields stay. */
export function editMessage(world: World, old: Message, edit: Pick<Sending, 'json' | 'files'>): Sent {
  const read = readMessageBody(edit.json);
  if ('refusal' in read) return { kind: 'refused', reply: read.refusal };
  const draft = draftOf(read.body, edit.files.length > 0, old);
  const refusal = refuseMessage(draft) ?? refuseFiles(edit.files);
  if (refusal) return { kind: 'refused', reply: refusal };

  const kept = read.body.attachments
    ? old.attachments.filter(({ id }) => read.body.attachments?.some((listed) => String(listed.id) === id))
    : old.attachments;
  const attachments = [...kept, ...attach(world, read.body, edit.files)];
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
  const member = world.guild.members.find(({ user }) => user.id === author.id);
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

/** Mentions are looked for in content and in V2 text alike, as Discord does. */
function replyFields(world: World, body: MessageBody, components: readonly Component[]): Partial<Message> {
  const replied = body.message_reference
    ? world.message(body.message_reference.message_id)?.message
    : undefined;
  const text = [body.content ?? '', ...flattenComponents(components).map((one) => one.content ?? '')].join(
    '\n',
  );
  const mentions = mentionsOf(world, text, {
    ...(body.allowed_mentions ? { allowed: body.allowed_mentions } : {}),
    replied,
  });
  if (!replied) return { mentions };
  return {
    mentions,
    type: MessageType.reply,
    message_reference: {
      message_id: replied.id,
      channel_id: replied.channel_id,
      ...(replied.guild_id === undefined ? {} : { guild_id: replied.guild_id }),
    },
    referenced_message: replied,
  };
}

function refuseFiles(files: readonly Upload[]): RestReply | undefined {
  return files.some((file) => file.bytes.length > fileBytes) ? refuse('tooLarge') : undefined;
}

function attach(world: World, body: MessageBody, files: readonly Upload[]): readonly Attachment[] {
  return files.map((upload) => {
    const file = world.keepFile(upload);
    const description = body.attachments?.find(({ id }) => String(id) === upload.index)?.description;
    const url = world.fileUrl(file);
    return {
      id: file.id,
      filename: file.filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description === undefined ? {} : { description }),
    };
  });
}

/** Turns `attachment://name` into the address of the file that came along. */
function located<Media extends { readonly url: string }>(media: Media, files: readonly Attachment[]): Media {
  const name = /^attachment:\/\/(.+)$/u.exec(media.url)?.[1];
  const file = name === undefined ? undefined : files.find(({ filename }) => filename === name);
  return file ? { ...media, url: file.url } : media;
}

function locateEmbeds(embeds: readonly Embed[], files: readonly Attachment[]): readonly Embed[] {
  return embeds.map((embed) => ({
    ...embed,
    ...(embed.image ? { image: located(embed.image, files) } : {}),
    ...(embed.thumbnail ? { thumbnail: located(embed.thumbnail, files) } : {}),
  }));
}

function locateComponents(
  components: readonly Component[],
  files: readonly Attachment[],
): readonly Component[] {
  return components.map((component) => ({
    ...component,
    ...(component.media ? { media: located(component.media, files) } : {}),
    ...(component.file ? { file: located(component.file, files) } : {}),
    ...(component.items
      ? { items: component.items.map((item) => ({ ...item, media: located(item.media, files) })) }
      : {}),
    ...(component.components ? { components: locateComponents(component.components, files) } : {}),
    ...locateAccessory(component.accessory, files),
  }));
}

function locateAccessory(
  accessory: Component | undefined,
  files: readonly Attachment[],
): Pick<Component, 'accessory'> {
  const [found] = accessory ? locateComponents([accessory], files) : [];
  return found ? { accessory: found } : {};
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
