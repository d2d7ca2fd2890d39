import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server on which a test can have databases of its own. */
export interface Postgres {
  /** A new, empty database: its URL. */
  createDatabase(options?: string): Promise<string>;
  /**
   * The URL of a new, empty schema in one database of ours: made in a millisecond and without eight megabytes of
   * files, but notifications go through all of the database.
   */
  createSchema(): Promise<string>;
  /** Runs a statement in the database of the URL. */
  execute(url: string, statement: string): Promise<void>;
  /** Ends all connections to the database of the URL; gives how many there were. */
  disconnectAll(url: string): Promise<number>;
  /** Lets go of the databases, and of the server if it was started here. */
  stop(): Promise<void>;
}

/** Why no PostgreSQL can be had here and what to install; undefined if one can. */
export function whyNoPostgres(): string | undefined {
  if (process.env.DATABASE_URL_TEST || findBinary('initdb')) return undefined;
  return 'there is no PostgreSQL: install Debian’s package postgresql, or name a server in DATABASE_URL_TEST';
}

/** The server of DATABASE_URL_TEST, whose user must be allowed to create databases, or else one started for us alone. */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL_TEST;
  const server = given ? { url: given, stop: async () => {} } : await startServer();
  const names: string[] = [];
  const query = (text: string, values?: readonly unknown[]) => queryOnce(server.url, text, values);
  const createDatabase = async (options = '') => {
    const name = someName();
    await query(`create database ${name} ${options}`);
    names.push(name);
    return databaseOf(server.url, name);
  };
  let shared: Promise<string> | undefined;
  return {
    createDatabase,
    createSchema: async () => {
      shared ??= createDatabase();
      const name = someName();
      await queryOnce(await shared, `create schema ${name}`);
      return withSetting(await shared, `search_path=${name}`);
    },
    execute: async (url, statement) => void (await queryOnce(url, statement)),
    disconnectAll: async (url) => {
      const ended = await query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
        [nameOf(url)],
      );
      return ended.rowCount ?? 0;
    },
    stop: async () => {
      if (given) for (const name of names) await query(`drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function queryOnce(url: string, text: string, values: readonly unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}

function someName(): string {
  return `zhaiju_${randomBytes(6).toString('hex')}`;
}

/** The URL with a setting for all its connections. */
export function withSetting(url: string, setting: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c ${setting}`)}`;
}

/** The same server's URL, with another database. */
function databaseOf(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/u, `$1/${name}`);
}

function nameOf(url: string): string {
  return /^\w+:\/\/[^/?]*\/([^?]*)/u.exec(url)?.[1] ?? '';
}

/**
 * Runs until its input ends, which it does however we end, kill -9 too; then the server and its folder go. It need not
 * outlive us, so it syncs nothing. Only what keeps it from running is said.
 */
const untilWeEnd = `
trap 'rm -rf "$1"' EXIT
"$2" -D "$1/data" -U postgres -A trust -E UTF8 --no-locale --no-sync >"$1/log" || exit
"$3" -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off -c full_page_writes=off -c log_min_messages=panic &
cat >/dev/null
kill -QUIT $! # nothing of it is wanted any more
wait`;

/** A cluster in a folder of its own, reached through a socket in it. */
async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhaiju-pg-'));
  const account = accountForServer();
  if (account) chownSync(folder, account.uid, account.gid);
  const server = spawn('/bin/sh', ['-c', untilWeEnd, 'sh', folder, binary('initdb'), binary('postgres')], {
    cwd: folder,
    ...account,
    detached: true, // Ctrl+C is for us alone
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.stdin?.end();
    await ended;
  };
  const url = `postgres:///postgres?host=${folder}&user=postgres`;
  try {
    await Promise.race([
      untilItAnswers(url),
      ended.then(() => Promise.reject(new Error('PostgreSQL ended'))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries === 200) throw error;
      await wait(50);
    }
  }
}

/** PostgreSQL will not run as root. */
function accountForServer(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

function binary(name: string): string {
  const path = findBinary(name);
  if (!path) throw new Error(`${name} is not installed`);
  return path;
}

/** On the PATH, or where Debian keeps them: the newest version's. */
function findBinary(name: string): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us
  }
}
