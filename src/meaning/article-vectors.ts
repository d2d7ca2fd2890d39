import type { Vectors } from './vectors.ts';

/** What an article says, as vectors: one a piece of its text, marks left out, and one a sentence. */
export interface ArticleVectors {
  readonly tokens: Vectors;
  /** For each sentence of `passagesOf(article)` the place behind its last piece; it begins where the one before ends. */
  readonly ends: Uint32Array;
  /** In the order of `ends`. */
  readonly sentences: Vectors;
}
