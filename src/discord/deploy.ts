import {
  type APIApplicationCommand,
  REST,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { messageMenus, slashCommands } from '../../commands/index.ts';
import { commandsDiffer } from './commands-differ.ts';
import { refusalOf } from './refusals.ts';

/** Where Discord's REST interface is unless a setting says otherwise. */
export const discordApiUrl = 'https://discord.com/api';

export interface DeployOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  /** Register in this server only: there it takes effect at once. */
  readonly guildId?: string | undefined;
  /** Asked of Discord if it is not known. */
  readonly applicationId?: string | undefined;
}

/** Makes Discord's list of our commands the one we have. Gives their names. Throws Fault `discord-refused`. */
export async function deployCommands(options: DeployOptions): Promise<readonly string[]> {
  const { rest, list } = await openList(options);
  return putCommands(rest, list, options);
}

/** Like `deployCommands`, only where Discord's list is not the one we have. Gives whether it was not. */
export async function deployWhereDifferent(options: DeployOptions): Promise<boolean> {
  const { rest, list } = await openList(options);
  const registered = await request(options, () =>
    rest.get(list, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  if (!commandsDiffer(registered as APIApplicationCommand[], commandsFor(options))) return false;
  await putCommands(rest, list, options);
  return true;
}

/** The commands as Discord takes them. Those of one server have no say in where they are installed and used. */
function commandsFor({ guildId }: DeployOptions): RESTPostAPIApplicationCommandsJSONBody[] {
  const bodies = [...slashCommands, ...messageMenus].map(({ data }) => data.toJSON());
  if (guildId === undefined) return bodies;
  return bodies.map(({ contexts: _, integration_types: __, ...body }) => body);
}

async function openList(options: DeployOptions) {
  const rest = new REST({ api: options.apiUrl ?? discordApiUrl }).setToken(options.token);
  const applicationId = options.applicationId ?? (await readApplicationId(rest, options));
  const list = options.guildId
    ? Routes.applicationGuildCommands(applicationId, options.guildId)
    : Routes.applicationCommands(applicationId);
  return { rest, list };
}

async function readApplicationId(rest: REST, options: DeployOptions): Promise<string> {
  const application = await request(options, () => rest.get(Routes.currentApplication()));
  return (application as RESTGetCurrentApplicationResult).id;
}

async function putCommands(
  rest: REST,
  list: `/${string}`,
  options: DeployOptions,
): Promise<readonly string[]> {
  const body = commandsFor(options);
  await request(options, () => rest.put(list, { body }));
  return body.map(({ name }) => name);
}

async function request(options: DeployOptions, send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    throw refusalOf(error, options.apiUrl ?? discordApiUrl);
  }
}
