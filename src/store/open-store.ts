import { Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { type ArticleTable, createArticleTable } from './articles.ts';
import { type Changes, createChanges } from './changes.ts';
import { createDatabase, type Database, type Engine, faultOf, sql } from './database.ts';
import { type Place, readDatabaseUrl } from './database-url.ts';
import { createDigestTable, type DigestTable } from './digests.ts';
import { createDismissalTable, type DismissalTable } from './dismissals.ts';
import { createFeedbackTable, type FeedbackTable } from './feedback.ts';
import { migrate } from './migrate.ts';
import { createPinTable, type PinTable } from './pins.ts';
import { createQuestionTable, type QuestionTable } from './questions.ts';
import { createSettingsTable, type SettingsTable } from './settings.ts';
import { createVectorTable, type VectorTable } from './vectors.ts';
import { createWordTable, type WordTable } from './words.ts';

/**
 * All that is kept, each server's apart. What a call has promised survives the process and, with the database's own
 * means, the machine. Every call throws Fault `store-unavailable` where the database cannot be used.
 */
export interface Store {
  readonly articles: ArticleTable;
  readonly settings: SettingsTable;
  readonly questions: QuestionTable;
  readonly feedback: FeedbackTable;
  readonly words: WordTable;
  readonly pins: PinTable;
  readonly dismissals: DismissalTable;
  readonly digests: DigestTable;
  readonly vectors: VectorTable;
  readonly changes: Changes;
  /** Waits for what is under way; afterwards nothing can be asked. */
  close(): Promise<void>;
}

/** What a store needs from outside. */
export interface StoreParts {
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Opens the database of a URL (`file:data/zhaiju.db`, `postgres://…`), makes it where it is a file that is missing,
 * brings its tables up to date and listens to what other processes change.
 * Throws Fault `store-unavailable` with what to do.
 */
export async function openStore(url: string, { log, now }: StoreParts): Promise<Store> {
  const began = performance.now();
  const engine = await openEngine(readDatabaseUrl(url), log);
  const database = createDatabase(engine);
  try {
    await greet(database);
    const migrated = await migrate(database);
    const changes = createChanges(database, log);
    const stopWatching = await engine.watch(database, changes);
    const ms = Math.round(performance.now() - began);
    log.debug('store-opened', { kind: engine.kind, migrated: migrated.length, ms });
    const parts = { database, changes, now };
    return {
      articles: createArticleTable(parts),
      settings: createSettingsTable(parts),
      questions: createQuestionTable(parts),
      feedback: createFeedbackTable(parts),
      words: createWordTable(parts),
      pins: createPinTable(parts),
      dismissals: createDismissalTable(parts),
      digests: createDigestTable(parts),
      vectors: createVectorTable(parts),
      changes,
      close: async () => {
        await stopWatching();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Each engine's library is loaded only where it is wanted, and may be missing where it is not. */
async function openEngine(place: Place, log: Log): Promise<Engine> {
  if (place.kind === 'postgres') return (await import('./postgres.ts')).openPostgres(place.url, log);
  const { adviceForSqlite, openSqlite } = await import('./sqlite.ts').catch((error: unknown) => {
    const reason = `SQLite (libsql) cannot be loaded on this machine: ${reasonOf(error)}`;
    throw new Fault(
      'store-unavailable',
      `${reason}; run npm install again, or use a postgres:// DATABASE_URL`,
      {
        cause: error,
      },
    );
  });
  try {
    return openSqlite(place.path);
  } catch (error) {
    throw faultOf(error, { adviceFor: adviceForSqlite });
  }
}

/** Whether the database is there and can hold Chinese; what is wrong with a connection is never a bug of ours. */
async function greet(database: Database): Promise<void> {
  if (database.engine.kind === 'sqlite') return;
  const { rows } = await database
    .read((db) => sql<{ server_encoding: string }>`show server_encoding`.execute(db))
    .catch((error: unknown) => {
      if (error instanceof Fault) throw error;
      throw new Fault('store-unavailable', `database: ${reasonOf(error)}; check DATABASE_URL`, {
        cause: error,
      });
    });
  const encoding = rows[0]?.server_encoding ?? '';
  if (encoding !== 'UTF8') {
    throw new Fault(
      'store-unavailable',
      `database: its encoding is ${encoding}; create it anew with encoding UTF8`,
    );
  }
}
