import type { ArticleMatch, TermMatch } from '../matching/match.ts';

/** Saturation of BM25 inside an article; length plays no part there (b = 0). Measured: 0.4 beats 1.2. */
const k1 = 0.4;

/** BM25 of each candidate over some of the article's matched terms, in the order of `match.candidates`. */
export function localBm25(match: ArticleMatch, counts: (term: TermMatch) => boolean): Float64Array {
  const place = new Map(match.candidates.map((sentence, index) => [sentence, index]));
  const scores = new Float64Array(match.candidates.length);
  for (const term of match.terms) {
    if (!counts(term)) continue;
    term.sentences.forEach((sentence, at) => {
      const index = place.get(sentence);
      if (index === undefined) return;
      const frequency = term.frequencies[at] ?? 0;
      scores[index] = (scores[index] ?? 0) + (term.weight * frequency * (k1 + 1)) / (frequency + k1);
    });
  }
  return scores;
}
