/** A question and the group it was put into by hand. */
export interface Labelled {
  readonly text: string;
  readonly group: string;
}

/** Pairs of questions: how many stand in one group rightly, how many do, and how many should. */
export interface PairScore {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts the pairs of a grouping against those of the labels. */
export function scorePairs(groups: readonly (readonly Labelled[])[]): PairScore {
  return {
    right: pairsIn(groups.flatMap((group) => sizesOf(group))),
    found: pairsIn(groups.map((group) => group.length)),
    wanted: pairsIn(sizesOf(groups.flat())),
  };
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1Of({ right, found, wanted }: PairScore): number {
  return (2 * right) / Math.max(1, found + wanted);
}

function sizesOf(questions: readonly Labelled[]): readonly number[] {
  const sizes = new Map<string, number>();
  for (const { group } of questions) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()];
}

function pairsIn(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
