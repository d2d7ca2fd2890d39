import type { Channel, Guild, Member, Role, User } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { allow } from './permissions.ts';

/** A human in the world. Only `member` and `manager` differ in what Discord lets them do. */
export interface Person {
  readonly user: User;
  readonly role: 'member' | 'manager';
  /** The person's own channel with the bot. */
  readonly dm: Channel;
}

/** The world as it is before anybody has spoken. */
export interface Cast {
  readonly bot: User;
  readonly people: readonly Person[];
  readonly guild: Guild;
  readonly channels: readonly Channel[];
}

/** What everybody may do in the server. */
const memberPermissions = allow(
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readHistory',
  'addReactions',
  'useCommands',
  'createThreads',
  'sendInThreads',
);
/** What the bot was invited with: enough to answer, to react, to pin, and to write in #公告. */
const botPermissions = allow('viewChannel', 'sendMessages', 'readHistory', 'pinMessages');
const managerPermissions = allow('administrator');

/** One server with two channels, the bot and two persons: 小满 is a member, 阿禾 manages the server. */
export function castWorld(nextId: () => string, joinedAt: string): Cast {
  const guildId = nextId();
  const bot: User = { ...userOf(nextId(), 'zhaiju', '摘句'), bot: true };
  const managers = roleOf(nextId(), '管理员', { permissions: managerPermissions, position: 2 });
  const own = { ...roleOf(nextId(), '摘句', { permissions: botPermissions, position: 1 }), managed: true };
  const everyone = roleOf(guildId, '@everyone', { permissions: memberPermissions, position: 0 });

  const join = (user: User, role: Person['role']): Person => ({
    user,
    role,
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
      roles: [everyone, own, managers],
      members: [
        ...people.map(({ user, role }) => memberOf(user, role === 'manager' ? [managers] : [], joinedAt)),
        memberOf(bot, [own], joinedAt),
      ],
    },
    channels: [
      {
        id: nextId(),
        type: ChannelType.text,
        guild_id: guildId,
        name: '提问',
        topic: '@摘句 并写下问题，它会摘出文章里的原句来回答',
        position: 0,
        permission_overwrites: [],
      },
      {
        id: nextId(),
        type: ChannelType.announcement,
        guild_id: guildId,
        name: '公告',
        topic: '只有管理员和摘句在这里发布',
        position: 1,
        permission_overwrites: [
          { id: guildId, type: 0, allow: '0', deny: allow('sendMessages') },
          { id: own.id, type: 0, allow: allow('sendMessages'), deny: '0' },
        ],
      },
    ],
  };
}

function userOf(id: string, username: string, name: string): User {
  return { id, username, discriminator: '0', global_name: name, avatar: null };
}

function memberOf(user: User, roles: readonly Role[], joinedAt: string): Member {
  return {
    user,
    nick: null,
    avatar: null,
    roles: roles.map((role) => role.id),
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

function roleOf(id: string, name: string, rest: Pick<Role, 'permissions' | 'position'>): Role {
  return { id, name, color: 0, hoist: false, managed: false, mentionable: false, ...rest };
}
