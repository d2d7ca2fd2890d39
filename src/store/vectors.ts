import { chunksOf } from './chunks.ts';
import type { Queries } from './database.ts';
import type { TableParts } from './table-parts.ts';

/**
 * What a model has made of texts, so that it need not make it again. `hash` is the text's, `model` the model's; what
 * the bytes mean is the caller's affair. What is given back lies at the start of a buffer of its own, so that it can
 * be seen as numbers of any size.
 */
export interface VectorTable {
  find(hash: string, model: string): Promise<Uint8Array | undefined>;
  /** Those that are there, by hash. */
  findMany(hashes: readonly string[], model: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Takes the place of what was there. */
  save(hash: string, model: string, data: Uint8Array): Promise<void>;
  /** Forgets what every other model has made; gives how many texts' it was. */
  prune(model: string): Promise<number>;
}

/** Rows a statement: each may have hundreds of kilobytes. */
const rowsAtOnce = 50;

/** The vectors of a database. */
export function createVectorTable({ database }: Pick<TableParts, 'database'>): VectorTable {
  const findMany: VectorTable['findMany'] = (hashes, model) =>
    database.read(async (db) => {
      const found = new Map<string, Uint8Array>();
      for (const chunk of chunksOf([...new Set(hashes)], rowsAtOnce)) {
        for (const { hash, data } of await readChunk(db, model, chunk)) found.set(hash, new Uint8Array(data));
      }
      return found;
    });
  return {
    find: async (hash, model) => (await findMany([hash], model)).get(hash),
    findMany,
    save: (hash, model, data) =>
      database.write(async (tx) => {
        const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength); // what both drivers take
        await tx
          .insertInto('vectors')
          .values({ hash, model, data: bytes })
          .onConflict((conflict) => conflict.columns(['model', 'hash']).doUpdateSet({ data: bytes }))
          .execute();
      }),
    prune: (model) =>
      database.write(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('vectors')
          .where('model', '<>', model)
          .executeTakeFirstOrThrow();
        return Number(numDeletedRows);
      }),
  };
}

function readChunk(db: Queries, model: string, hashes: readonly string[]) {
  return db
    .selectFrom('vectors')
    .select(['hash', 'data'])
    .where('model', '=', model)
    .where('hash', 'in', hashes)
    .execute();
}
