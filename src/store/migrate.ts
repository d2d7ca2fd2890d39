import { Fault } from '../base/fault.ts';
import { type Database, type Queries, sql } from './database.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings the tables up to this program: all that is missing in one transaction, so that a crash leaves the old state,
 * and one process at a time. Throws Fault `store-unavailable` where a newer program has been at the database.
 * (Kysely's own migrator runs without a transaction on SQLite.)
 */
export async function migrate(
  database: Database,
  wanted: Readonly<Record<string, Migration>> = migrations,
): Promise<readonly string[]> {
  return database.write(async (tx) => {
    await database.engine.lockMigrations(tx);
    const done = await readDone(tx);
    const unknown = [...done].find((name) => !(name in wanted));
    if (unknown !== undefined) {
      throw new Fault(
        'store-unavailable',
        `database: a newer zhaiju has changed it (${unknown}); install that one, or name another in DATABASE_URL`,
      );
    }
    const missing = Object.entries(wanted).filter(([name]) => !done.has(name));
    for (const [name, step] of missing) {
      await step(tx, database.engine);
      await sql`insert into migrations (name) values (${name})`.execute(tx);
    }
    return missing.map(([name]) => name);
  });
}

async function readDone(tx: Queries): Promise<ReadonlySet<string>> {
  await sql`create table if not exists migrations (name text not null primary key)`.execute(tx);
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}
