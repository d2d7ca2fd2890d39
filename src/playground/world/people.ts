import type { Channel, Guild, Member, Role, User } from '../wire.ts';
import { ChannelType } from '../wire.ts';

/** A human in the world. Only `member` and `manager` differ in what Discord lets them do. */
export interface Person {
  readonly user: User;
  readonly member: Member;
  readonly role: 'member' | 'manager';
  /** The person's own channel with the bot. */
  readonly dm: Channel;
}

/** The world as it is before anybody has spoken. */
export interface Cast {
  readonly bot: User;
  readonly people: readonly Person[];
  readonly guild: Guild;
  readonly channel: Channel;
}

/** View channels, send, embed, attach, history, external emoji, application commands, threads. */
const memberPermissions = '2222085186636864';
const everyPermission = '4503599627370495';

/** One server, one channel, the bot and two persons: 小满 is a member, 阿禾 manages the server. */
export function castWorld(nextId: () => string, joinedAt: string): Cast {
  const guildId = nextId();
  const bot: User = { ...userOf(nextId(), 'zhaiju', '摘句'), bot: true };
  const managers = roleOf(nextId(), '管理员', { permissions: everyPermission, position: 1 });
  const everyone = roleOf(guildId, '@everyone', { permissions: memberPermissions, position: 0 });

  const join = (user: User, role: Person['role']): Person => ({
    user,
    role,
    member: memberOf(user, role === 'manager' ? [managers] : [], joinedAt),
    dm: { id: nextId(), type: ChannelType.dm, recipients: [user] },
  });
  const people = [
    join(userOf(nextId(), 'xiaoman', '小满'), 'member'),
    join(userOf(nextId(), 'ahe', '阿禾'), 'manager'),
  ];

  return {
    bot,
    people,
    guild: {
      id: guildId,
      name: '摘句体验',
      owner_id: people.find((person) => person.role === 'manager')?.user.id ?? bot.id,
      preferred_locale: 'zh-CN',
      features: [],
      roles: [everyone, managers],
      members: [...people.map((person) => person.member), memberOf(bot, [managers], joinedAt)],
    },
    channel: {
      id: nextId(),
      type: ChannelType.text,
      guild_id: guildId,
      name: '提问',
      topic: '@摘句 并写下问题，它会摘出文章里的原句来回答',
      position: 0,
    },
  };
}

function userOf(id: string, username: string, name: string): User {
  return { id, username, discriminator: '0', global_name: name, avatar: null };
}

function memberOf(user: User, roles: readonly Role[], joinedAt: string): Member {
  const permissions = roles.length > 0 ? everyPermission : memberPermissions;
  return {
    user,
    nick: null,
    avatar: null,
    roles: roles.map((role) => role.id),
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
    permissions,
  };
}

function roleOf(id: string, name: string, rest: Pick<Role, 'permissions' | 'position'>): Role {
  return { id, name, color: 0, hoist: false, managed: false, mentionable: false, ...rest };
}
