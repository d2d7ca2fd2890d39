import type { Query } from '../matching/query.ts';
import { confidenceOf, decisiveDoubts, weighDoubts } from './confidence.ts';
import type { Ranked } from './rank.ts';

/** Whether the articles say it, and where. */
export interface Judgement {
  /** The ranked sentences, the one that answers first. */
  readonly ranked: readonly Ranked[];
  /** How sure we are that the first one answers, 0 to 1. */
  readonly confidence: number;
  readonly isTold: boolean;
  /** The doubts that alone decided against it, by name. */
  readonly doubts: readonly string[];
}

/** Below this the articles do not say it. As low as the doubts that decide alone allow: they refuse first. */
const leastConfidence = 0.04;
/** What remains of the confidence when a doubt alone decides. */
const afterDoubt = 0.2;
/** How many sentences may take the first one's place, and how good they must be beside it. */
const mostTried = 3;
const leastOfBest = 0.15;

/**
 * Judges the ranked sentences of a question, best first. Where a doubt alone decides against the best one, the next
 * that is nearly as good and free of such doubts is taken: the number asked for often stands in the sentence behind
 * the one that has the words.
 */
export function judge(query: Query, ranked: readonly Ranked[]): Judgement {
  const [best] = ranked;
  if (!best) return { ranked, confidence: 0, isTold: false, doubts: ['nothing-shared'] };
  if (best.match.imprint === best.sentence.number) return { ranked, confidence: 1, isTold: true, doubts: [] };
  const near = ranked.slice(0, mostTried).filter(({ score }) => score >= leastOfBest * best.score);
  const free = near.find((one) => decisiveDoubts(weighDoubts({ query, best: one, ranked })).length === 0);
  const first = free ?? best;
  const inputs = weighDoubts({ query, best: first, ranked });
  const doubts = decisiveDoubts(inputs);
  const confidence = confidenceOf(inputs) * (free ? 1 : afterDoubt);
  return {
    ranked: first === best ? ranked : [first, ...ranked.filter((one) => one !== first)],
    confidence,
    isTold: free !== undefined && confidence >= leastConfidence,
    doubts,
  };
}
