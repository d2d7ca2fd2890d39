/** Area under the ROC curve: the chance that a positive scores above a negative; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.score === all[at]?.score) end++;
    const meanRank = (at + 1 + end) / 2;
    rankSum += meanRank * all.slice(at, end).filter(({ isPositive }) => isPositive).length;
    at = end;
  }
  const pairs = positives.length * negatives.length;
  return pairs === 0 ? Number.NaN : (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

/** The share that is right among the most confident part of some answers. */
export function precisionAtCoverage(
  answers: readonly { readonly confidence: number; readonly isRight: boolean }[],
  coverage: number,
): number {
  const sorted = [...answers].sort((one, other) => other.confidence - one.confidence);
  return share(sorted.slice(0, Math.round(sorted.length * coverage)), ({ isRight }) => isRight);
}

/** F1 over characters of a value against the nearest of the right ones, as SQuAD counts words. */
export function characterF1(value: string, right: readonly string[]): number {
  return Math.max(0, ...right.map((one) => overlapF1([...value], [...one])));
}

function overlapF1(given: readonly string[], right: readonly string[]): number {
  const left = new Map<string, number>();
  for (const character of right) left.set(character, (left.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of given) {
    const count = left.get(character) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(character, count - 1);
  }
  return common === 0 ? 0 : (2 * common) / (given.length + right.length);
}

/** The share of items that something holds for; NaN of none. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? Number.NaN : items.filter(holds).length / items.length;
}

/** The value below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
