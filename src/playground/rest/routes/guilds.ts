import type { Guild } from '../../wire.ts';
import { isThread } from '../../wire.ts';
import { memberOf } from '../../world/guilds.ts';
import { type RestReply, refuse } from '../refusal.ts';
import { ok, type RestCall, type RestHandler, type Route, route } from '../route.ts';

/** A request about a server that the bot is in. */
interface GuildCall extends RestCall {
  readonly guild: Guild;
}

/** The servers with their channels, roles and members. */
export const guildRoutes: readonly Route[] = [
  route('GET /users/@me/guilds', ({ world }) =>
    ok(
      world.guilds.map(({ id, name, owner_id, features }) => ({
        id,
        name,
        owner: owner_id === world.bot.id,
        features,
      })),
    ),
  ),
  route(
    'GET /guilds/:guildId',
    inGuild(({ guild }) => ok(guild)),
  ),
  route(
    'GET /guilds/:guildId/channels',
    inGuild((call) => ok(channelsOf(call).filter((channel) => !isThread(channel)))),
  ),
  route(
    'GET /guilds/:guildId/threads/active',
    inGuild((call) => ok({ threads: channelsOf(call).filter(isThread), members: [] })),
  ),
  route(
    'GET /guilds/:guildId/roles',
    inGuild(({ guild }) => ok(guild.roles)),
  ),
  route(
    'GET /guilds/:guildId/roles/:roleId',
    inGuild(({ guild, param }) => {
      const role = guild.roles.find(({ id }) => id === param('roleId'));
      return role ? ok(role) : refuse('unknownRole');
    }),
  ),
  route(
    'GET /guilds/:guildId/members',
    inGuild(({ guild }) => ok(guild.members)),
  ),
  route(
    'GET /guilds/:guildId/members/:userId',
    inGuild(({ guild, param }) => {
      const member = memberOf(guild, param('userId'));
      return member ? ok(member) : refuse('unknownMember');
    }),
  ),
];

function channelsOf({ world, guild }: GuildCall) {
  return world.channels.filter((channel) => channel.guild_id === guild.id);
}

function inGuild(handler: (call: GuildCall) => RestReply): RestHandler {
  return (call) => {
    const guild = call.world.guilds.find(({ id }) => id === call.param('guildId'));
    return guild ? handler({ ...call, guild }) : refuse('unknownGuild');
  };
}
