import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import { type Engine, SqliteDialect } from './database.ts';
import { watchVersions } from './sqlite-watch.ts';

/** What is prepared is kept, up to so many, for preparing takes longer than most statements do. */
const mostStatements = 200;
/** A statement keeps what was last bound to it; one that was bound to more than this is let go. */
const largeValue = 10_000;
/** How long a statement waits for another process's lock; a transaction's begin never does, see `controls`. */
const busyTimeoutMs = 5_000;

/** Opens the file, or `:memory:`; its folder is made where it is missing. Throws what `adviceFor` knows. */
export function openSqlite(path: string): Engine {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new Sqlite(path);
  // FULL: a commit is on the disk when it returns, not only in the log's buffer.
  file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  file.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
  return {
    kind: 'sqlite',
    dialect: new SqliteDialect({ database: kyselyOver(file) }),
    bytes: 'blob',
    lockMigrations: async () => {}, // the transaction has the only lock there is
    announce: async () => {}, // others see it in the file
    watch: watchVersions,
    isConflict: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
    adviceFor: adviceForSqlite,
  };
}

type File = InstanceType<typeof Sqlite>;
type Statement = ReturnType<File['prepare']>;

/** libsql as Kysely wants it. */
function kyselyOver(file: File) {
  const statements = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= mostStatements) statements.clear();
    const statement = file.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const controls = controlsOf(file);
  return {
    prepare: (text: string) => {
      const control = controls.get(text);
      if (control) return controlStatement(control);
      const statement = prepare(text);
      const binding = (values: readonly unknown[]) => {
        if (values.some(isLarge)) statements.delete(text);
        return values;
      };
      return {
        reader: statement.reader,
        all: (values: readonly unknown[]) => statement.all(binding(values)),
        run: (values: readonly unknown[]) => statement.run(binding(values)),
        iterate: (values: readonly unknown[]) => statement.iterate(binding(values)),
      };
    },
    close: () => {
      statements.clear();
      file.exec('pragma busy_timeout = 0; pragma wal_checkpoint(truncate)'); // so that the file alone is whole
      file.close();
    },
  };
}

function isLarge(value: unknown): boolean {
  return (typeof value === 'string' || value instanceof Uint8Array) && value.length > largeValue;
}

/**
 * How transactions begin and end. By `exec`, because a prepared begin that met a lock stays half done in libsql 0.5,
 * and no later commit succeeds. A begin takes the writer's lock at once, and does not wait for it: waiting would hold
 * up the whole process, and for ever if the lock is held by another store of the same process.
 */
function controlsOf(file: File): ReadonlyMap<string, () => void> {
  const begin = (): void => {
    file.exec('pragma busy_timeout = 0');
    try {
      file.exec('begin immediate');
    } finally {
      file.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    }
  };
  // SQLite has rolled back by itself after some failures, a full disk for one; that one is to be told, not this.
  const rollback = (): void => {
    if (file.inTransaction) file.exec('rollback');
  };
  return new Map([
    ['begin', begin],
    ['commit', () => void file.exec('commit')],
    ['rollback', rollback],
  ]);
}

function controlStatement(run: () => void) {
  return {
    reader: false,
    all: () => [],
    run: () => {
      run();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

const advices: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_BUSY/u, 'another process holds the file for too long; try again'],
  [/^SQLITE_NOTADB/u, 'the file is something else than a database: name another in DATABASE_URL'],
  [/^SQLITE_CORRUPT/u, 'the file is damaged: put a copy of it back'],
  [/^SQLITE_FULL/u, 'the disk is full: make room'],
  [
    /^SQLITE_READONLY|^SQLITE_PERM|^EACCES|^EROFS/u,
    'give this user the right to write the file and its folder',
  ],
  [/^SQLITE_IOERR/u, 'the disk fails, or the folder is gone'],
  [
    /^SQLITE_CANTOPEN|^ENOTDIR|^EEXIST|^ENOENT/u,
    'DATABASE_URL must name a file in a folder that can be written',
  ],
];

/** What a person can do about an error of libsql or of the file system. */
export function adviceForSqlite(error: unknown): string | undefined {
  const code = codeOf(error);
  return advices.find(([pattern]) => pattern.test(code))?.[1];
}

/** libsql gives no code where a file cannot be opened. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.message.startsWith('ConnectionFailed')) return 'SQLITE_CANTOPEN';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
