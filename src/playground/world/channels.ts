import type { Channel } from '../wire.ts';
import type { Feed } from './feed.ts';

/** The channels of all servers, and the direct messages. Each change is told on the feed. */
export interface Channels {
  all(): readonly Channel[];
  channel(id: string): Channel | undefined;
  /** A new channel of the named server, or a thread of one of its channels. */
  addChannel(channel: Omit<Channel, 'id' | 'guild_id'> & { readonly guild_id: string }): Channel;
  changeChannel(id: string, change: Partial<Channel>): Channel | undefined;
  /** The channel and the threads on it are gone, with all that was said in them. False if there was none. */
  removeChannel(id: string): boolean;
}

export interface ChannelsUse {
  readonly feed: Feed;
  nextId(): string;
  /** Forgets all that was said there. */
  dropMessages(channelId: string): void;
}

/** Keeps these channels; a Map keeps the order in which they came. */
export function createChannels(
  cast: readonly Channel[],
  { feed, nextId, dropMessages }: ChannelsUse,
): Channels {
  const channels = new Map(cast.map((channel) => [channel.id, channel]));
  const drop = (id: string) => {
    channels.delete(id);
    dropMessages(id);
  };
  return {
    all: () => [...channels.values()],
    channel: (id) => channels.get(id),
    addChannel: (added) => {
      const channel = { permission_overwrites: [], ...added, id: nextId() };
      channels.set(channel.id, channel);
      feed.publish({ kind: 'channel-created', channel });
      return channel;
    },
    changeChannel: (id, change) => {
      const old = channels.get(id);
      if (!old) return undefined;
      const channel = { ...old, ...change };
      channels.set(id, channel);
      feed.publish({ kind: 'channel-changed', channel });
      return channel;
    },
    removeChannel: (id) => {
      const channel = channels.get(id);
      if (!channel) return false;
      // Discord tells of the channel alone: its threads go without a word.
      for (const { id: threadId, parent_id } of channels.values()) if (parent_id === id) drop(threadId);
      drop(id);
      feed.publish({ kind: 'channel-removed', channel });
      return true;
    },
  };
}
