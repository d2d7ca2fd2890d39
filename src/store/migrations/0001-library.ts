import { createTable, type Migration } from './migration.ts';

/** Articles with their versions, settings, questions, feedback, other names and words; see `schema.ts`. */
export const library: Migration = async (tx) => {
  await createTable(tx, {
    name: 'scopes',
    columns: { server: 'text', version: 'bigint' },
    key: ['server'],
  });
  await createTable(tx, {
    name: 'texts',
    columns: { hash: 'text', text: 'text', characters: 'integer' },
    key: ['hash'],
  });
  await createTable(tx, {
    name: 'articles',
    columns: { server: 'text', id: 'text', place: 'integer', version: 'integer', is_removed: 'integer' },
    key: ['server', 'id'],
  });
  await createTable(tx, {
    name: 'article_versions',
    columns: {
      server: 'text',
      id: 'text',
      version: 'integer',
      change: 'text',
      title: 'text',
      hash: 'text',
      published: 'text?',
      source: 'text?',
      author: 'text?',
      url: 'text?',
      licence: 'text?',
      saved_at: 'bigint',
      saved_by: 'text?',
    },
    key: ['server', 'id', 'version'],
    references: [
      { columns: ['server', 'id'], table: 'articles', key: ['server', 'id'] },
      { columns: ['hash'], table: 'texts', key: ['hash'] },
    ],
  });
  await createTable(tx, {
    name: 'settings',
    columns: { server: 'text', settings: 'text' },
    key: ['server'],
  });
  await createTable(tx, {
    name: 'questions',
    columns: {
      server: 'text',
      id: 'text',
      text: 'text',
      kind: 'text',
      article: 'text?',
      start: 'integer?',
      sentence: 'text?',
      confidence: 'double precision',
      ms: 'double precision',
      asked_at: 'bigint',
    },
    key: ['server', 'id'],
    index: ['server', 'asked_at'],
  });
  await createTable(tx, {
    name: 'feedback',
    columns: {
      server: 'text',
      question: 'text',
      person: 'text',
      verdict: 'text',
      note: 'text?',
      given_at: 'bigint',
    },
    key: ['server', 'question', 'person'],
    index: ['server', 'given_at'],
  });
  await createTable(tx, {
    name: 'aliases',
    columns: { server: 'text', name: 'text', circle: 'integer', place: 'integer' },
    key: ['server', 'name'],
  });
  await createTable(tx, {
    name: 'words',
    columns: { server: 'text', word: 'text', place: 'integer' },
    key: ['server', 'word'],
  });
};
