import type { ArticleMatch, TermKind, TermMatch } from '../../matching/match.ts';
import { type Contest, type FeatureGroup, relativeToBest } from './feature.ts';

/** Saturation of BM25 inside an article; length plays no part there (b = 0). Measured: 0.4 beats 1.2. */
const k1 = 0.4;

type Counts = (term: TermMatch) => boolean;

const kinds: readonly TermKind[] = ['unit', 'bigram', 'word', 'concept'];
const ofKind =
  (kind: TermKind): Counts =>
  (term) =>
    term.kind === kind;
const ofKindUntitled =
  (kind: TermKind): Counts =>
  (term) =>
    term.kind === kind && !term.isInTitle;

/** BM25 of each candidate over some of the terms, with frequencies counted inside the article. */
export function localBm25({ candidates, terms }: ArticleMatch, counts: Counts): Float64Array {
  const scores = new Float64Array(candidates.length);
  for (const { weight, frequencies } of terms.filter(counts)) {
    for (let at = 0; at < frequencies.length; at++) {
      const frequency = frequencies[at] ?? 0;
      if (frequency > 0) scores[at] = (scores[at] ?? 0) + (weight * frequency * (k1 + 1)) / (frequency + k1);
    }
  }
  return scores;
}

/** The share of some terms that each candidate has, by their weight. */
export function coverageOf({ candidates, terms }: ArticleMatch, counts: Counts): Float64Array {
  const counted = terms.filter(counts);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const held = new Float64Array(candidates.length);
  for (const { weight, frequencies } of counted) {
    for (let at = 0; at < frequencies.length; at++) if (frequencies[at]) held[at] = (held[at] ?? 0) + weight;
  }
  return total > 0 ? held.map((weight) => weight / total) : held;
}

/** How much of the question a sentence has, against the best sentence and against the whole question. */
export const overlap: FeatureGroup = {
  names: [
    ...kinds.map((kind) => `bm25-${kind}`),
    ...kinds.map((kind) => `bm25-${kind}-untitled`),
    ...kinds.map((kind) => `coverage-${kind}`),
    ...kinds.map((kind) => `coverage-${kind}-untitled`),
    'bm25-place',
  ],
  compute({ match }: Contest) {
    const bm25 = kinds.map((kind) => localBm25(match, ofKind(kind)));
    const untitled = kinds.map((kind) => localBm25(match, ofKindUntitled(kind)));
    const sums = match.candidates.map(
      (_, at) => (bm25[0]?.[at] ?? 0) + (bm25[1]?.[at] ?? 0) + (untitled[1]?.[at] ?? 0),
    );
    return [
      ...bm25.map(relativeToBest),
      ...untitled.map(relativeToBest),
      ...kinds.map((kind) => coverageOf(match, ofKind(kind))),
      ...kinds.map((kind) => coverageOf(match, ofKindUntitled(kind))),
      placesOf(sums),
    ];
  },
};

/** 1 for the best, 1/2 for the second …; 0 for what has nothing. */
function placesOf(scores: readonly number[]): Float64Array {
  const order = scores
    .map((_, at) => at)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  const places = new Float64Array(scores.length);
  order.forEach((at, place) => {
    if ((scores[at] ?? 0) > 0) places[at] = 1 / (place + 1);
  });
  return places;
}
