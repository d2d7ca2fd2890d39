import { createTable, type Migration } from './migration.ts';

/** Pinned answers, questions that are waved aside, and the runs of digests; see `schema.ts`. */
export const community: Migration = async (tx) => {
  await createTable(tx, {
    name: 'pins',
    columns: {
      server: 'text',
      id: 'text',
      question: 'text',
      article: 'text?',
      start: 'integer?',
      sentence: 'text?',
      note: 'text?',
      author: 'text?',
      date: 'text?',
      place: 'integer',
      created_at: 'bigint',
    },
    key: ['server', 'id'],
  });
  await createTable(tx, {
    name: 'dismissals',
    columns: { server: 'text', hash: 'text', text: 'text', dismissed_at: 'bigint' },
    key: ['server', 'hash'],
  });
  await createTable(tx, {
    name: 'digests',
    columns: {
      server: 'text',
      due_at: 'bigint',
      claimed_at: 'bigint',
      posted_at: 'bigint?',
      message: 'text?',
    },
    key: ['server', 'due_at'],
  });
};
