import { Fault } from '../base/fault.ts';
import { joinCircle, leaveCircle, readCircles } from './alias-circles.ts';
import type { Queries } from './database.ts';
import { storable } from './storable.ts';
import type { TableParts } from './table-parts.ts';

/** What each server calls things. Blanks around a name or word are left out; each change counts as one of the scope. */
export interface WordTable {
  /** Groups of names of one thing, in the order in which they were added; each has two names or more. */
  aliases(server: string): Promise<readonly (readonly string[])[]>;
  /**
   * Makes these one thing, together with what they are known to be. Throws Fault `call-invalid` where no second name
   * is told or known, or where one is empty or longer than 100 characters.
   */
  addAliases(server: string, names: readonly string[]): Promise<void>;
  /** False if the name stands in no group. A group of one is none any more. */
  removeAlias(server: string, name: string): Promise<boolean>;
  /** Words that must stay whole, in the order in which they were added. */
  words(server: string): Promise<readonly string[]>;
  /** Does nothing if it is there. Throws Fault `call-invalid` where it is empty or longer than 100 characters. */
  addWord(server: string, word: string): Promise<void>;
  /** False if it is not there. */
  removeWord(server: string, word: string): Promise<boolean>;
}

const longestWord = 100;

/** The names and words of a database. */
export function createWordTable({ database, changes }: Omit<TableParts, 'now'>): WordTable {
  return {
    aliases: (server) => database.read((db) => readCircles(db, server)),
    addAliases: async (server, names) => {
      const clean = [...new Set(names.map(readWord))];
      await changes.change(server, (tx) => joinCircle(tx, server, clean));
    },
    removeAlias: (server, name) => changes.change(server, (tx) => leaveCircle(tx, server, name.trim())),
    words: (server) =>
      database.read(async (db) => {
        const rows = await wordsOf(db, server).orderBy('place').execute();
        return rows.map(({ word }) => word);
      }),
    addWord: async (server, word) => {
      const clean = readWord(word);
      await changes.change(server, (tx) => addWord(tx, server, clean));
    },
    removeWord: (server, word) =>
      changes.change(server, async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('words')
          .where('server', '=', server)
          .where('word', '=', word.trim())
          .executeTakeFirstOrThrow();
        return { value: numDeletedRows > 0n, isChanged: numDeletedRows > 0n };
      }),
  };
}

function wordsOf(db: Queries, server: string) {
  return db.selectFrom('words').select('word').where('server', '=', server);
}

async function addWord(tx: Queries, server: string, word: string) {
  if (await wordsOf(tx, server).where('word', '=', word).executeTakeFirst()) {
    return { value: undefined, isChanged: false };
  }
  const last = await tx
    .selectFrom('words')
    .select((row) => row.fn.max('place').as('place'))
    .where('server', '=', server)
    .executeTakeFirst();
  await tx
    .insertInto('words')
    .values({ server, word, place: (last?.place ?? 0) + 1 })
    .execute();
  return { value: undefined, isChanged: true };
}

function readWord(given: string): string {
  const word = storable(given.trim());
  if (word === '' || word.length > longestWord) {
    throw new Fault('call-invalid', `a name or word must have 1 to ${longestWord} characters`);
  }
  return word;
}
