import { mkdirSync } from 'node:fs';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createBot } from '../../src/discord/client.ts';
import { openServices } from '../../src/open-services.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const artefacts = new URL('artefacts/', import.meta.url).pathname;

/** A page of the playground, and all that it asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses that do not lie on loopback. */
  readonly strangers: readonly string[];
  /** What went wrong in the page's own scripts. */
  readonly errors: readonly string[];
  /** Keeps a picture of the page under this name. */
  keep(name: string): Promise<void>;
}

/** One browser for a file of tests; each test gets a page of its own, closed behind it. */
export function useBrowser(): (url: string, device?: BrowserContextOptions) => Promise<OpenPage> {
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
    mkdirSync(artefacts, { recursive: true });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());

  return async (url, device = {}) => {
    const viewport = { width: 1120, height: 780 };
    const context = await browser.newContext({ viewport, locale: 'zh-CN', colorScheme: 'light', ...device });
    contexts.push(context);
    const page = await context.newPage();
    const strangers: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(url);
    const keep = async (name: string) => void (await page.screenshot({ path: `${artefacts}${name}.png` }));
    return { page, strangers, errors, keep };
  };
}

/** The bot in a Discord of its own, as `npm start` opens it. */
export async function startWithBot(): Promise<{ readonly playground: Playground; stop(): Promise<void> }> {
  const { close, ...services } = await openServices({
    corpus: 'corpus',
    databaseUrl: 'file::memory:',
    segmenter: 'auto',
    log: silentLog,
  });
  const engine = await services.engines.of(undefined);
  const examples = () => engine.suggest('', { limit: 3 });
  const door = { host: '127.0.0.1', port: 0, token: 'browser', rateLimits: false };
  const playground = await startPlayground({ ...door, log: silentLog, examples });
  const { apiUrl, token } = playground;
  const bot = createBot({ ...services, log: silentLog, apiUrl, token });
  await bot.login();
  return {
    playground,
    stop: async () => {
      await bot.close();
      await playground.close();
      await close();
    },
  };
}
