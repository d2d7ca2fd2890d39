import { Fault } from '../base/fault.ts';
import type { Queries } from './database.ts';
import { lockScope } from './scope.ts';
import {
  type DigestSchedule,
  impossibleIn,
  readSettings,
  type ServerSettings,
  type SettingsChange,
  usualSettings,
} from './server-settings.ts';
import type { TableParts } from './table-parts.ts';

export type { DigestSchedule, ServerSettings, SettingsChange };
export { usualSettings };

/** The settings of each server. */
export interface SettingsTable {
  /** Always whole: what was never set, or is broken in the database, is as usual. */
  read(server: string): Promise<ServerSettings>;
  /** Sets what is told and leaves the rest. Throws Fault `call-invalid` for a value that cannot be. */
  write(server: string, change: SettingsChange): Promise<ServerSettings>;
  /** The servers that ever chose something, sorted. */
  servers(): Promise<readonly string[]>;
}

/** The settings of a database. */
export function createSettingsTable({ database }: Pick<TableParts, 'database'>): SettingsTable {
  return {
    read: async (server) => readSettings(await database.read((db) => readStored(db, server))),
    write: async (server, change) => {
      const wrong = impossibleIn(change);
      if (wrong.length > 0)
        throw new Fault('call-invalid', `settings that cannot be so: ${wrong.join(', ')}`);
      return database.write(async (tx) => {
        await lockScope(tx, server);
        // What this program does not know stays: a newer one may have written it. JSON leaves out what is undefined.
        const settings = JSON.stringify({ ...(await readStored(tx, server)), ...change });
        await tx
          .insertInto('settings')
          .values({ server, settings })
          .onConflict((conflict) => conflict.column('server').doUpdateSet({ settings }))
          .execute();
        return readSettings(parseObject(settings));
      });
    },
    servers: () =>
      database.read(async (db) => {
        const rows = await db.selectFrom('settings').select('server').execute();
        return rows.map(({ server }) => server).sort(); // here, for each database has an order of its own
      }),
  };
}

async function readStored(db: Queries, server: string): Promise<object> {
  const row = await db
    .selectFrom('settings')
    .select('settings')
    .where('server', '=', server)
    .executeTakeFirst();
  return parseObject(row?.settings ?? '{}');
}

/** The object of a JSON text; an empty one for anything else, so that a broken row cannot silence a server. */
function parseObject(json: string): object {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : {};
  } catch {
    return {}; // somebody wrote into the database by hand
  }
}
