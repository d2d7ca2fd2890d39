import type { Channel, Command, Guild, Member, User } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { castWorld } from './cast.ts';
import { type Channels, createChannels } from './channels.ts';
import { createFeed, type Feed } from './feed.ts';
import { createFiles, type Files, type StoredFile } from './files.ts';
import { createGuilds, memberOf } from './guilds.ts';
import { createMessages, type Messages } from './messages.ts';
import type { Person } from './people.ts';
import { grants, type Permission, permissionsIn } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';

/** Everything that is, and the only place that changes it. Each change is told on `feed`. */
export interface World
  extends Omit<Messages, 'dropMessages'>,
    Files,
    Pick<Channels, 'channel' | 'changeChannel' | 'removeChannel'> {
  /** The first server, as it is now: members and roles may have changed. */
  readonly guild: Guild;
  /** All servers, the first first. */
  readonly guilds: readonly Guild[];
  readonly bot: User;
  readonly people: readonly Person[];
  /** Of the first server, the direct messages, then those of the second server and whatever was added. */
  readonly channels: readonly Channel[];
  readonly feed: Feed;
  readonly now: () => number;
  /** Where a kept file can be fetched. */
  fileUrl(file: StoredFile): string;
  nextId(): string;
  person(id: string): Person | undefined;
  /** Undefined also for direct messages. */
  guildOf(channel: Pick<Channel, 'guild_id'>): Guild | undefined;
  /** A new channel of a server, the first unless told, or a thread of one of its channels. */
  addChannel(channel: Omit<Channel, 'id' | 'guild_id'> & { readonly guild_id?: string }): Channel;
  /** Gives somebody other roles in a server, the first unless told. */
  changeMember(userId: string, change: Pick<Member, 'roles'>, guildId?: string): void;
  /** The sum of what somebody may do in a channel. */
  permissions(userId: string, channel: Channel): bigint;
  may(userId: string, permission: Permission, channel: Channel): boolean;
  sees(userId: string, channelId: string): boolean;
  /** Somebody as a member of a server, the first unless told. */
  member(userId: string, guildId?: string): Member | undefined;
  /** The registered commands, of the application and of each server. */
  commands(): readonly Command[];
  setCommands(commands: readonly Command[]): void;
}

export interface WorldOptions {
  /** Milliseconds since 1970; a test may move it. */
  readonly now: () => number;
  /** The address of this playground; asked late, for the port may not be known at the start. */
  readonly origin: () => string;
}

/** A fresh world: two servers, two persons, and nothing said yet. */
export function createWorld({ now, origin }: WorldOptions): World {
  const nextId = createSnowflakes(now);
  const feed = createFeed();
  const cast = castWorld(new Date(now()).toISOString());
  const [{ id: firstId }] = cast.guilds;
  const { dropMessages, ...said } = createMessages(feed);
  const guilds = createGuilds(cast.guilds, feed);
  const channels = createChannels(cast.channels, { feed, nextId, dropMessages });
  let commands: readonly Command[] = [];
  const permissions = (userId: string, channel: Channel) =>
    permissionsIn(guilds.find(channel.guild_id), {
      channel,
      parent: channels.channel(channel.parent_id ?? ''),
      userId,
    });

  return {
    ...said,
    ...createFiles(nextId),
    get guild() {
      return guilds.find(firstId) ?? cast.guilds[0];
    },
    get guilds() {
      return guilds.all();
    },
    get channels() {
      return channels.all();
    },
    bot: cast.bot,
    people: cast.people,
    feed,
    now,
    fileUrl: (file) => `${origin()}/attachments/${file.id}/${encodeURIComponent(file.filename)}`,
    nextId,
    person: (id) => cast.people.find((person) => person.user.id === id),
    guildOf: (channel) => guilds.find(channel.guild_id),
    channel: channels.channel,
    addChannel: (added) => {
      const parent = channels.channel(added.parent_id ?? '');
      return channels.addChannel({ guild_id: parent?.guild_id ?? firstId, ...added });
    },
    changeChannel: channels.changeChannel,
    removeChannel: channels.removeChannel,
    changeMember: (userId, change, guildId = firstId) => void guilds.changeMember(userId, change, guildId),
    permissions,
    may: (userId, permission, channel) => grants(permissions(userId, channel), permission),
    sees: (userId, channelId) => {
      const channel = channels.channel(channelId);
      if (!channel) return false;
      if (channel.type !== ChannelType.dm) return grants(permissions(userId, channel), 'viewChannel');
      return userId === cast.bot.id || (channel.recipients?.some(({ id }) => id === userId) ?? false);
    },
    member: (userId, guildId = firstId) => {
      const guild = guilds.find(guildId);
      return guild && memberOf(guild, userId);
    },
    commands: () => commands,
    setCommands: (next) => {
      commands = next;
      feed.publish({ kind: 'commands-changed' });
    },
  };
}
