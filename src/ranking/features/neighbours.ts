import type { TermMatch } from '../../matching/match.ts';
import type { FeatureGroup } from './feature.ts';
import { coverageOf, localBm25 } from './overlap.ts';

const isBigram = (term: TermMatch): boolean => term.kind === 'bigram';

/** What the sentences before and after have of the question: a subject named there may be left out here. */
export const neighbours: FeatureGroup = {
  names: [
    'bm25-before',
    'bm25-after',
    'coverage-with-before',
    'coverage-new',
    'title-coverage',
    'title-coverage-best',
  ],
  compute({ match }) {
    const bm25 = localBm25(match, isBigram);
    const best = Math.max(...bm25, Number.MIN_VALUE);
    const own = coverageOf(match, isBigram);
    const inTitle = coverageOf(match, (term) => isBigram(term) && term.isInTitle);
    const joint = bm25.map((_, at) => coverageWithBefore(match.terms.filter(isBigram), at));
    return [
      bm25.map((_, at) => (bm25[at - 1] ?? 0) / best),
      bm25.map((_, at) => (bm25[at + 1] ?? 0) / best),
      joint,
      joint.map((share, at) => share - (own[at - 1] ?? 0)),
      inTitle,
      inTitle.map(() => Math.max(0, ...inTitle)),
    ];
  },
};

function coverageWithBefore(terms: readonly TermMatch[], at: number): number {
  let held = 0;
  let total = 0;
  for (const { weight, frequencies } of terms) {
    total += weight;
    if (frequencies[at] || frequencies[at - 1]) held += weight;
  }
  return total > 0 ? held / total : 0;
}
