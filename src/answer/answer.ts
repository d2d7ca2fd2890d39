import type { Span } from '../base/span.ts';
import type { Reading } from '../matching/query.ts';
import type { Evidence } from './evidence.ts';
import type { OtherTelling } from './other-tellings.ts';

interface AnswerBase {
  /** The question as it was asked. */
  readonly question: string;
  /** Misspelt words and what they were taken for. */
  readonly readings: readonly Reading[];
  /** How sure we are that the first sentence answers, 0 to 1. */
  readonly confidence: number;
}

/** The articles say it: the first evidence answers, the others support it or come next. */
export interface Found extends AnswerBase {
  readonly kind: 'found';
  /** What answers inside the first sentence, best first; spans of its article. Empty if the sentence as a whole answers. */
  readonly values: readonly Span[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** What other articles say otherwise, the newest of them first; the newest of all is the first evidence. */
  readonly others: readonly OtherTelling[];
}

/** The articles do not say it. An ordinary answer, not a failure. */
export interface NotFound extends AnswerBase {
  readonly kind: 'not-found';
  /** The words of the question that no article has, as they were written. */
  readonly missing: readonly string[];
  /** The nearest sentences all the same, best first. */
  readonly evidence: readonly Evidence[];
}

export type Answer = Found | NotFound;
