import { storable } from './storable.ts';
import type { TableParts } from './table-parts.ts';
import { hashOf } from './text-hash.ts';

/** What the managers of each server do not want to see in their inbox any more. */
export interface DismissalTable {
  /** The key is the text as the caller compares texts. Again: counts from now. */
  add(server: string, key: string): Promise<void>;
  /** The keys, longest ago first. */
  list(server: string): Promise<readonly string[]>;
  /** False if it is not there. */
  remove(server: string, key: string): Promise<boolean>;
  /** Forgets those added earlier; gives how many. */
  prune(server: string, before: Date): Promise<number>;
}

/** The dismissals of a database. */
export function createDismissalTable({ database, now }: Omit<TableParts, 'changes'>): DismissalTable {
  return {
    add: (server, key) =>
      database.write(async (tx) => {
        const dismissed_at = now().getTime();
        await tx
          .insertInto('dismissals')
          .values({ server, hash: keyOf(key), text: key, dismissed_at })
          .onConflict((conflict) => conflict.columns(['server', 'hash']).doUpdateSet({ dismissed_at }))
          .execute();
      }),
    list: (server) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('dismissals')
          .select('text')
          .where('server', '=', server)
          .orderBy('dismissed_at')
          .orderBy('hash')
          .execute();
        return rows.map(({ text }) => text);
      }),
    remove: (server, key) =>
      database.write(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('dismissals')
          .where('server', '=', server)
          .where('hash', '=', keyOf(key))
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }),
    prune: (server, before) =>
      database.write(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('dismissals')
          .where('server', '=', server)
          .where('dismissed_at', '<', before.getTime())
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

/** By its hash, for a key of PostgreSQL has room for some 2,700 bytes. */
function keyOf(text: string): string {
  return hashOf(storable(text));
}
