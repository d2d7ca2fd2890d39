import { setTimeout as wait } from 'node:timers/promises';
import { type CreateTableBuilder, type Dialect, Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Schema } from './schema.ts';
import { storable } from './storable.ts';

// The only file that names Kysely: what the others need of it goes through here.
export { type CreateTableBuilder, type Dialect, PostgresDialect, SqliteDialect, sql };

/** Queries over our tables, within a transaction or without one. */
export type Queries = Kysely<Schema>;

/** The articles or words of a scope have changed so many times. */
export interface Change {
  readonly server: string;
  readonly version: number;
}

/** Who wants to know what other processes change. */
export interface Hearing {
  /** A change was told of. */
  hear(change: Change): void;
  /** Changes may have gone by unheard: the versions have to be looked up. */
  catchUp(): Promise<void>;
  readonly log: Log;
}

/** All that differs between the two databases. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** The type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** Makes other processes wait that would migrate too, until the transaction ends. */
  lockMigrations(tx: Queries): Promise<void>;
  /** Tells other processes of a change when the transaction is committed. */
  announce(tx: Queries, change: Change): Promise<void>;
  /** Listens to other processes from now on; gives how to stop. */
  watch(database: Database, hearing: Hearing): Promise<() => Promise<void>>;
  /** Whether another writer was in the way, so that the same transaction may succeed next time. */
  isConflict(error: unknown): boolean;
  /** What a person can do about the error; undefined if it is a bug of ours. */
  adviceFor(error: unknown): string | undefined;
}

/** A database with our tables. Everything is read and written through it. */
export interface Database {
  readonly engine: Engine;
  /** Throws Fault `store-unavailable` where the database cannot be used. */
  read<T>(work: (db: Queries) => Promise<T>): Promise<T>;
  /**
   * Runs the work in one transaction that is on the disk when this resolves. Another writer in the way: the work
   * runs again, so it must do nothing but query. Throws Fault `store-unavailable` as read does.
   */
  write<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Waits for what is under way, then lets go of the database; again does nothing. */
  close(): Promise<void>;
}

/** How long a writer tries against others before it gives up. */
const patienceMs = 5_000;
/** The longest pause between two tries; each lasts as long as chance has it, so that two writers do not keep step. */
const longestPauseMs = 25;

/** Kysely over the engine, with retries and with failures told as faults. */
export function createDatabase(engine: Engine): Database {
  const kysely = new Kysely<Schema>({ dialect: withStorableText(engine.dialect) });
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const running = work().catch((error: unknown) => {
      throw faultOf(error, engine);
    });
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };
  return {
    engine,
    read: (work) => run(() => work(kysely)),
    write: (work) => run(() => retrying(() => kysely.transaction().execute(work), engine)),
    close: () => {
      closing ??= Promise.allSettled(underWay).then(() => kysely.destroy());
      return closing;
    },
  };
}

async function retrying<T>(attempt: () => Promise<T>, engine: Engine): Promise<T> {
  const began = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!engine.isConflict(error) || performance.now() - began > patienceMs) throw error;
    }
    await wait(1 + Math.random() * longestPauseMs);
  }
}

/** A failure of the database as something to act on; anything else stays what it is. */
export function faultOf(error: unknown, engine: Pick<Engine, 'adviceFor'>): unknown {
  const advice = error instanceof Fault ? undefined : engine.adviceFor(error);
  if (advice === undefined) return error;
  return new Fault('store-unavailable', `database: ${reasonOf(error) || 'no connection'}; ${advice}`, {
    cause: error,
  });
}

/** Every text that goes in, to be kept or to be compared, in the form that comes out again. */
function withStorableText(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => {
      const compiler = dialect.createQueryCompiler();
      return {
        compileQuery: (node, id) => {
          const compiled = compiler.compileQuery(node, id);
          const parameters = compiled.parameters.map((value) =>
            typeof value === 'string' ? storable(value) : value,
          );
          return { ...compiled, parameters };
        },
      };
    },
  };
}
