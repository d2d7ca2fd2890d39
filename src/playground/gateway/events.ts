import type { Channel, Message } from '../wire.ts';
import { hasFlag, Intent, isThread } from '../wire.ts';
import type { WorldEvent } from '../world/feed.ts';
import { asReadBy } from '../world/messages.ts';
import type { World } from '../world/world.ts';
import { redactMessage } from './redact.ts';

/** An event in Discord's words, or undefined if a bot with these intents does not hear of it. */
export function gatewayEvent(
  world: World,
  event: WorldEvent,
  intents: number,
): { readonly t: string; readonly d: unknown } | undefined {
  switch (event.kind) {
    case 'message-created':
      return messageEvent(world, 'MESSAGE_CREATE', event, intents);
    case 'message-changed':
      return messageEvent(world, 'MESSAGE_UPDATE', event, intents);
    case 'message-removed':
      return removedEvent(event, intents);
    case 'typing':
      return typingEvent(world, event, intents);
    case 'reaction-added':
      return reactionEvent('MESSAGE_REACTION_ADD', world, event, intents);
    case 'reaction-removed':
      return reactionEvent('MESSAGE_REACTION_REMOVE', world, event, intents);
    case 'channel-created':
      return channelEvent('CREATE', event.channel, intents);
    case 'channel-changed':
      return channelEvent('UPDATE', event.channel, intents);
    case 'channel-removed':
      return channelEvent('DELETE', event.channel, intents);
    case 'member-changed':
      return memberEvent(world, event, intents);
    case 'pins-changed':
      return pinsEvent(world, event.channelId, intents);
    case 'interaction':
      return { t: 'INTERACTION_CREATE', d: event.payload };
    case 'commands-changed':
    case 'bot-presence':
      return undefined;
  }
}

interface MessageEvent {
  readonly message: Message;
  readonly onlyFor?: string;
}

/** A private reply goes to its bot as a direct message does, without guild and member. */
function messageEvent(world: World, t: string, { message, onlyFor }: MessageEvent, intents: number) {
  if (!hearsMessages({ message, ...(onlyFor === undefined ? {} : { onlyFor }) }, intents)) return undefined;
  if (!world.sees(world.bot.id, message.channel_id)) return undefined;
  const shown = {
    ...redactMessage(seenByBot(world, message), { botId: world.bot.id, intents }),
    channel_type: world.channel(message.channel_id)?.type,
  };
  if (onlyFor === undefined) return { t, d: shown };
  const { guild_id: _guild, member: _member, ...direct } = shown;
  return { t, d: direct };
}

function seenByBot(world: World, message: Message): Message {
  return asReadBy(world.message(message.id) ?? { message }, world.bot.id);
}

function removedEvent(event: MessageEvent, intents: number) {
  if (!hearsMessages(event, intents)) return undefined;
  const { id, channel_id, guild_id } = event.message;
  return { t: 'MESSAGE_DELETE', d: { id, channel_id, ...(guild_id === undefined ? {} : { guild_id }) } };
}

function hearsMessages({ message, onlyFor }: MessageEvent, intents: number): boolean {
  const direct = message.guild_id === undefined || onlyFor !== undefined;
  return hasFlag(intents, direct ? Intent.directMessages : Intent.guildMessages);
}

type ReactionEvent = Extract<WorldEvent, { kind: 'reaction-added' | 'reaction-removed' }>;

function reactionEvent(t: string, world: World, { message, userId, emoji }: ReactionEvent, intents: number) {
  const { id, channel_id, guild_id, author } = message;
  const intent = guild_id === undefined ? Intent.directReactions : Intent.guildReactions;
  if (!hasFlag(intents, intent)) return undefined;
  const member = guild_id === undefined ? undefined : world.member(userId, guild_id);
  const d = {
    user_id: userId,
    channel_id,
    message_id: id,
    message_author_id: author.id,
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
    ...(guild_id === undefined ? {} : { guild_id }),
    ...(member ? { member } : {}),
  };
  return { t, d };
}

function channelEvent(change: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel, intents: number) {
  if (!hasFlag(intents, Intent.guilds)) return undefined;
  return { t: `${isThread(channel) ? 'THREAD' : 'CHANNEL'}_${change}`, d: channel };
}

type MemberEvent = Extract<WorldEvent, { kind: 'member-changed' }>;

/** Of itself a bot is told whatever its intents. */
function memberEvent({ bot }: World, { guildId, member }: MemberEvent, intents: number) {
  if (member.user.id !== bot.id && !hasFlag(intents, Intent.guildMembers)) return undefined;
  return { t: 'GUILD_MEMBER_UPDATE', d: { ...member, guild_id: guildId } };
}

function pinsEvent(world: World, channelId: string, intents: number) {
  const guildId = world.channel(channelId)?.guild_id;
  if (!hasFlag(intents, guildId === undefined ? Intent.directMessages : Intent.guilds)) return undefined;
  const where = guildId === undefined ? {} : { guild_id: guildId };
  return { t: 'CHANNEL_PINS_UPDATE', d: { channel_id: channelId, ...where } };
}

function typingEvent(
  world: World,
  { channelId, userId }: { channelId: string; userId: string },
  intents: number,
) {
  const guildId = world.channel(channelId)?.guild_id;
  if (!hasFlag(intents, guildId === undefined ? Intent.directTyping : Intent.guildTyping)) return undefined;
  const where = guildId === undefined ? {} : { guild_id: guildId };
  const timestamp = Math.trunc(world.now() / 1_000);
  return { t: 'TYPING_START', d: { channel_id: channelId, user_id: userId, timestamp, ...where } };
}

/** The server an event happened in; undefined for direct messages. */
export function guildIdOf(world: World, event: WorldEvent): string | undefined {
  switch (event.kind) {
    case 'message-created':
    case 'message-changed':
    case 'message-removed':
    case 'reaction-added':
    case 'reaction-removed':
      return event.message.guild_id;
    case 'channel-created':
    case 'channel-changed':
    case 'channel-removed':
      return event.channel.guild_id;
    case 'member-changed':
      return event.guildId;
    case 'typing':
    case 'pins-changed':
      return world.channel(event.channelId)?.guild_id;
    case 'interaction':
      return event.guildId;
    case 'commands-changed':
    case 'bot-presence':
      return undefined;
  }
}
