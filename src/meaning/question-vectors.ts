import type { Span } from '../base/span.ts';
import type { Vectors } from './vectors.ts';

/** What a question means, as vectors: those of the articles' sentences lie the nearer the likelier they answer. */
export interface QuestionVectors {
  /** The folded question that was read. */
  readonly text: string;
  /** Where each piece stands in `text`; marks are left out. */
  readonly pieces: readonly Span[];
  /** A vector a piece. */
  readonly tokens: Vectors;
  /** How much each piece tells, learnt; they sum to 1. */
  readonly weights: Float32Array;
  /** What an answer to it is like; compared with the pieces of a sentence. */
  readonly answer: Vectors;
  /** One vector of the whole, to be compared with those of sentences. */
  readonly whole: Vectors;
}
