import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createDatabase, type Database, sql } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let folder: string;
let opened: { close(): Promise<void> }[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhaiju-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
});

async function open(path: string): Promise<Store> {
  const store = await openStore(`file:${path}`, { log: silentLog, now: () => new Date(0) });
  opened.push(store);
  return store;
}

function openDatabase(path = ':memory:'): Database {
  const database = createDatabase(openSqlite(path));
  opened.push(database);
  return database;
}

const draft = { id: 'a', title: '题', text: '正文' };

describe('a file that cannot be a database is told with what to do', () => {
  test.each<[string, (path: string) => void, RegExp]>([
    ['something else', (path) => writeFileSync(path, '这不是数据库。'.repeat(1000)), /name another/u],
    ['a folder', (path) => mkdirSync(path), /must name a file/u],
  ])('%s', async (name, make, advice) => {
    const path = join(folder, name);
    make(path);
    await expect(open(path)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(advice),
    });
  });

  test('in a folder that is a file', async () => {
    const path = join(folder, 'file.txt');
    writeFileSync(path, '');
    await expect(open(join(path, 'zhaiju.db'))).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});

test('commits are on the disk, foreign keys hold, readers do not wait for writers', async () => {
  const database = openDatabase(join(folder, 'pragmas.db'));
  const read = (name: string) =>
    database.read(async (db) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {}),
    );
  expect(await read('journal_mode')).toEqual(['wal']);
  expect(await read('synchronous')).toEqual([2]);
  expect(await read('foreign_keys')).toEqual([1]);
  expect(await read('busy_timeout')).toEqual([5000]);
});

test('a writer waits for another program without holding up the process, and then writes', async () => {
  const path = join(folder, 'locked.db');
  const store = await open(path);
  const other = new Sqlite(path);
  other.exec('begin immediate');
  let isSaved = false;
  const saving = store.articles.save('s', draft).then(() => {
    isSaved = true;
  });
  for (let reads = 0; reads < 20; reads++) expect(await store.articles.current('s')).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isSaved).toBe(false);
  other.exec('commit');
  await saving;
  expect(await store.articles.current('s')).toHaveLength(1);
  other.close();
});

test('after it is closed the file alone is whole', async () => {
  const path = join(folder, 'moved.db');
  const store = await open(path);
  await store.articles.save('s', draft);
  await store.close();
  copyFileSync(path, join(folder, 'copy.db'));
  expect(await (await open(join(folder, 'copy.db'))).articles.current('s')).toHaveLength(1);
});

test('a database in memory is gone with the store', async () => {
  const store = await open(':memory:');
  await store.articles.save('s', draft);
  expect(await store.articles.current('s')).toHaveLength(1);
  expect(await (await open(':memory:')).articles.current('s')).toEqual([]);
});

describe('a transaction', () => {
  const makeTable = (database: Database) =>
    database.write((tx) => sql`create table t (n integer primary key)`.execute(tx));
  const count = (database: Database) =>
    database.read(async (db) => (await sql<{ n: number }>`select n from t`.execute(db)).rows.length);

  test.each<[string, (tx: Parameters<Parameters<Database['write']>[0]>[0]) => Promise<unknown>]>([
    ['work that throws', () => Promise.reject(new Error('no'))],
    ['a statement that fails', (tx) => sql`insert into t values (1)`.execute(tx)],
    ['a statement that is none', (tx) => sql`insert nonsense`.execute(tx)],
  ])('%s leaves nothing behind, and the next one succeeds', async (_, fail) => {
    const database = openDatabase();
    await makeTable(database);
    const broken = database.write(async (tx) => {
      await sql`insert into t values (1)`.execute(tx);
      await fail(tx);
    });
    await expect(broken).rejects.toThrow();
    expect(await count(database)).toBe(0);
    await database.write((tx) => sql`insert into t values (2)`.execute(tx));
    expect(await count(database)).toBe(1);
  });

  test('more different statements than are kept prepared do no harm', async () => {
    const database = openDatabase();
    await makeTable(database);
    await database.write(async (tx) => {
      for (let n = 0; n < 450; n++) await sql.raw(`insert into t values (${n})`).execute(tx);
    });
    expect(await count(database)).toBe(450);
  });
});
