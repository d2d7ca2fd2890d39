import type { GuildView, PersonEvent, Snapshot } from '../page-host/person-view.ts';
import type { Channel, Message } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { type PageLocale, type Phrases, phrases } from './phrases.ts';

export type Theme = 'dark' | 'light';

/** Everything the page draws from. */
export interface View {
  readonly snapshot: Snapshot;
  readonly channel: Channel;
  /** The server whose channels stand beside; direct messages are read in one too. */
  readonly guildId: string;
  readonly locale: PageLocale;
  readonly theme: Theme;
  readonly words: Phrases;
}

/** The server whose channels stand beside. */
export function guildHere({ snapshot, guildId }: View): GuildView {
  return (
    snapshot.guilds.find(({ id }) => id === guildId) ??
    snapshot.guilds[0] ?? { id: '', name: '', roles: [], managers: [] }
  );
}

/** What the person may do in the open channel. */
export function permissionsHere({ snapshot, channel }: View): bigint {
  return BigInt(snapshot.permissions[channel.id] ?? '0');
}

/** The view of another channel; direct messages are read in the server where one was. */
export function inChannel(view: View, channel: Channel): View {
  return { ...view, channel, guildId: channel.guild_id ?? view.guildId };
}

/** The channel to show when a snapshot comes: the one that was open; if it is gone, one like it. */
export function channelToShow({ channels, guilds }: Snapshot, old: View | undefined): Channel | undefined {
  const guildId = old?.guildId ?? guilds[0]?.id;
  return (
    channels.find(({ id }) => id === old?.channel.id) ??
    // Another person has other direct messages: who was in theirs comes to their own.
    channels.find(({ type }) => type === ChannelType.dm && type === old?.channel.type) ??
    channels.find((channel) => channel.guild_id === guildId) ??
    channels[0]
  );
}

/** The messages of a channel, in the order in which they were sent. */
export function messagesOf({ snapshot, channel }: View): readonly Message[] {
  return snapshot.messages.filter((message) => message.channel_id === channel.id);
}

/** The snapshot after an event; a message that is known is replaced where it stands. */
export function withEvent(snapshot: Snapshot, event: PersonEvent): Snapshot {
  switch (event.kind) {
    case 'snapshot':
      return event.snapshot;
    case 'message': {
      const known = snapshot.messages.some(({ id }) => id === event.message.id);
      const messages = known
        ? snapshot.messages.map((old) => (old.id === event.message.id ? event.message : old))
        : [...snapshot.messages, event.message];
      return { ...snapshot, messages };
    }
    case 'removed':
      return { ...snapshot, messages: snapshot.messages.filter(({ id }) => id !== event.id) };
    case 'channel': {
      const { channel } = event;
      const known = snapshot.channels.some(({ id }) => id === channel.id);
      const channels = known
        ? snapshot.channels.map((old) => (old.id === channel.id ? channel : old))
        : [...snapshot.channels, channel];
      const permissions = { ...snapshot.permissions, [channel.id]: event.permissions };
      return { ...snapshot, channels, permissions };
    }
    case 'channel-removed': {
      const gone = snapshot.channels.filter(({ id, parent_id }) => [id, parent_id].includes(event.id));
      const ids = new Set(gone.map(({ id }) => id));
      return {
        ...snapshot,
        channels: snapshot.channels.filter(({ id }) => !ids.has(id)),
        messages: snapshot.messages.filter((message) => !ids.has(message.channel_id)),
      };
    }
    case 'commands':
      return { ...snapshot, commands: event.commands };
    case 'bot-presence':
      return { ...snapshot, botOnline: event.online };
    case 'typing':
      return snapshot;
  }
}

/** What a view needs besides the snapshot. */
export function wordsFor(locale: PageLocale): Phrases {
  return phrases[locale];
}

/** A name in the person's language, as Discord picks it. */
export function localized(
  named: { readonly name: string; readonly name_localizations?: Readonly<Record<string, string>> | null },
  locale: PageLocale,
): string {
  return named.name_localizations?.[locale] ?? named.name;
}

/** A description in the person's language. */
export function described(
  named: {
    readonly description: string;
    readonly description_localizations?: Readonly<Record<string, string>> | null;
  },
  locale: PageLocale,
): string {
  return named.description_localizations?.[locale] ?? named.description;
}
