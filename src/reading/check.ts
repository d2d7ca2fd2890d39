import type { Span } from '../base/span.ts';
import { foldWithOffsets } from '../text/normalize.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Articles } from './check/articles.ts';
import { type Decision, decide } from './check/decide.ts';
import { statementsOf } from './check/statements.ts';

export type { Verdict } from './check/decide.ts';

/** A part of a draft that states figures or names, held against the articles. */
export interface Claim extends Decision {
  /** A span of the draft. */
  readonly span: Span;
}

/**
 * Every claim of a draft that states a figure or a name, in order, each held against the articles: first it is asked
 * what speaks of the same thing, then only whether it says the same. Empty if nothing is stated. Never throws.
 */
export function checkDraft(draft: string, articles: Articles, segmenter: Segmenter): readonly Claim[] {
  const { text, offsets } = foldWithOffsets(draft);
  const original = ({ start, end }: Span): Span => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? draft.length,
  });
  return statementsOf(text, segmenter).map((statement) => ({
    span: original(statement.span),
    ...decide(statement, articles),
  }));
}
