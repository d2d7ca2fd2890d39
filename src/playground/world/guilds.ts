import type { Guild, Member } from '../wire.ts';
import type { Feed } from './feed.ts';

/** The servers, and who is in them. Each change is told on the feed. */
export interface Guilds {
  /** As they are now, the first first. */
  all(): readonly Guild[];
  /** Undefined also for what lies in no server, such as direct messages. */
  find(id: string | undefined): Guild | undefined;
  /** False if nobody of this id is in that server. */
  changeMember(userId: string, change: Pick<Member, 'roles'>, guildId: string): boolean;
}

/** Keeps these servers, of which there is at least one. */
export function createGuilds(cast: readonly Guild[], feed: Feed): Guilds {
  const guilds = new Map(cast.map((guild) => [guild.id, guild]));
  return {
    all: () => [...guilds.values()],
    find: (id) => guilds.get(id ?? ''),
    changeMember: (userId, change, guildId) => {
      const guild = guilds.get(guildId);
      const old = guild && memberOf(guild, userId);
      if (!guild || !old) return false;
      const member = { ...old, ...change };
      const members = guild.members.map((one) => (one === old ? member : one));
      guilds.set(guildId, { ...guild, members });
      feed.publish({ kind: 'member-changed', guildId, member });
      return true;
    },
  };
}

/** Somebody as a member of a server; undefined if they are not in it. */
export function memberOf(guild: Guild, userId: string): Member | undefined {
  return guild.members.find(({ user }) => user.id === userId);
}
