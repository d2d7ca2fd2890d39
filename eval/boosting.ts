import type { Tree } from '../src/ranking/model.ts';
import { binRows } from './binning.ts';
import { type GrowthOptions, growTree, type Slopes } from './grow-tree.ts';

/** Rows of features in groups; within a group the rows of label 1 should come out above those of label 0. */
export interface TrainingSet {
  readonly rows: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** Where each group begins; one entry more at the end. */
  readonly groups: readonly number[];
}

export interface BoostingOptions extends GrowthOptions {
  readonly trees: number;
  readonly loss: 'ranking' | 'logistic';
  readonly onTree?: (number: number, trees: readonly Tree[]) => void;
}

/**
 * Gradient boosting over histograms: softmax loss within groups, or plain logistic
 * loss. The same input and the same random numbers give the same trees.
 */
export function boost(set: TrainingSet, options: BoostingOptions): readonly Tree[] {
  const binning = binRows(set.rows);
  const scores = new Float64Array(set.rows.length);
  const gradients = new Float64Array(set.rows.length);
  const hessians = new Float64Array(set.rows.length);
  const trees: Tree[] = [];
  for (let number = 0; number < options.trees; number++) {
    if (options.loss === 'ranking') rankingGradients(set, scores, { gradients, hessians });
    else logisticGradients(set, scores, { gradients, hessians });
    const tree = growTree({ binning, gradients, hessians, scores }, options);
    trees.push(tree);
    options.onTree?.(number, trees);
  }
  return trees;
}

/** Softmax over a group: the chance that each row is the right one, against whether it is (ListNet, Cao et al. 2007). */
function rankingGradients(
  { labels, groups }: TrainingSet,
  scores: Float64Array,
  { gradients, hessians }: Slopes,
): void {
  for (let group = 0; group + 1 < groups.length; group++) {
    const from = groups[group] ?? 0;
    const to = groups[group + 1] ?? 0;
    let best = Number.NEGATIVE_INFINITY;
    let right = 0;
    for (let row = from; row < to; row++) {
      best = Math.max(best, scores[row] ?? 0);
      right += labels[row] ?? 0;
    }
    let sum = 0;
    for (let row = from; row < to; row++) sum += Math.exp((scores[row] ?? 0) - best);
    for (let row = from; row < to; row++) {
      const chance = Math.exp((scores[row] ?? 0) - best) / sum;
      gradients[row] = (labels[row] ?? 0) / Math.max(right, 1) - chance;
      hessians[row] = Math.max(chance * (1 - chance), 1e-4);
    }
  }
}

function logisticGradients(
  { labels }: TrainingSet,
  scores: Float64Array,
  { gradients, hessians }: Slopes,
): void {
  for (let row = 0; row < scores.length; row++) {
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
    gradients[row] = (labels[row] ?? 0) - chance;
    hessians[row] = Math.max(chance * (1 - chance), 1e-6);
  }
}
