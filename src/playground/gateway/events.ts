import type { Message } from '../wire.ts';
import { hasFlag, Intent } from '../wire.ts';
import type { WorldEvent } from '../world/feed.ts';
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
  const shown = {
    ...redactMessage(message, { botId: world.bot.id, intents }),
    channel_type: world.channel(message.channel_id)?.type,
  };
  if (onlyFor === undefined) return { t, d: shown };
  const { guild_id: _guild, member: _member, ...direct } = shown;
  return { t, d: direct };
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

/** What the bot is told right after READY: the server with all that is in it. */
export function guildCreate(world: World): Readonly<Record<string, unknown>> {
  const { guild } = world;
  return {
    ...guild,
    member_count: guild.members.length,
    large: false,
    unavailable: false,
    joined_at: guild.members[0]?.joined_at,
    channels: world.channels.filter((channel) => channel.guild_id === guild.id),
    threads: [],
    presences: [],
    voice_states: [],
    emojis: [],
    stickers: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
