import {
  type ArticleDraft,
  cleanDraft,
  isSame,
  type SaidRow,
  type StoredArticle,
  saidRow,
  textRow,
  toArticle,
} from './article-rows.ts';
import type { Work } from './changes.ts';
import { chunksOf } from './chunks.ts';
import type { Queries } from './database.ts';
import type { ArticleRow, ArticleVersionRow, TextRow } from './schema.ts';

/** Where a change is made, by whom and when. */
export interface Mark {
  readonly server: string;
  readonly by: string | undefined;
  readonly savedAt: Date;
  /** Told in the history instead of added or changed. */
  readonly change?: 'restored';
}

/** What is now of an article, and its last version. */
interface Head {
  readonly place: number;
  readonly isRemoved: boolean;
  readonly last: ArticleVersionRow;
}

/** Texts a statement: one may have megabytes. */
const textsAtOnce = 20;

/** Appends a version for each draft, in order; one that tells nothing new is left out. The scope must be locked. */
export async function appendAll(
  tx: Queries,
  drafts: readonly ArticleDraft[],
  mark: Mark,
): Promise<Work<readonly StoredArticle[]>> {
  const clean = drafts.map(cleanDraft);
  const heads = await readHeads(
    tx,
    mark.server,
    clean.map(({ id }) => id),
  );
  let place = await lastPlace(tx, mark.server);
  const texts = new Map<string, TextRow>();
  const rows: ArticleVersionRow[] = [];
  const value = clean.map((draft) => {
    const text = textRow(draft.text);
    const head = heads.get(draft.id);
    if (head && !head.isRemoved && isSame(head.last, draft, text.hash))
      return toArticle(head.last, draft.text);
    const change = mark.change ?? (head && !head.isRemoved ? 'changed' : 'added');
    const row = nextRow(saidRow(draft, text.hash), head, { ...mark, change });
    heads.set(draft.id, { place: head?.place ?? ++place, isRemoved: false, last: row });
    texts.set(text.hash, text);
    rows.push(row);
    return toArticle(row, draft.text);
  });
  await insertTexts(tx, [...texts.values()]);
  await insertVersions(tx, rows, heads);
  return { value, isChanged: rows.length > 0 };
}

/** Appends a removal, which keeps what it removes; false if there is no such article now. The scope must be locked. */
export async function appendRemoval(tx: Queries, id: string, mark: Mark): Promise<Work<boolean>> {
  const [head] = (await readHeads(tx, mark.server, [id])).values();
  if (!head || head.isRemoved) return { value: false, isChanged: false };
  const row = nextRow(head.last, head, { ...mark, change: 'removed' });
  await insertVersions(tx, [row], new Map([[row.id, { ...head, isRemoved: true, last: row }]]));
  return { value: true, isChanged: true };
}

function nextRow(
  said: SaidRow,
  head: Head | undefined,
  { server, by, savedAt, change }: Omit<Mark, 'change'> & Pick<ArticleVersionRow, 'change'>,
): ArticleVersionRow {
  const version = (head?.last.version ?? 0) + 1;
  return { ...said, server, version, change, saved_at: savedAt.getTime(), saved_by: by ?? null };
}

/** Those of the articles that ever were, by id. */
async function readHeads(tx: Queries, server: string, ids: readonly string[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const chunk of chunksOf([...new Set(ids)])) {
    const rows = await tx
      .selectFrom('articles as a')
      .innerJoin('article_versions as v', (join) =>
        join
          .onRef('v.server', '=', 'a.server')
          .onRef('v.id', '=', 'a.id')
          .onRef('v.version', '=', 'a.version'),
      )
      .where('a.server', '=', server)
      .where('a.id', 'in', chunk)
      .selectAll('v')
      .select(['a.place', 'a.is_removed'])
      .execute();
    for (const { place, is_removed, ...last } of rows) {
      heads.set(last.id, { place, isRemoved: is_removed === 1, last });
    }
  }
  return heads;
}

async function lastPlace(tx: Queries, server: string): Promise<number> {
  const last = await tx
    .selectFrom('articles')
    .select((row) => row.fn.max('place').as('place'))
    .where('server', '=', server)
    .executeTakeFirst();
  return last?.place ?? 0;
}

/** In the order of their hashes: two writers that lock them in different orders could wait for each other. */
async function insertTexts(tx: Queries, texts: readonly TextRow[]): Promise<void> {
  const sorted = texts.toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  for (const chunk of chunksOf(sorted, textsAtOnce)) {
    await tx
      .insertInto('texts')
      .values([...chunk])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The rows, and what is now of their articles. */
async function insertVersions(
  tx: Queries,
  rows: readonly ArticleVersionRow[],
  heads: ReadonlyMap<string, Head>,
): Promise<void> {
  const changed = [...new Set(rows.map(({ id }) => id))].flatMap((id) => articleRow(heads.get(id)));
  for (const chunk of chunksOf(changed)) {
    await tx
      .insertInto('articles')
      .values([...chunk])
      .onConflict((conflict) =>
        conflict.columns(['server', 'id']).doUpdateSet((row) => ({
          version: row.ref('excluded.version'),
          is_removed: row.ref('excluded.is_removed'),
        })),
      )
      .execute();
  }
  for (const chunk of chunksOf(rows)) {
    await tx
      .insertInto('article_versions')
      .values([...chunk])
      .execute();
  }
}

function articleRow(head: Head | undefined): readonly ArticleRow[] {
  if (!head) return [];
  const { server, id, version } = head.last;
  return [{ server, id, version, place: head.place, is_removed: head.isRemoved ? 1 : 0 }];
}
