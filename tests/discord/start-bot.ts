import { expect } from 'vitest';
import type { Services } from '../../commands/command.ts';
import { createLog, silentLog } from '../../src/base/log.ts';
import { type BotOptions, createBot } from '../../src/discord/client.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type OpenServices, openServices } from '../../src/open-services.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { type Component, flattenComponents, type Message, MessageFlag } from '../../src/playground/wire.ts';
import { servicesOf } from '../support/services.ts';

/** The real bot in a Discord of our own. */
export interface Stage extends Playground {
  /** The id of the channel that everybody sees. */
  readonly home: string;
  /** What mentions the bot. */
  readonly mention: string;
  /** What the bot has logged so far. */
  readonly lines: string[];
  stop(): Promise<void>;
}

/** Starts a Discord on loopback and logs the bot into it. */
export async function startBot(engine: Engine, rest: Partial<BotOptions> = {}): Promise<Stage> {
  const services = await servicesOf(engine);
  const stage = await startWith(services, rest);
  return { ...stage, stop: () => stage.stop().then(() => services.store.close()) };
}

/** The bot with everything as it is outside: the corpus, a store, an engine for every server. */
export interface House {
  readonly services: OpenServices;
  readonly stage: Stage;
  /** 阿禾 manages the first server, 小满 does not; in the second it is the other way round. */
  readonly manager: { readonly by: string };
  readonly member: { readonly by: string };
  /** Closes it all; first it must not have asked Discord for what there is not. */
  stop(): Promise<void>;
}

/** Opens a house of its own, in memory. */
export async function openHouse(): Promise<House> {
  const databaseUrl = 'file::memory:';
  const services = await openServices({
    corpus: 'corpus',
    databaseUrl,
    segmenter: 'node-rs',
    log: silentLog,
  });
  const stage = await startWith(services);
  return {
    services,
    stage,
    manager: { by: stage.person('阿禾').user.id },
    member: { by: stage.person('小满').user.id },
    stop: async () => {
      expect(stage.unknownRoutes).toEqual([]);
      await stage.stop();
      await services.close();
    },
  };
}

/** The same with services that somebody else opens and closes. */
export async function startWith(services: Services, rest: Partial<BotOptions> = {}): Promise<Stage> {
  // A talk of many lines need not wait as it would on the real service.
  const calm = { rateLimits: false, token: 'loopback' };
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, ...calm });
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date() });
  const { apiUrl, token } = playground;
  const bot = createBot({ ...services, log, apiUrl, token, ...rest });
  await bot.login();
  const stop = async () => {
    await bot.close();
    await playground.close();
  };
  const home = playground.world.channels[0]?.id ?? '';
  return { ...playground, home, mention: `<@${playground.world.bot.id}>`, lines, stop };
}

/** Every text of a message, one after the other. */
export function shownIn({ components }: { readonly components: readonly Component[] }): string {
  return flattenComponents(components)
    .map(({ content }) => content)
    .filter(Boolean)
    .join('\n');
}

/** The custom id of the button that says this. */
export function buttonCalled(label: string, { components }: Message): string {
  const button = flattenComponents(components).find((component) => component.label === label);
  if (!button?.custom_id) throw new Error(`no button is called ${label}`);
  return button.custom_id;
}

/** The labels of all buttons. */
export function labelsIn({ components }: Message): string[] {
  return flattenComponents(components).flatMap(({ label }) => label ?? []);
}

/** Whether only one person sees it. */
export function isPrivate({ flags }: Message): boolean {
  return (flags & MessageFlag.ephemeral) !== 0;
}
