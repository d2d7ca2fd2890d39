import { type ArticleVersion, type StoredArticle, toArticle, toVersion } from './article-rows.ts';
import type { Queries } from './database.ts';

/** What an integer column holds. */
const highestVersion = 2 ** 31 - 1;

/** The articles of the scope that are not removed, in the order in which they were first added. */
export async function readCurrent(db: Queries, server: string): Promise<readonly StoredArticle[]> {
  const rows = await latest(db, server)
    .where('a.is_removed', '=', 0)
    .orderBy('a.place')
    .selectAll('v')
    .select('t.text')
    .execute();
  return rows.map((row) => toArticle(row, row.text));
}

/** The same without their texts. */
export async function readListed(db: Queries, server: string): Promise<readonly ArticleVersion[]> {
  const rows = await latestWithoutTexts(db, server, 0).orderBy('a.place').execute();
  return rows.map(toVersion);
}

/** The article as it is now; undefined if there is none. */
export async function readLatest(
  db: Queries,
  server: string,
  id: string,
): Promise<StoredArticle | undefined> {
  const row = await latest(db, server)
    .where('a.id', '=', id)
    .where('a.is_removed', '=', 0)
    .selectAll('v')
    .select('t.text')
    .executeTakeFirst();
  return row && toArticle(row, row.text);
}

/** The article as it was in that version; undefined if it never was. */
export async function readVersion(
  db: Queries,
  server: string,
  wanted: { readonly id: string; readonly version: number },
): Promise<StoredArticle | undefined> {
  // PostgreSQL would fail, not find nothing, where the number does not fit the column.
  if (!Number.isInteger(wanted.version) || Math.abs(wanted.version) > highestVersion) return undefined;
  const row = await versions(db, server)
    .where('v.id', '=', wanted.id)
    .where('v.version', '=', wanted.version)
    .selectAll('v')
    .select('t.text')
    .executeTakeFirst();
  return row && toArticle(row, row.text);
}

/** All versions of an article, newest first. */
export async function readHistory(
  db: Queries,
  server: string,
  id: string,
): Promise<readonly ArticleVersion[]> {
  const rows = await versions(db, server)
    .where('v.id', '=', id)
    .orderBy('v.version', 'desc')
    .selectAll('v')
    .select('t.characters')
    .execute();
  return rows.map(toVersion);
}

/** The last version of every article that is removed, newest first. */
export async function readRemoved(db: Queries, server: string): Promise<readonly ArticleVersion[]> {
  const rows = await latestWithoutTexts(db, server, 1)
    .orderBy('v.saved_at', 'desc')
    .orderBy('a.place')
    .execute();
  return rows.map(toVersion);
}

/** Every version, with its text. */
function versions(db: Queries, server: string) {
  return db
    .selectFrom('article_versions as v')
    .innerJoin('texts as t', 't.hash', 'v.hash')
    .where('v.server', '=', server);
}

/** The last version of every article, with its text. */
function latest(db: Queries, server: string) {
  return versions(db, server).innerJoin('articles as a', (join) =>
    join.onRef('a.server', '=', 'v.server').onRef('a.id', '=', 'v.id').onRef('a.version', '=', 'v.version'),
  );
}

/** The last version of those that are removed, or of those that are not, without their texts. */
function latestWithoutTexts(db: Queries, server: string, isRemoved: 0 | 1) {
  return latest(db, server).where('a.is_removed', '=', isRemoved).selectAll('v').select('t.characters');
}
