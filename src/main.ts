#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { Fault } from './base/fault.ts';
import { createLog, type Log } from './base/log.ts';
import { createShutdown, type Shutdown } from './base/shutdown.ts';
import { createConsole } from './cli/console.ts';
import { reportFault, runCli } from './cli/run-cli.ts';
import { type Config, readConfig } from './config.ts';
import { createBot } from './discord/client.ts';
import { deployCommands } from './discord/deploy.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { readCorpus } from './library/read-corpus.ts';
import { startPlayground } from './playground/playground.ts';
import { createSegmenter } from './text/jieba.ts';

/** The corpus that comes with the project; this file runs from dist/src. */
const ownCorpus = fileURLToPath(new URL('../../corpus', import.meta.url));
/** The playground lets in the one bot that is started with it. */
const playgroundToken = 'playground.token.of-no-use-elsewhere';
/** After everything is closed, for what is still being written. */
const graceMs = 300;

/** What every command is run with. */
interface Roof {
  readonly config: Config;
  readonly log: Log;
  readonly shutdown: Shutdown;
}

const console = createConsole(process.stdin, process.stdout, process.stderr);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  loadDotenv({ quiet: true });
  try {
    const config = readConfig(process.env);
    const log = createLog({ level: config.logLevel, write: console.warn, now: () => new Date() });
    const roof = { config, log, shutdown: createShutdown(log) };
    return await runCli(args, {
      console,
      openEngine: (corpus) => openEngine(corpus, roof),
      start: () => start(roof),
      deploy: () => deploy(config),
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return reportFault(error, console);
  }
}

/** Articles → segmenter, warm → engine. */
async function openEngine(corpusPath: string | undefined, { config, log }: Roof): Promise<Engine> {
  const corpus = await readCorpus(corpusPath ?? config.corpus ?? ownCorpus);
  for (const problem of corpus.problems) log.warn('article-left-out', { reason: problem.message });
  const segmenter = createSegmenter({ choice: config.segmenter, words: corpus.words });
  const engine = createEngine(corpus.articles, { segmenter, aliases: corpus.aliases });
  log.debug('articles-read', { articles: corpus.articles.length, segmenter: segmenter.name });
  return engine;
}

/** Opens the engine, then Discord (or the one on loopback), then the bot; closes them in the other order when asked to end. */
async function start(roof: Roof): Promise<void> {
  const { log, shutdown } = roof;
  const ended = untilEnded();
  try {
    const engine = await openEngine(undefined, roof);
    warmUp(engine);
    const door = await openDiscord(engine, roof);
    const bot = createBot({ ...door, engine, log, onLost: ended.fail });
    shutdown.add('bot', bot.close);
    const ready = bot.login().then(() => log.info('ready', { articles: engine.articles().length }));
    await Promise.race([ready, ended.promise]);
    await ended.promise;
  } finally {
    await shutdown.run();
    // What could not be closed in time would keep the process for ever; what could leaves nothing to wait for.
    setTimeout(() => process.exit(), graceMs).unref();
  }
}

/** The first question compiles code and reads tables, a tenth of a second: it is asked here, so that nobody waits for it. */
function warmUp(engine: Engine): void {
  const [newest] = engine.articles();
  engine.ask(newest?.title ?? '');
}

interface Door {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly guildId?: string | undefined;
}

/** Discord itself where there is a token; else a Discord of our own, with a page to try the bot on. */
async function openDiscord(engine: Engine, { config, log, shutdown }: Roof): Promise<Door> {
  const { discordToken, discordApiUrl, discordGuildId, host, port } = config;
  if (discordToken !== undefined)
    return { token: discordToken, apiUrl: discordApiUrl, guildId: discordGuildId };
  const playground = await startPlayground({
    host,
    port,
    log,
    token: playgroundToken,
    examples: () => engine.suggest('', { limit: 3 }),
  });
  shutdown.add('playground', playground.close);
  console.warn(
    `\n  摘句 · Zhaiju  →  ${playground.url}\n  没有 DISCORD_TOKEN：在网页里试用。 No DISCORD_TOKEN: try it on this page.\n`,
  );
  return { token: playground.token, apiUrl: playground.apiUrl };
}

async function deploy({ discordToken, discordApiUrl, discordGuildId }: Config): Promise<string> {
  if (discordToken === undefined)
    throw new Fault('config-invalid', 'DISCORD_TOKEN is not set; put it into .env (see .env.example)');
  const names = await deployCommands({ token: discordToken, apiUrl: discordApiUrl, guildId: discordGuildId });
  return `registered ${names.length} commands: ${names.join(', ')}`;
}

/** Settles when the process is asked to end; rejects when Discord closes the door for good. */
function untilEnded(): { readonly promise: Promise<void>; readonly fail: (fault: Fault) => void } {
  const { promise, resolve, reject } = withResolvers();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return { promise, fail: reject };
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve: () => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  return { promise, resolve, reject };
}
