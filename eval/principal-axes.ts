/** The directions in which some vectors differ most, and how much: eigenvectors and eigenvalues of their covariance. */
export interface Axes {
  readonly mean: Float32Array;
  /** One behind the other, each of length 1, the one with the greatest variance first. */
  readonly directions: Float32Array;
  readonly variances: Float32Array;
}

/** Rounds of subspace iteration; more change nothing that matters. */
const rounds = 30;

/** The first so many principal axes of some rows. */
export function principalAxes(rows: readonly Float32Array[], count: number, random: () => number): Axes {
  const width = rows[0]?.length ?? 0;
  const mean = meanOf(rows, width);
  const covariance = covarianceOf(rows, mean);
  let directions = Float64Array.from({ length: count * width }, () => random() - 0.5);
  let variances = orthonormalize(directions, width);
  for (let round = 0; round < rounds; round++) {
    directions = multiply(directions, covariance, width);
    variances = orthonormalize(directions, width);
  }
  return { mean, directions: Float32Array.from(directions), variances };
}

function meanOf(rows: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float64Array(width);
  for (const row of rows)
    row.forEach((value, at) => {
      sum[at] = (sum[at] as number) + value / rows.length;
    });
  return Float32Array.from(sum);
}

function covarianceOf(rows: readonly Float32Array[], mean: Float32Array): Float64Array {
  const width = mean.length;
  const covariance = new Float64Array(width * width);
  for (const row of rows) {
    const centred = row.map((value, at) => value - (mean[at] as number));
    for (let one = 0; one < width; one++) {
      const factor = (centred[one] as number) / rows.length;
      for (let other = 0; other < width; other++)
        covariance[one * width + other] =
          (covariance[one * width + other] as number) + factor * (centred[other] as number);
    }
  }
  return covariance;
}

function multiply(directions: Float64Array, matrix: Float64Array, width: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(directions.length);
  for (let row = 0; row < directions.length / width; row++) {
    for (let middle = 0; middle < width; middle++) {
      const factor = directions[row * width + middle] as number;
      for (let at = 0; at < width; at++)
        product[row * width + at] =
          (product[row * width + at] as number) + factor * (matrix[middle * width + at] as number);
    }
  }
  return product;
}

/** Gram–Schmidt, in place; gives how long each was beside those before. */
function orthonormalize(directions: Float64Array, width: number): Float32Array {
  const count = directions.length / width;
  const rowOf = (row: number): Float64Array => directions.subarray(row * width, (row + 1) * width);
  return Float32Array.from({ length: count }, (_, row) => {
    const own = rowOf(row);
    for (let before = 0; before < row; before++) subtractPart(own, rowOf(before));
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    own.forEach((value, at) => {
      own[at] = value / length;
    });
    return length;
  });
}

function subtractPart(from: Float64Array, direction: Float64Array): void {
  const part = from.reduce((sum, value, at) => sum + value * (direction[at] as number), 0);
  direction.forEach((value, at) => {
    from[at] = (from[at] as number) - part * value;
  });
}
