import { refuse } from '../refusal.ts';
import { ok, type RestCall, type RestHandler, type Route, route } from '../route.ts';

/** The one server and its members. */
export const guildRoutes: readonly Route[] = [
  route(
    'GET /guilds/:guildId',
    inGuild(({ world }) => ok(world.guild)),
  ),
  route(
    'GET /guilds/:guildId/channels',
    inGuild(({ world }) => ok(world.channels.filter((channel) => channel.guild_id === world.guild.id))),
  ),
  route(
    'GET /guilds/:guildId/roles',
    inGuild(({ world }) => ok(world.guild.roles)),
  ),
  route(
    'GET /guilds/:guildId/members',
    inGuild(({ world }) => ok(world.guild.members)),
  ),
  route(
    'GET /guilds/:guildId/members/:userId',
    inGuild(({ world, param }) => {
      const member = world.guild.members.find(({ user }) => user.id === param('userId'));
      return member ? ok(member) : refuse('unknownMember');
    }),
  ),
];

function inGuild(handler: RestHandler): RestHandler {
  return (call: RestCall) =>
    call.param('guildId') === call.world.guild.id ? handler(call) : refuse('unknownGuild');
}
