import type { Tree } from '../src/ranking/model.ts';
import { type Binning, mostBins } from './binning.ts';

export interface GrowthOptions {
  readonly leaves: number;
  /** How far each tree goes towards what it finds. */
  readonly rate: number;
  /** Rows a leaf must have at least. */
  readonly leastRows: number;
  /** Share of the features each tree may look at. */
  readonly featureShare: number;
  /** Added to a leaf's weight: the greater, the more cautious. */
  readonly shrinkage: number;
  readonly random: () => number;
}

/** How the loss falls with each row's score, and how that slope changes. */
export interface Slopes {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** What a tree is grown on. */
export interface Growth extends Slopes {
  readonly binning: Binning;
  /** Raised by the leaf of each row as the tree is finished. */
  readonly scores: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface OpenLeaf {
  readonly rows: Uint32Array;
  readonly split: Split | undefined;
  /** The node that points here, and from which side; none for the root. */
  readonly parent?: { readonly node: number; readonly side: 'left' | 'right' };
}

/** Leaf by leaf, the most gainful split first. */
export function growTree(growth: Growth, options: GrowthOptions): Tree {
  const features = growth.binning.edges
    .map((_, feature) => feature)
    .filter(() => options.random() < options.featureShare);
  const nodes: { feature: number; threshold: number; left: number; right: number }[] = [];
  const all = Uint32Array.from(growth.scores, (_, row) => row);
  const open: OpenLeaf[] = [{ rows: all, split: findSplit(growth, all, features, options) }];
  while (open.length < options.leaves) {
    const at = mostGainful(open);
    const leaf = open[at];
    if (!leaf?.split) break;
    const { feature, bin } = leaf.split;
    const node = nodes.length;
    nodes.push({ feature, threshold: growth.binning.edges[feature]?.[bin] ?? 0, left: 0, right: 0 });
    attach(nodes, leaf.parent, node);
    const column = growth.binning.bins[feature] ?? new Uint8Array();
    const left = leaf.rows.filter((row) => (column[row] ?? 0) <= bin);
    const right = leaf.rows.filter((row) => (column[row] ?? 0) > bin);
    open.splice(
      at,
      1,
      { rows: left, split: findSplit(growth, left, features, options), parent: { node, side: 'left' } },
      { rows: right, split: findSplit(growth, right, features, options), parent: { node, side: 'right' } },
    );
  }
  const leaf = open.map((one, number) => {
    attach(nodes, one.parent, -1 - number);
    const value = leafValue(growth, one.rows, options);
    for (const row of one.rows) growth.scores[row] = (growth.scores[row] ?? 0) + value;
    return value;
  });
  return {
    feature: nodes.map(({ feature }) => feature),
    threshold: nodes.map(({ threshold }) => threshold),
    left: nodes.map(({ left }) => left),
    right: nodes.map(({ right }) => right),
    leaf,
  };
}

function mostGainful(open: readonly OpenLeaf[]): number {
  let best = 0;
  open.forEach(({ split }, at) => {
    if ((split?.gain ?? 0) > (open[best]?.split?.gain ?? 0)) best = at;
  });
  return best;
}

function attach(nodes: { left: number; right: number }[], parent: OpenLeaf['parent'], child: number): void {
  const node = parent && nodes[parent.node];
  if (node && parent) node[parent.side] = child;
}

function leafValue(
  { gradients, hessians }: Growth,
  rows: Uint32Array,
  { rate, shrinkage }: GrowthOptions,
): number {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  return Math.round(((rate * gradient) / (hessian + shrinkage)) * 1e5) / 1e5;
}

function findSplit(
  growth: Growth,
  rows: Uint32Array,
  features: readonly number[],
  options: GrowthOptions,
): Split | undefined {
  if (rows.length < 2 * options.leastRows) return undefined;
  let best: Split | undefined;
  for (const feature of features) {
    const split = bestBin(growth, rows, feature, options);
    if (split && split.gain > (best?.gain ?? 1e-6)) best = split;
  }
  return best;
}

const gradientSums = new Float64Array(mostBins);
const hessianSums = new Float64Array(mostBins);
const rowCounts = new Uint32Array(mostBins);

function bestBin(
  growth: Growth,
  rows: Uint32Array,
  feature: number,
  options: GrowthOptions,
): Split | undefined {
  const { binning, gradients, hessians } = growth;
  const column = binning.bins[feature] ?? new Uint8Array();
  const edges = binning.edges[feature]?.length ?? 0;
  gradientSums.fill(0);
  hessianSums.fill(0);
  rowCounts.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const bin = column[row] as number;
    gradientSums[bin] = (gradientSums[bin] as number) + (gradients[row] as number);
    hessianSums[bin] = (hessianSums[bin] as number) + (hessians[row] as number);
    rowCounts[bin] = (rowCounts[bin] as number) + 1;
  }
  let totalGradient = 0;
  let totalHessian = 0;
  for (let bin = 0; bin < mostBins; bin++) {
    totalGradient += gradientSums[bin] as number;
    totalHessian += hessianSums[bin] as number;
  }
  const worth = (gradient: number, hessian: number): number =>
    (gradient * gradient) / (hessian + options.shrinkage);
  const whole = worth(totalGradient, totalHessian);
  let best: Split | undefined;
  let gradient = 0;
  let hessian = 0;
  let count = 0;
  for (let bin = 0; bin < edges; bin++) {
    gradient += gradientSums[bin] as number;
    hessian += hessianSums[bin] as number;
    count += rowCounts[bin] as number;
    if (count < options.leastRows || rows.length - count < options.leastRows) continue;
    const gain = worth(gradient, hessian) + worth(totalGradient - gradient, totalHessian - hessian) - whole;
    if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
  }
  return best;
}
