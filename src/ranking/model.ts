/**
 * A forest of regression trees. A node with a feature goes to `left` if the value is not above the threshold, else to
 * `right`; a child below zero is the leaf `-1 - child`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaf: readonly number[];
}

/** The sum of the leaves that a row of features falls into. */
export function sumTrees(trees: readonly Tree[], row: Float64Array): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, row);
  return sum;
}

function leafOf({ feature, threshold, left, right, leaf }: Tree, row: Float64Array): number {
  let node = feature.length === 0 ? -1 : 0;
  while (node >= 0) {
    const goesLeft = (row[feature[node] ?? 0] ?? 0) <= (threshold[node] ?? 0);
    node = (goesLeft ? left[node] : right[node]) ?? -1;
  }
  return leaf[-1 - node] ?? 0;
}
