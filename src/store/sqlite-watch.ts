import { reasonOf } from '../base/fault.ts';
import { type Database, type Hearing, sql } from './database.ts';

/** How often the file is looked at: others' changes are heard of within twice this. */
const intervalMs = 500;

/**
 * Looks now and then whether another process has written to the file. SQLite counts that for us, so that most looks
 * cost microseconds and read no table.
 */
export async function watchVersions(database: Database, hearing: Hearing): Promise<() => Promise<void>> {
  let seen = await dataVersion(database);
  await hearing.catchUp();
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      const version = await dataVersion(database);
      if (version === seen) return;
      await hearing.catchUp();
      seen = version; // only now: if that fails the next look tries again
    } catch (error) {
      hearing.log.warn('changes cannot be looked up', { reason: reasonOf(error) });
    } finally {
      looking = undefined;
    }
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** A number that changes when another connection has changed the file. */
async function dataVersion(database: Database): Promise<number> {
  const { rows } = await database.read((db) =>
    sql<{ data_version: number }>`pragma data_version`.execute(db),
  );
  return rows[0]?.data_version ?? 0;
}
