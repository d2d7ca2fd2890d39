import { Client, DiscordAPIError, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { Playground, PlaygroundOptions } from '../../../src/playground/playground.ts';
import type { Channel } from '../../../src/playground/wire.ts';
import { startAlone } from './start.ts';

/** A logged-in client that does nothing by itself. It does not try again what was refused. */
export interface PlainBot {
  readonly playground: Playground;
  readonly client: Client<true>;
  /** #提问. */
  readonly home: Channel;
  /** #公告. */
  readonly news: Channel;
  /** One call of Discord's REST interface, with exactly this body. */
  call(line: string, body?: unknown): Promise<unknown>;
  /** What the next such event brings. */
  next<Value>(event: Events, read: (...args: never[]) => Value | undefined): Promise<Value>;
  /** The next interaction, once something was done. */
  heard(act: () => unknown): Promise<Interaction>;
  stop(): Promise<void>;
}

const { Guilds, GuildMembers, GuildMessages, GuildMessageReactions, DirectMessages } = GatewayIntentBits;

/** Starts a playground and logs the client in. */
export async function startPlain(options: Partial<PlaygroundOptions> = {}): Promise<PlainBot> {
  const playground = await startAlone({ privilegedIntents: GuildMembers, ...options });
  const client = await loginTo(playground);
  const [home, news] = playground.world.channels;
  if (!home || !news) throw new Error('the world has two channels');
  const next: PlainBot['next'] = (event, read) =>
    new Promise((resolve) => {
      const listener = (...args: never[]) => {
        const value = read(...args);
        if (value === undefined) return;
        client.off(String(event), listener);
        resolve(value);
      };
      client.on(String(event), listener);
    });
  return {
    playground,
    client,
    home,
    news,
    next,
    call: (line, body) => {
      const [method = 'GET', path = '/'] = line.split(' ');
      return client.rest.request({
        method: method as 'GET',
        fullRoute: path as `/${string}`,
        ...(body === undefined ? {} : { body }),
      });
    },
    heard: (act) => {
      const interaction = next(Events.InteractionCreate, (one: Interaction) => one);
      act();
      return interaction;
    },
    stop: async () => {
      await client.destroy();
      await playground.close();
    },
  };
}

/** A client in this playground, ready. */
export async function loginTo(playground: Playground): Promise<Client<true>> {
  const fresh = new Client({
    rest: { api: playground.apiUrl, retries: 0 },
    intents: [Guilds, GuildMembers, GuildMessages, GuildMessageReactions, DirectMessages],
  });
  const ready = new Promise<Client<true>>((resolve) => fresh.once(Events.ClientReady, resolve));
  await fresh.login(playground.token);
  return ready;
}

/** What a call was refused with: status/code, and the whole error text of the client. */
export async function refusalOf(call: Promise<unknown>): Promise<{ at: string; text: string }> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${String(error)}`);
  return { at: `${error.status}/${error.code}`, text: error.message };
}
