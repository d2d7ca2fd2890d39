/** The most bins a feature is cut into. */
export const mostBins = 64;

/** Features as bin numbers, feature after feature, and the upper edge of each bin. */
export interface Binning {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float64Array[];
}

/** Cuts every feature of some rows into bins that hold about as many rows each. */
export function binRows(rows: readonly Float64Array[]): Binning {
  const features = rows[0]?.length ?? 0;
  const edges = Array.from({ length: features }, (_, feature) => edgesOf(rows, feature));
  const bins = edges.map((upper, feature) => Uint8Array.from(rows, (row) => binOf(upper, row[feature] ?? 0)));
  return { bins, edges };
}

/** Quantiles, each value once; rounded so that the model file stays small. */
function edgesOf(rows: readonly Float64Array[], feature: number): Float64Array {
  const values = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
  const edges = new Set<number>();
  for (let bin = 1; bin < mostBins; bin++) {
    const value = values[Math.floor((bin * values.length) / mostBins)] ?? 0;
    edges.add(Math.round(value * 1e4) / 1e4);
  }
  return Float64Array.from(edges).sort();
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
