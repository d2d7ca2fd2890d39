import type { ArticleMatch } from '../matching/match.ts';
import type { Query } from '../matching/query.ts';

/** The share of the question's pairs of characters (of its characters, if it has no pairs) that a sentence holds, by weight. */
export function coverage(query: Query, match: ArticleMatch, sentence: number): number {
  const wantsBigrams = query.bigrams.length > 0;
  const terms = wantsBigrams ? query.bigrams : query.units;
  if (terms.length === 0) return 0;
  const count = match.indexed.end - match.indexed.first;
  /** A term the article does not have weighs what its rarest terms weigh. */
  const unknownWeight = Math.log(1 + (count + 0.5) / 0.5);
  let known = 0;
  let held = 0;
  let knownTerms = 0;
  for (const term of match.terms) {
    if (term.isBigram !== wantsBigrams) continue;
    knownTerms++;
    known += term.weight;
    if (term.sentences.includes(sentence)) held += term.weight;
  }
  return held / (known + (terms.length - knownTerms) * unknownWeight);
}
