import { Client, type ClientConfig, Pool, types } from 'pg';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { type Engine, PostgresDialect, sql } from './database.ts';
import { type Line, listenForChanges } from './postgres-listener.ts';

/** What is said there is a server's id and a version, far below the 8,000 bytes there may be. */
const channel = 'zhaiju_changes';
/** A number that nobody else is likely to lock: zhai in ASCII. */
const migrationLock = 0x7a686169;
const connectTimeoutMs = 10_000;
/** So long may the listener's own little statements take before its connection counts as dead. */
const listenerTimeoutMs = 5_000;
/** bigint: pg gives it as text because it may be larger than a number is exact; ours are times and counts. */
const int8 = 20;

/** A pool of connections to the server, none of them opened yet. */
export function openPostgres(url: string, log: Log): Engine {
  const config: ClientConfig = {
    connectionString: url,
    application_name: 'zhaiju',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    types: { getTypeParser: (id, format) => (id === int8 ? Number : types.getTypeParser(id, format)) },
  };
  const pool = new Pool(config);
  // A connection that dies in the pool is replaced when one is wanted; one that dies at work fails its query.
  pool.on('error', (error) => {
    if (!pool.ending) log.warn('idle database connection lost', { reason: reasonOf(error) });
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    kind: 'postgres',
    dialect: new PostgresDialect({ pool }),
    bytes: 'bytea',
    lockMigrations: async (tx) =>
      void (await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx)),
    announce: async (tx, change) =>
      void (await sql`select pg_notify(${channel}, ${JSON.stringify(change)})`.execute(tx)),
    watch: (_, hearing) =>
      listenForChanges((take) => connectLine({ ...config, query_timeout: listenerTimeoutMs }, take), hearing),
    isConflict: (error) => conflicts.has(codeOf(error)),
    adviceFor: adviceForPostgres,
  };
}

/** A connection of its own, for a pool would hand out the one that listens. */
async function connectLine(config: ClientConfig, take: (payload: string) => void): Promise<Line> {
  const client = new Client(config);
  const lost = new Promise<string>((resolve) => {
    client.on('error', (error) => resolve(reasonOf(error)));
    client.on('end', () => resolve('the connection ended'));
  });
  client.on('notification', ({ payload }) => take(payload ?? ''));
  await client.connect();
  const close = () => client.end();
  try {
    await client.query(`listen ${channel}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { lost, close, check: async () => void (await client.query('select 1')) };
}

/** Unique violation, serialization failure, deadlock: another writer was first. */
const conflicts: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

const advices: readonly (readonly [RegExp, string])[] = [
  [/^28/u, 'check user and password in DATABASE_URL'],
  [/^3D000/u, 'create the database, or name another in DATABASE_URL'],
  [/^42501/u, 'make this user the owner of the database, or grant it create and usage on the schema'],
  [/^53[12]00/u, 'the server is short of disk or memory: make room'],
  [/^53300/u, 'raise max_connections, or run fewer processes'],
  [/^25006/u, 'it can only be read: name the primary server in DATABASE_URL'],
  [
    /^(?:08|57P)|^E[A-Z_]+$/u,
    'check that PostgreSQL runs where DATABASE_URL says, and can be reached; then try again',
  ],
];

/** pg's own failures have no code. */
const lostConnection = /^Connection terminated|timeout|not queryable|^Cannot use a pool after/iu;

/** What a person can do about an error of the server or on the way there. */
export function adviceForPostgres(error: unknown): string | undefined {
  const isLost = error instanceof Error && lostConnection.test(error.message);
  const code = isLost ? 'ETIMEDOUT' : codeOf(error);
  return advices.find(([pattern]) => pattern.test(code))?.[1];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
