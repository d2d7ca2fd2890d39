import Database from 'libsql';
import type { Peer } from './peer.ts';
import { createTokenizer } from './words.ts';

/** SQLite's full-text search: jieba's words with blanks between them, any of which may match, by BM25. */
export const fts5: Peer = {
  name: 'SQLite FTS5',
  setup: 'columns title and words, words by jieba, OR, in memory',
  build(sentences, segmenter) {
    const wordsOf = createTokenizer(segmenter);
    const database = new Database(':memory:');
    database.exec(`CREATE VIRTUAL TABLE sentence USING fts5(title, words, content='')`);
    const add = database.prepare<[number, string, string]>(
      'INSERT INTO sentence (rowid, title, words) VALUES (?, ?, ?)',
    );
    database.transaction(() => {
      for (const [id, { title, text }] of sentences.entries()) {
        add.run(id, wordsOf(title).join(' '), wordsOf(text).join(' '));
      }
    })();
    const find = database
      .prepare<[string, number]>('SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ?')
      .raw();
    return (question, limit) => {
      const anyOf = [...new Set(wordsOf(question))].map((word) => `"${word}"`).join(' OR ');
      return anyOf === '' ? [] : find.all(anyOf, limit).map((row) => Number(row));
    };
  },
};
