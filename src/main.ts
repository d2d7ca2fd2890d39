#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { Fault } from './base/fault.ts';
import { createLog, type Log } from './base/log.ts';
import { createShutdown, type Shutdown } from './base/shutdown.ts';
import { createConsole } from './cli/console.ts';
import { createProgressBar } from './cli/progress-bar.ts';
import { reportFault, runCli } from './cli/run-cli.ts';
import { type Config, readConfig } from './config.ts';
import { createBot } from './discord/client.ts';
import { deployCommands } from './discord/deploy.ts';
import { examine } from './doctor.ts';
import { type ArrivingEncoder, createArrivingEncoder } from './encoder/arriving-encoder.ts';
import { createEncoder } from './encoder/encoder.ts';
import { type FetchOptions, fetchModel } from './encoder/fetch-model.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { createArticlePool } from './library/article-pool.ts';
import { createLibrary } from './library/library.ts';
import { type Corpus, readCorpus } from './library/read-corpus.ts';
import type { Shelf } from './library/shelf.ts';
import { openServices } from './open-services.ts';
import { startPlayground } from './playground/playground.ts';
import { openStore } from './store/open-store.ts';
import { createSegmenter } from './text/jieba.ts';

/** The corpus that comes with the project; this file runs from dist/src. */
const ownCorpus = fileURLToPath(new URL('../../corpus', import.meta.url));
/** Where the model is kept if the database is no file. */
const modelCache = 'data';
/** The playground lets in the one bot that is started with it. */
const playgroundToken = 'playground.token.of-no-use-elsewhere';
/** After everything is closed, for what is still being written. */
const graceMs = 300;
const now = () => new Date();

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
    const log = createLog({ level: config.logLevel, write: console.warn, now });
    const roof = { config, log, shutdown: createShutdown(log) };
    return await runCli(args, {
      console,
      openEngine: (corpus) => openEngine(corpus, roof),
      openStore: () => openStore(config.databaseUrl, { log, now }),
      start: () => start(roof),
      deploy: () => deploy(config),
      fetchModel: () => fetchOwnModel(roof),
      examine: () => examine({ config, corpus: config.corpus ?? ownCorpus, model: modelPlaces(config) }),
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return reportFault(error, console);
  }
}

/** The articles of a path, or the corpus and what is kept for every server → segmenter, warm → engine. */
async function openEngine(corpusPath: string | undefined, roof: Roof): Promise<Engine> {
  const { config, log } = roof;
  const corpus = await readCorpus(corpusPath ?? config.corpus ?? ownCorpus);
  for (const problem of corpus.problems) log.warn('article-left-out', { reason: problem.message });
  const { articles, aliases, words } = corpusPath === undefined ? await withKept(corpus, roof) : corpus;
  const segmenter = createSegmenter({ choice: config.segmenter, words });
  const engine = createEngine(articles, { segmenter, aliases });
  log.debug('articles-read', { articles: articles.length, segmenter: segmenter.name });
  return engine;
}

/** With what is kept for every server, where anything is: a question on the command line makes no database. */
async function withKept(corpus: Corpus, { config, log }: Roof): Promise<Shelf> {
  const { databaseUrl } = config;
  if (databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length))) return corpus;
  const store = await openStore(databaseUrl, { log, now });
  try {
    const source = { current: () => corpus, subscribe: () => () => {} };
    return await createLibrary({ corpus: source, store, pool: createArticlePool(), log }).shelf(undefined);
  } finally {
    await store.close();
  }
}

/** Opens the services, then Discord (or the one on loopback), then the bot; closes them in the other order when asked to end. */
async function start(roof: Roof): Promise<void> {
  const { config, log, shutdown } = roof;
  const ended = untilEnded();
  try {
    const { databaseUrl, segmenter } = config;
    const corpus = config.corpus ?? ownCorpus;
    const encoder = openEncoder(roof);
    shutdown.add('encoder', encoder.close);
    const { close, ...services } = await openServices({ corpus, databaseUrl, segmenter, encoder, log });
    shutdown.add('services', close);
    const engine = await services.engines.of(undefined);
    warmUp(engine);
    const door = await openDiscord(engine, roof);
    const bot = createBot({ ...door, ...services, log, onLost: ended.fail });
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

/** The model arrives in the background: until then, and where it never does, answers go by words. */
function openEncoder({ config, log }: Roof): ArrivingEncoder {
  return createArrivingEncoder({
    isOn: config.model === 'on',
    log,
    fetch: () => fetchModel({ ...modelPlaces(config), log }),
    open: (folder) => createEncoder(folder, { log }),
  });
}

/** The model by hand, with a bar in a terminal. It is fetched whatever ZHAIJU_MODEL says: whoever calls this wants it. */
async function fetchOwnModel({ config, log }: Roof): Promise<string> {
  const onProgress = createProgressBar(process.stderr);
  const found = await fetchModel({ ...modelPlaces(config), log, onProgress });
  if (found.kind === 'unavailable')
    throw new Fault('model-unusable', `no model (${found.why}): ${found.reason}`);
  return found.modelPath;
}

function modelPlaces({
  databaseUrl,
  modelDir,
  hubUrl,
}: Config): Pick<FetchOptions, 'cacheFolder' | 'modelDir' | 'hubUrl'> {
  return { cacheFolder: cacheBeside(databaseUrl), modelDir, hubUrl };
}

/** The folder of the database's file; below the folder the process was started in where that is elsewhere. */
function cacheBeside(databaseUrl: string): string {
  const path = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : '';
  return path === '' || path.startsWith(':') ? modelCache : dirname(path);
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
