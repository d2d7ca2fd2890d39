import type { Sentence } from '../../index/sentence.ts';
import type { ArticleMatch } from '../../matching/match.ts';
import type { Query } from '../../matching/query.ts';

/** A question held against one article, with the article's candidate sentences taken apart. */
export interface Contest {
  readonly query: Query;
  readonly match: ArticleMatch;
  /** In the order of `match.candidates`. */
  readonly sentences: readonly Sentence[];
}

/** Some features that are worked out together. */
export interface FeatureGroup {
  readonly names: readonly string[];
  /**
   * Their values for each candidate: one array a feature, in the order of the names, as long as there are
   * candidates. Shares lie between 0 and 1; a feature that says nothing is 0.
   */
  compute(contest: Contest): readonly Float64Array[];
}

/** A column of one value a candidate. Filled by hand: Float64Array.from goes through an iterator. */
export function columnOf(
  { sentences }: Contest,
  value: (sentence: Sentence, at: number) => number,
): Float64Array {
  const column = new Float64Array(sentences.length);
  sentences.forEach((sentence, at) => {
    column[at] = value(sentence, at);
  });
  return column;
}

/** The column as shares of its greatest value; all 0 if nothing is above 0. */
export function relativeToBest(column: Float64Array): Float64Array {
  const best = column.reduce((most, value) => Math.max(most, value), 0);
  return best > 0 ? column.map((value) => value / best) : column;
}
