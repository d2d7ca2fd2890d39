import { commandProblems } from '../../rules/commands.ts';
import { isObject } from '../../rules/json.ts';
import { specProblems } from '../../rules/spec.ts';
import type { Command } from '../../wire.ts';
import { CommandType } from '../../wire.ts';
import { refuse, refuseForm } from '../refusal.ts';
import { noContent, ok, type RestCall, type RestHandler, type Route, route } from '../route.ts';

const list: RestHandler = (call) => ok(call.world.commands().filter(inScope(call)));

/** Replaces all commands of the application, or of it in one server; ids of known names stay. */
const replaceAll: RestHandler = async (call) => {
  const bodies: readonly unknown[] = Array.isArray(call.json) ? call.json : [];
  const misshapen = await Promise.all(
    bodies.map((body, at) => specProblems('ApplicationCommandUpdateRequest', body, [at])),
  );
  if (misshapen.flat().length > 0) return refuseForm(misshapen.flat());
  const commands = bodies.filter(isObject).map((body) => commandOf(call, body));
  const problems = commandProblems(commands);
  if (problems.length > 0) return refuseForm(problems);
  const others = call.world.commands().filter((command) => !inScope(call)(command));
  call.world.setCommands([...others, ...commands]);
  return ok(commands);
};

/** A command of a known name and type takes the place of the old one. */
const create: RestHandler = (call) => {
  if (!isObject(call.json)) return refuse('badJson');
  const command = commandOf(call, call.json);
  const problems = commandProblems([command]);
  if (problems.length > 0) return refuseForm(problems);
  call.world.setCommands([...call.world.commands().filter(({ id }) => id !== command.id), command]);
  return { status: 201, body: command };
};

const edit: RestHandler = (call) => {
  const old = find(call);
  if (!old || !isObject(call.json)) return refuse('unknownCommand');
  const command: Command = { ...old, ...call.json, id: old.id, version: call.world.nextId() };
  const problems = commandProblems([command]);
  if (problems.length > 0) return refuseForm(problems);
  call.world.setCommands(call.world.commands().map((one) => (one.id === old.id ? command : one)));
  return ok(command);
};

const remove: RestHandler = (call) => {
  const old = find(call);
  if (!old) return refuse('unknownCommand');
  call.world.setCommands(call.world.commands().filter((command) => command.id !== old.id));
  return noContent;
};

const read: RestHandler = (call) => {
  const command = find(call);
  return command ? ok(command) : refuse('unknownCommand');
};

/** The same routes for the whole application and for one server. */
export const commandRoutes: readonly Route[] = [
  '/applications/:applicationId/commands',
  '/applications/:applicationId/guilds/:guildId/commands',
].flatMap((path) => [
  route(`GET ${path}`, inReach(list)),
  route(`PUT ${path}`, inReach(replaceAll)),
  route(`POST ${path}`, inReach(create), { body: 'ApplicationCommandCreateRequest' }),
  route(`GET ${path}/:commandId`, read),
  route(`PATCH ${path}/:commandId`, edit, { body: 'ApplicationCommandPatchRequestPartial' }),
  route(`DELETE ${path}/:commandId`, remove),
]);

/** Commands can be registered only in a server that the bot is in. */
function inReach(handler: RestHandler): RestHandler {
  return (call) => {
    const guildId = call.param('guildId');
    const reached = guildId === '' || call.world.guilds.some(({ id }) => id === guildId);
    return reached ? handler(call) : refuse('missingAccess');
  };
}

function inScope({ param }: RestCall): (command: Command) => boolean {
  const guildId = param('guildId');
  return (command) => (command.guild_id ?? '') === guildId;
}

function find(call: RestCall): Command | undefined {
  return call.world
    .commands()
    .filter(inScope(call))
    .find(({ id }) => id === call.param('commandId'));
}

function commandOf(call: RestCall, body: Readonly<Record<string, unknown>>): Command {
  const guildId = call.param('guildId');
  const type = typeof body.type === 'number' ? body.type : CommandType.slash;
  const old = call.world
    .commands()
    .filter(inScope(call))
    .find((command) => command.name === body.name && command.type === type);
  return {
    name: '',
    description: '',
    default_member_permissions: null,
    nsfw: false,
    // The fields that matter are looked at by the rules right after this.
    ...(body as Partial<Command>),
    type,
    id: old?.id ?? call.world.nextId(),
    application_id: call.world.bot.id,
    version: call.world.nextId(),
    ...(guildId === '' ? {} : { guild_id: guildId }),
  };
}
