import type { Message, Reaction } from '../wire.ts';
import type { Feed } from './feed.ts';

/** A message, who alone sees it if it is a private reply, and who reacted to it. */
export interface StoredMessage {
  readonly message: Message;
  readonly onlyFor?: string;
  readonly reactors?: readonly Reactors[];
}

/** Everybody who gave one message the same emoji. */
export interface Reactors {
  readonly emoji: string;
  readonly userIds: readonly string[];
}

/** Who reacts, to what, with what. */
export interface ReactionKey {
  readonly messageId: string;
  readonly userId: string;
  readonly emoji: string;
}

/** What was said, and what became of it. Each change is told on the feed. */
export interface Messages {
  message(id: string): StoredMessage | undefined;
  /** The messages of a channel, oldest first. */
  messages(channelId: string): readonly StoredMessage[];
  addMessage(stored: StoredMessage): Message;
  changeMessage(id: string, change: Partial<Message>): Message | undefined;
  removeMessage(id: string): boolean;
  /** Forgets a whole channel, of which nobody is told message by message. */
  dropMessages(channelId: string): void;
  /** False if there was nothing to change. */
  addReaction(key: ReactionKey): boolean;
  removeReaction(key: ReactionKey): boolean;
}

/** So many messages of a channel are kept; a playground that is talked to all day must not grow all day. */
export const keptPerChannel = 500;

/** The messages of a world, by channel. A Map keeps the order of insertion, which is the order of time. */
export function createMessages(feed: Feed): Messages {
  const channels = new Map<string, Map<string, StoredMessage>>();
  const homes = new Map<string, string>();
  const find = (id: string) => channels.get(homes.get(id) ?? '')?.get(id);
  const drop = (id: string) => {
    channels.get(homes.get(id) ?? '')?.delete(id);
    homes.delete(id);
  };
  const react = (key: ReactionKey, kind: 'reaction-added' | 'reaction-removed'): boolean => {
    const old = find(key.messageId);
    const reactors = old && changedReactors(old.reactors ?? [], key, kind);
    if (!old || !reactors) return false;
    channels.get(old.message.channel_id)?.set(key.messageId, { ...old, reactors });
    feed.publish({ kind, message: old.message, userId: key.userId, emoji: key.emoji });
    return true;
  };
  return {
    message: find,
    messages: (channelId) => [...(channels.get(channelId)?.values() ?? [])],
    addMessage: (added) => {
      const { id, channel_id } = added.message;
      const here = channels.get(channel_id) ?? new Map<string, StoredMessage>();
      channels.set(channel_id, here.set(id, added));
      homes.set(id, channel_id);
      const [oldest] = here.keys();
      if (here.size > keptPerChannel && oldest !== undefined) drop(oldest);
      feed.publish({ kind: 'message-created', message: added.message, ...seenBy(added) });
      return added.message;
    },
    changeMessage: (id, change) => {
      const old = find(id);
      if (!old) return undefined;
      const message = { ...old.message, ...change };
      channels.get(message.channel_id)?.set(id, { ...old, message });
      feed.publish({ kind: 'message-changed', message, ...seenBy(old) });
      return message;
    },
    removeMessage: (id) => {
      const old = find(id);
      if (!old) return false;
      drop(id);
      feed.publish({ kind: 'message-removed', message: old.message, ...seenBy(old) });
      return true;
    },
    dropMessages: (channelId) => {
      for (const id of channels.get(channelId)?.keys() ?? []) homes.delete(id);
      channels.delete(channelId);
    },
    addReaction: (key) => react(key, 'reaction-added'),
    removeReaction: (key) => react(key, 'reaction-removed'),
  };
}

/** The message as one reader gets it: with the reactions, and among them their own. */
export function asReadBy({ message, reactors = [] }: StoredMessage, userId: string): Message {
  if (reactors.length === 0) return message;
  const reactions = reactors.map(
    ({ emoji, userIds }): Reaction => ({
      emoji: { id: null, name: emoji },
      count: userIds.length,
      me: userIds.includes(userId),
    }),
  );
  return { ...message, reactions };
}

function seenBy({ onlyFor }: StoredMessage): Pick<StoredMessage, 'onlyFor'> {
  return onlyFor === undefined ? {} : { onlyFor };
}

/** Undefined if nothing changes. An emoji that nobody holds any more is gone. */
function changedReactors(
  reactors: readonly Reactors[],
  { userId, emoji }: ReactionKey,
  kind: 'reaction-added' | 'reaction-removed',
): readonly Reactors[] | undefined {
  const old = reactors.find((one) => one.emoji === emoji);
  const adds = kind === 'reaction-added';
  if ((old?.userIds.includes(userId) ?? false) === adds) return undefined;
  if (!old) return [...reactors, { emoji, userIds: [userId] }];
  const userIds = adds ? [...old.userIds, userId] : old.userIds.filter((id) => id !== userId);
  return reactors.flatMap((one) => {
    if (one !== old) return [one];
    return userIds.length > 0 ? [{ emoji, userIds }] : [];
  });
}
