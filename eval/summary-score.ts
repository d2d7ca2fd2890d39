import type { Sentence } from '../src/index/sentence.ts';
import { contentWords } from './summarizers.ts';
import type { Reference } from './summary-references.ts';

/** How a choice of sentences stands to a reference. */
export interface SummaryScore {
  /** The share of the chosen sentences that tell some point. */
  readonly precision: number;
  /** The share of the points that are told; two sentences of one point count once. */
  readonly points: number;
  /** Pairs of chosen sentences that say the same. */
  readonly redundant: number;
  readonly isInOrder: boolean;
}

/** Two sentences say the same if one has more than this share of the other's words. */
const mostShared = 0.5;

/** Scores the numbers of some sentences, wanted `count`: fewer than that are no excuse. */
export function scoreSummary(
  chosen: readonly number[],
  { sentences, points }: Pick<Reference, 'sentences' | 'points'>,
  count: number,
): SummaryScore {
  const right = chosen.filter((number) => points.some((point) => point.includes(number)));
  const told = points.filter((point) => point.some((number) => chosen.includes(number)));
  return {
    precision: right.length / count,
    points: told.length / Math.max(1, points.length),
    redundant: redundantPairs(chosen.flatMap((number) => sentences[number] ?? [])),
    isInOrder: chosen.every((number, at) => at === 0 || number > (chosen[at - 1] ?? 0)),
  };
}

function redundantPairs(sentences: readonly Sentence[]): number {
  const words = sentences.map(contentWords);
  return words.reduce(
    (sum, one, at) => sum + words.slice(at + 1).filter((other) => sayTheSame(one, other)).length,
    0,
  );
}

function sayTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > mostShared * Math.min(one.size, other.size);
}
