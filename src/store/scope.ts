import type { Queries } from './database.ts';

/** The scope of articles that every server reads. */
export const everyServer = '*';

/**
 * Makes other writers of this scope wait until the transaction ends, in whatever process they are, and gives how
 * often its articles and words have changed. After it, what was read of the scope stays true.
 */
export async function lockScope(tx: Queries, server: string): Promise<number> {
  // An update that changes nothing locks the row; there may be none to select for update.
  const { version } = await tx
    .insertInto('scopes')
    .values({ server, version: 0 })
    .onConflict((conflict) =>
      conflict.column('server').doUpdateSet((row) => ({ version: row.ref('scopes.version') })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
