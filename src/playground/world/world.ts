import type { Channel, Command, Guild, Member, User } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { createFeed, type Feed } from './feed.ts';
import { createFiles, type Files, type StoredFile } from './files.ts';
import { createMessages, type Messages } from './messages.ts';
import { castWorld, type Person } from './people.ts';
import { grants, type Permission, permissionsIn } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';

/** Everything that is, and the only place that changes it. Each change is told on `feed`. */
export interface World extends Messages, Files {
  /** As it is now: members and roles may have changed. */
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
  /** A new channel of the server, or a thread of one of its channels. */
  addChannel(channel: Omit<Channel, 'id' | 'guild_id'>): Channel;
  changeChannel(id: string, change: Partial<Channel>): Channel | undefined;
  changeMember(userId: string, change: Pick<Member, 'roles'>): void;
  /** The sum of what somebody may do in a channel. */
  permissions(userId: string, channel: Channel): bigint;
  may(userId: string, permission: Permission, channel: Channel): boolean;
  sees(userId: string, channelId: string): boolean;
  member(userId: string): Member | undefined;
  /** The registered commands; those of the guild stand before global ones of the same name. */
  commands(): readonly Command[];
  setCommands(commands: readonly Command[]): void;
}

export interface WorldOptions {
  /** Milliseconds since 1970; a test may move it. */
  readonly now: () => number;
  /** The address of this playground; asked late, for the port may not be known at the start. */
  readonly origin: () => string;
}

/** A fresh world: one server with two channels, two persons, and nothing said yet. */
export function createWorld({ now, origin }: WorldOptions): World {
  const nextId = createSnowflakes(now);
  const feed = createFeed();
  const cast = castWorld(nextId, new Date(now()).toISOString());
  let { guild } = cast;
  let commands: readonly Command[] = [];
  const channels = new Map(
    [...cast.channels, ...cast.people.map((person) => person.dm)].map((channel) => [channel.id, channel]),
  );
  const permissions = (userId: string, channel: Channel) =>
    permissionsIn(guild, { channel, parent: channels.get(channel.parent_id ?? ''), userId });

  return {
    ...createMessages(feed),
    ...createFiles(nextId),
    get guild() {
      return guild;
    },
    get channels() {
      return [...channels.values()];
    },
    bot: cast.bot,
    people: cast.people,
    feed,
    now,
    fileUrl: (file) => `${origin()}/attachments/${file.id}/${encodeURIComponent(file.filename)}`,
    nextId,
    person: (id) => cast.people.find((person) => person.user.id === id),
    channel: (id) => channels.get(id),
    addChannel: (added) => {
      const channel = { permission_overwrites: [], ...added, id: nextId(), guild_id: guild.id };
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
    changeMember: (userId, change) => {
      const members = guild.members.map((one) => (one.user.id === userId ? { ...one, ...change } : one));
      guild = { ...guild, members };
    },
    permissions,
    may: (userId, permission, channel) => grants(permissions(userId, channel), permission),
    sees: (userId, channelId) => {
      const channel = channels.get(channelId);
      if (!channel) return false;
      if (channel.type !== ChannelType.dm) return grants(permissions(userId, channel), 'viewChannel');
      return userId === cast.bot.id || (channel.recipients?.some(({ id }) => id === userId) ?? false);
    },
    member: (userId) => guild.members.find(({ user }) => user.id === userId),
    commands: () => commands,
    setCommands: (next) => {
      commands = next;
      feed.publish({ kind: 'commands-changed' });
    },
  };
}
