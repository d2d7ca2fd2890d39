import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import type { Query } from '../../matching/query.ts';

/** One way to find what answers inside the sentence that answers. */
export interface ValueRule {
  readonly name: string;
  /** Spans of the article's text, best first; empty if this is not the way. */
  select(query: Query, sentence: Sentence): readonly Span[];
}
