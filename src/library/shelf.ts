import type { Article } from '../article/article.ts';
import type { AliasGroup } from '../matching/aliases.ts';

/** What a server may read. Immutable; as long as nothing changes, servers with nothing of their own have one and the same. */
export interface Shelf {
  readonly articles: readonly Article[];
  /** Names of one thing. */
  readonly aliases: readonly AliasGroup[];
  /** Words that must stay whole. */
  readonly words: readonly string[];
}

/** One shelf upon another: of two articles with one id the upper shelf's is read. */
export function stackShelves(lower: Shelf, upper: Shelf): Shelf {
  if (upper.articles.length + upper.aliases.length + upper.words.length === 0) return lower;
  const hidden = new Set(upper.articles.map(({ id }) => id));
  return {
    articles: [...lower.articles.filter(({ id }) => !hidden.has(id)), ...upper.articles],
    aliases: [...lower.aliases, ...upper.aliases],
    words: [...new Set([...lower.words, ...upper.words])],
  };
}
