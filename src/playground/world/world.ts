import type { Channel, Command, Guild, Message, User } from '../wire.ts';
import { createFeed, type Feed } from './feed.ts';
import { castWorld, type Person } from './people.ts';
import { createSnowflakes } from './snowflake.ts';

/** A file somebody sent, kept in memory for as long as the playground runs. */
export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A message and, when it is a private reply, the only person who sees it. */
export interface StoredMessage {
  readonly message: Message;
  readonly onlyFor?: string;
}

/** Everything that is, and the only place that changes it. Each change is told on `feed`. */
export interface World {
  readonly guild: Guild;
  readonly bot: User;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly feed: Feed;
  readonly now: () => number;
  /** Where a kept file can be fetched. */
  fileUrl(file: StoredFile): string;
  nextId(): string;
  person(id: string): Person | undefined;
  channel(id: string): Channel | undefined;
  message(id: string): StoredMessage | undefined;
  /** The messages of a channel, oldest first. */
  messages(channelId: string): readonly StoredMessage[];
  addMessage(stored: StoredMessage): Message;
  changeMessage(id: string, change: Partial<Message>): Message | undefined;
  removeMessage(id: string): boolean;
  /** The registered commands; those of the guild stand before global ones of the same name. */
  commands(): readonly Command[];
  setCommands(commands: readonly Command[]): void;
  keepFile(file: Omit<StoredFile, 'id'>): StoredFile;
  file(id: string): StoredFile | undefined;
}

export interface WorldOptions {
  /** Milliseconds since 1970; a test may move it. */
  readonly now: () => number;
  /** The address of this playground; asked late, for the port may not be known at the start. */
  readonly origin: () => string;
}

/** A fresh world: one server with one channel, two persons, and nothing said yet. */
export function createWorld({ now, origin }: WorldOptions): World {
  const nextId = createSnowflakes(now);
  const feed = createFeed();
  const cast = castWorld(nextId, new Date(now()).toISOString());
  const channels = [cast.channel, ...cast.people.map((person) => person.dm)];
  const files = new Map<string, StoredFile>();
  let commands: readonly Command[] = [];

  return {
    guild: cast.guild,
    bot: cast.bot,
    people: cast.people,
    channels,
    feed,
    now,
    fileUrl: (file) => `${origin()}/attachments/${file.id}/${encodeURIComponent(file.filename)}`,
    nextId,
    person: (id) => cast.people.find((person) => person.user.id === id),
    channel: (id) => channels.find((channel) => channel.id === id),
    ...createMessages(feed),
    commands: () => commands,
    setCommands: (next) => {
      commands = next;
      feed.publish({ kind: 'commands-changed' });
    },
    keepFile: (file) => {
      const stored = { ...file, id: nextId() };
      files.set(stored.id, stored);
      return stored;
    },
    file: (id) => files.get(id),
  };
}

type Messages = Pick<World, 'message' | 'messages' | 'addMessage' | 'changeMessage' | 'removeMessage'>;

/** A Map keeps the order of insertion, which is the order of time. */
function createMessages(feed: Feed): Messages {
  const stored = new Map<string, StoredMessage>();
  const seenBy = ({ onlyFor }: StoredMessage) => (onlyFor === undefined ? {} : { onlyFor });
  return {
    message: (id) => stored.get(id),
    messages: (channelId) => [...stored.values()].filter(({ message }) => message.channel_id === channelId),
    addMessage: (added) => {
      stored.set(added.message.id, added);
      feed.publish({ kind: 'message-created', message: added.message, ...seenBy(added) });
      return added.message;
    },
    changeMessage: (id, change) => {
      const old = stored.get(id);
      if (!old) return undefined;
      const message = { ...old.message, ...change };
      stored.set(id, { ...old, message });
      feed.publish({ kind: 'message-changed', message, ...seenBy(old) });
      return message;
    },
    removeMessage: (id) => {
      const old = stored.get(id);
      if (!old) return false;
      stored.delete(id);
      feed.publish({ kind: 'message-removed', message: old.message, ...seenBy(old) });
      return true;
    },
  };
}
