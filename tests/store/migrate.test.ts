import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase, type Database, sql } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let database: Database;
beforeEach(() => {
  database = createDatabase(openSqlite(':memory:'));
});
afterEach(() => database.close());

const creates =
  (name: string): Migration =>
  async (tx) =>
    void (await sql.raw(`create table ${name} (n integer)`).execute(tx));
const fails: Migration = async (tx) => void (await sql`create nonsense`.execute(tx));
const tables = () =>
  database.read(async (db) => {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
      db,
    );
    return rows.map(({ name }) => name).filter((name) => name !== 'migrations');
  });

test('what is missing is done, once, in order', async () => {
  expect(await migrate(database, { '1': creates('one') })).toEqual(['1']);
  expect(
    await migrate(database, { '1': creates('one'), '2': creates('two'), '3': creates('three') }),
  ).toEqual(['2', '3']);
  expect(await migrate(database, { '1': fails, '2': fails, '3': fails })).toEqual([]);
  expect(await tables()).toEqual(['one', 'two', 'three']);
});

test('a step that fails leaves the tables as they were, the earlier steps’ too', async () => {
  await migrate(database, { '1': creates('one') });
  await expect(migrate(database, { '1': creates('one'), '2': creates('two'), '3': fails })).rejects.toThrow();
  expect(await tables()).toEqual(['one']);
  expect(await migrate(database, { '1': creates('one'), '2': creates('two') })).toEqual(['2']);
});

test('a database that knows more steps than this program is left alone', async () => {
  await migrate(database, { '1': creates('one'), '2': creates('two') });
  await expect(migrate(database, { '1': creates('one'), '3': creates('three') })).rejects.toMatchObject({
    code: 'store-unavailable',
  });
  expect(await tables()).toEqual(['one', 'two']);
});
