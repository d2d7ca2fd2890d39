import type { Channel, Guild, Member, Role, User } from '../wire.ts';
import { ahe, bot, type Person, xiaoman } from './people.ts';
import { allow } from './permissions.ts';
import { club, home, type Plan } from './plans.ts';
import { standingId } from './snowflake.ts';

/** The world as it is before anybody has spoken. */
export interface Cast {
  readonly bot: User;
  readonly people: readonly Person[];
  /** The one in which everything takes place unless told, and a second in which the persons have other roles. */
  readonly guilds: readonly [Guild, ...Guild[]];
  readonly channels: readonly Channel[];
}

/** What everybody may do in a server. */
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

/** Two servers, the bot and two persons, all with the ids they always have. */
export function castWorld(joinedAt: string): Cast {
  const people = [xiaoman, ahe];
  const first = castServer(home, joinedAt);
  const second = castServer(club, joinedAt);
  return {
    bot,
    people,
    guilds: [first.guild, second.guild],
    channels: [...first.channels, ...people.map(({ dm }) => dm), ...second.channels],
  };
}

interface Server {
  readonly guild: Guild;
  readonly channels: readonly Channel[];
}

function castServer(plan: Plan, joinedAt: string): Server {
  const id = standingId(plan.number);
  const { everyone, own, managers, members } = rolesOf(plan);
  const ranks = [
    { person: plan.member.person, role: members },
    { person: plan.manager.person, role: managers },
  ];
  return {
    guild: {
      id,
      name: plan.name,
      owner_id: plan.manager.person.user.id,
      preferred_locale: 'zh-CN',
      features: [],
      roles: [everyone, own, managers, members],
      members: [
        ...ranks.map(({ person, role }) => memberOf(person.user, role, joinedAt)),
        memberOf(bot, own, joinedAt),
      ],
    },
    channels: plan.channels({ everyone: everyone.id, own: own.id }).map((channel, position) => ({
      permission_overwrites: [],
      ...channel,
      id: standingId(plan.channelNumbersFrom + position),
      guild_id: id,
      position,
    })),
  };
}

/** The role that everybody has bears the id of its server. */
function rolesOf({ number, roleNumbersFrom, manager, member }: Plan) {
  const role = (id: number, name: string, rank: Pick<Role, 'permissions' | 'position'>): Role => ({
    id: standingId(id),
    name,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    ...rank,
  });
  const from = roleNumbersFrom;
  return {
    everyone: role(number, '@everyone', { permissions: memberPermissions, position: 0 }),
    own: {
      ...role(from, bot.global_name ?? '', { permissions: botPermissions, position: 1 }),
      managed: true,
    },
    managers: role(from + 1, manager.roleName, { permissions: managerPermissions, position: 3 }),
    members: role(from + 2, member.roleName, { permissions: '0', position: 2 }),
  };
}

function memberOf(user: User, role: Role, joinedAt: string): Member {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [role.id],
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
  };
}
