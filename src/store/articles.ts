import { appendAll, appendRemoval } from './article-changes.ts';
import {
  readCurrent,
  readHistory,
  readLatest,
  readListed,
  readRemoved,
  readVersion,
} from './article-queries.ts';
import type { ArticleDraft, ArticleVersion, StoredArticle } from './article-rows.ts';
import type { TableParts } from './table-parts.ts';

export type { ArticleDraft, ArticleVersion, StoredArticle };

/**
 * The articles of each scope, and all they ever were. `by` is who did it, in whatever form the caller wants it told.
 * All of it throws Fault `store-unavailable` where the database cannot be used.
 */
export interface ArticleTable {
  /** Of this scope alone, in the order in which they were first added; without removed ones. */
  current(server: string): Promise<readonly StoredArticle[]>;
  /** The same without their texts: what a list or a suggestion needs. */
  list(server: string): Promise<readonly ArticleVersion[]>;
  /** The current one, or the version told, which may be a removal: that holds what it removed. */
  find(server: string, id: string, version?: number): Promise<StoredArticle | undefined>;
  /** All versions, newest first, removals too; empty if there never was such an article. */
  history(server: string, id: string): Promise<readonly ArticleVersion[]>;
  /** The removals that still hold, newest first: each can be restored by its own number. */
  removed(server: string): Promise<readonly ArticleVersion[]>;
  /** Appends a version; what is already there in the same words is left alone and given back. */
  save(server: string, draft: ArticleDraft, by?: string): Promise<StoredArticle>;
  /** Saves all of them or, if it fails, none. */
  saveAll(server: string, drafts: readonly ArticleDraft[], by?: string): Promise<readonly StoredArticle[]>;
  /** Appends a removal; false if there is no such article now. */
  remove(server: string, id: string, by?: string): Promise<boolean>;
  /** Appends a copy of that version as the current one; undefined if there is none. */
  restore(server: string, id: string, version: number, by?: string): Promise<StoredArticle | undefined>;
}

/** The articles of a database. */
export function createArticleTable({ database, changes, now }: TableParts): ArticleTable {
  const saveAll: ArticleTable['saveAll'] = (server, drafts, by) =>
    changes.change(server, (tx) => appendAll(tx, drafts, { server, by, savedAt: now() }));
  return {
    current: (server) => database.read((db) => readCurrent(db, server)),
    list: (server) => database.read((db) => readListed(db, server)),
    find: (server, id, version) =>
      database.read((db) =>
        version === undefined ? readLatest(db, server, id) : readVersion(db, server, { id, version }),
      ),
    history: (server, id) => database.read((db) => readHistory(db, server, id)),
    removed: (server) => database.read((db) => readRemoved(db, server)),
    save: async (server, draft, by) => {
      const [saved] = await saveAll(server, [draft], by);
      if (!saved) throw new Error('one draft gives one article');
      return saved;
    },
    saveAll,
    remove: (server, id, by) =>
      changes.change(server, (tx) => appendRemoval(tx, id, { server, by, savedAt: now() })),
    restore: (server, id, version, by) =>
      changes.change<StoredArticle | undefined>(server, async (tx) => {
        const old = await readVersion(tx, server, { id, version });
        if (!old) return { value: undefined, isChanged: false };
        const mark = { server, by, savedAt: now(), change: 'restored' } as const;
        const { value, isChanged } = await appendAll(tx, [old], mark);
        return { value: value[0], isChanged };
      }),
  };
}
