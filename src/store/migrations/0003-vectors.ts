import { createTable, type Migration } from './migration.ts';

/** What a model has made of texts; see `schema.ts`. */
export const vectors: Migration = async (tx, { bytes }) => {
  await createTable(tx, {
    name: 'vectors',
    columns: { model: 'text', hash: 'text', data: bytes },
    key: ['model', 'hash'],
  });
};
