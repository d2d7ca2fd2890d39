import type { ArticleFacts } from '../article/article.ts';
import { Fault } from '../base/fault.ts';
import type { ArticleVersionRow, TextRow } from './schema.ts';
import { storable } from './storable.ts';
import { hashOf } from './text-hash.ts';

/** An article as somebody hands it in. */
export interface ArticleDraft extends ArticleFacts {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** An article as it is kept; nothing of it changes any more, for a change is a new version. */
export interface StoredArticle extends ArticleDraft {
  readonly server: string;
  /** From 1, without gaps; removals count too. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** SHA-256 of the text's UTF-8, hexadecimal. */
  readonly hash: string;
}

/** A line of an article's history. */
export interface ArticleVersion {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly change: 'added' | 'changed' | 'removed' | 'restored';
  /** Code points of the text. */
  readonly characters: number;
  /** Who did it, as the caller named them. */
  readonly by?: string;
}

/** PostgreSQL's keys have room for some 2,700 bytes in all. */
const longestId = 200;

const factNames = ['published', 'source', 'author', 'url', 'licence'] as const;

/**
 * The draft alone, without what else its object holds, in the very characters that can be kept. An id that cannot
 * be a key throws Fault `call-invalid`.
 */
export function cleanDraft(draft: ArticleDraft): ArticleDraft {
  if (draft.id === '' || draft.id.length > longestId) {
    throw new Fault('call-invalid', `an article's id must have 1 to ${longestId} characters`);
  }
  return {
    id: storable(draft.id),
    title: storable(draft.title),
    text: storable(draft.text),
    ...factsOf((name) => {
      const fact = draft[name];
      return fact === undefined ? undefined : storable(fact);
    }),
  };
}

/** The text's row, by which equal texts are one. */
export function textRow(text: string): TextRow {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return { hash: hashOf(text), text, characters: text.length - pairs };
}

/** What a version's row says of the article itself. */
export type SaidRow = Omit<ArticleVersionRow, 'server' | 'version' | 'change' | 'saved_at' | 'saved_by'>;

/** The draft as a row without its place in history; the text by its hash. */
export function saidRow({ id, title, ...facts }: ArticleDraft, hash: string): SaidRow {
  return {
    id,
    title,
    hash,
    published: facts.published ?? null,
    source: facts.source ?? null,
    author: facts.author ?? null,
    url: facts.url ?? null,
    licence: facts.licence ?? null,
  };
}

/** Whether the version says what the draft says, so that saving it would tell nothing new. */
export function isSame(row: ArticleVersionRow, draft: ArticleDraft, hash: string): boolean {
  return (
    row.hash === hash &&
    row.title === draft.title &&
    factNames.every((name) => (row[name] ?? undefined) === draft[name])
  );
}

/** The article of a version's row and its text. */
export function toArticle(row: ArticleVersionRow, text: string): StoredArticle {
  return {
    server: row.server,
    id: row.id,
    version: row.version,
    title: row.title,
    text,
    hash: row.hash,
    savedAt: new Date(row.saved_at).toISOString(),
    ...factsOf((name) => row[name] ?? undefined),
  };
}

/** The line of history of a version's row. */
export function toVersion(row: ArticleVersionRow & Pick<TextRow, 'characters'>): ArticleVersion {
  const { id, version, title, change, characters } = row;
  const savedAt = new Date(row.saved_at).toISOString();
  return {
    id,
    version,
    title,
    savedAt,
    change,
    characters,
    ...(row.saved_by !== null && { by: row.saved_by }),
  };
}

/** The facts that are known. */
function factsOf(read: (name: (typeof factNames)[number]) => string | undefined): ArticleFacts {
  const known = factNames.flatMap((name) => {
    const fact = read(name);
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return Object.fromEntries(known);
}
