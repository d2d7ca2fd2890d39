import type { Answer } from '../answer/answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../base/span.ts';

export interface AskOptions {
  /** Only this article. */
  readonly articleId?: string;
  /** How many sentences to return at most; 5 unless told. */
  readonly limit?: number;
}

/** The whole machine behind one set of articles. Every call is synchronous and takes milliseconds. */
export interface Engine {
  /** Never throws on any string: what cannot be answered is `not-found`. Throws Fault `article-unknown` for a wrong id. */
  ask(question: string, options?: AskOptions): Answer;
  /** Questions these articles answer, those nearest to what was typed first; the most telling ones for an empty string. */
  suggest(typed: string, options?: AskOptions): readonly string[];
  /** The articles, newest first. */
  articles(): readonly Article[];
  /** The sentence that begins at this offset as evidence without a score (1), or undefined if the article has changed. */
  evidenceAt(articleId: string, start: number): Evidence | undefined;
  /** The sentences around one, in the order of the text, itself among them, all within its section. */
  around(evidence: Evidence, sentences: number): readonly Span[];
}
