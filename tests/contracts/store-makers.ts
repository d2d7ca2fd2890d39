import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { ArticleDraft } from '../../src/store/articles.ts';
import { openStore, type Store, type StoreParts } from '../../src/store/open-store.ts';
import { startPostgres, whyNoPostgres } from '../support/postgres.ts';

/** A kind of database to run the suites on. */
export interface StoreMaker {
  readonly name: string;
  /** Why the suites cannot run on it here. */
  readonly whyNot: string | undefined;
  start(): Promise<Databases>;
}

/** Databases to make and to leave behind. */
export interface Databases {
  /** The URL of a new, empty one. */
  create(): Promise<string>;
  /** Runs a statement as somebody would who has the database open in another program. */
  execute(url: string, statement: string): Promise<void>;
  stop(): Promise<void>;
}

/** Both kinds; where there is no PostgreSQL its suites are skipped, and stderr says so. */
export const storeMakers: readonly StoreMaker[] = [
  { name: 'SQLite', whyNot: undefined, start: startFolder },
  { name: 'PostgreSQL', whyNot: saidOnce(whyNoPostgres()), start: startServer },
];

/** What a suite works with; made anew for each test. */
export interface Stage {
  readonly databases: Databases;
  /** Of a database with an open store. */
  readonly url: string;
  readonly store: Store;
  /** The time in milliseconds, as all stores of the test see it. */
  clock: number;
  /** Opens a store that is closed after the test. */
  open(url: string, parts?: Partial<StoreParts>): Promise<Store>;
}

/** A server starts and stops within a second or two, but not where the machine has much else to do. */
const hookTimeoutMs = 60_000;

/** A new database with an open store before each test; to be called in a describe. */
export function useStage({ start }: StoreMaker): () => Stage {
  let databases: Databases;
  let stage: Stage;
  let opened: Store[];
  beforeAll(async () => {
    databases = await start();
  }, hookTimeoutMs);
  afterAll(() => databases.stop(), hookTimeoutMs);
  beforeEach(async () => {
    opened = [];
    const url = await databases.create();
    const open: Stage['open'] = async (place, parts) => {
      const store = await openStore(place, { log: silentLog, now: () => new Date(made.clock), ...parts });
      opened.push(store);
      return store;
    };
    const made = { databases, url, clock: Date.UTC(2026, 0, 1), open };
    stage = Object.assign(made, { store: await open(url) });
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
  });
  return () => stage;
}

/** An article as short as may be. */
export function draftOf(id: string, text = `${id}的正文。`): ArticleDraft {
  return { id, title: `题·${id}`, text };
}

async function startFolder(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'zhaiju-store-'));
  let count = 0;
  return {
    create: async () => `file:${join(folder, 'made', `${++count}.db`)}`,
    execute: async (url, statement) => {
      const file = new Sqlite(url.replace('file:', ''));
      file.exec(statement);
      file.close();
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function startServer(): Promise<Databases> {
  const server = await startPostgres();
  return { create: () => server.createSchema(), execute: server.execute, stop: server.stop };
}

function saidOnce(reason: string | undefined): string | undefined {
  if (reason) process.stderr.write(`The store's suites for PostgreSQL are skipped: ${reason}\n`);
  return reason;
}
