import type { ArticleVectors } from '../meaning/article-vectors.ts';
import type { Lens } from '../meaning/lens.ts';
import type { QuestionVectors } from '../meaning/question-vectors.ts';
import type { ReadableArticle } from './read-text.ts';

/** What a worker is opened with. */
export interface WorkerSetup {
  readonly modelPath: string;
  readonly tokenizerPath: string;
  readonly lens: Lens;
}

/** What a worker is asked. */
export type Job =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'article'; readonly article: ReadableArticle };

/** What comes of a job; no vectors of a question that has neither letter nor number. */
export type Told =
  | { readonly kind: 'question'; readonly vectors: QuestionVectors | undefined }
  | { readonly kind: 'article'; readonly vectors: ArticleVectors };

/** A job under way. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}

/** A message from a worker: that it is open, what came of an order, or why nothing did. */
export type FromWorker =
  | { readonly kind: 'open'; readonly runtime: string }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'done'; readonly number: number; readonly told: Told }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
