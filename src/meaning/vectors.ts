/**
 * Vectors of small whole numbers, one behind the other. What is compared is their direction alone, so each is scaled
 * to fill its eight bits: a quarter of the memory of floats, and cosines as good (eval/README.md).
 */
export interface Vectors {
  /** How many numbers a vector has: a multiple of 16. */
  readonly dimensions: number;
  readonly values: Int8Array;
  /** For each vector what makes its length 1; 0 for one that has no direction. */
  readonly scales: Float32Array;
}

const greatest = 127;

/** Vectors of the directions of some rows of floats. */
export function toVectors(rows: Float32Array, dimensions: number): Vectors {
  const values = new Int8Array(rows.length);
  for (let from = 0; from < rows.length; from += dimensions) {
    let most = 0;
    for (let at = from; at < from + dimensions; at++) most = Math.max(most, Math.abs(rows[at] as number));
    if (most === 0 || !Number.isFinite(most)) continue;
    for (let at = from; at < from + dimensions; at++)
      values[at] = Math.round(((rows[at] as number) / most) * greatest);
  }
  return asVectors(values, dimensions);
}

/** Vectors of whole numbers that were stored. */
export function asVectors(values: Int8Array, dimensions: number): Vectors {
  const scales = new Float32Array(values.length / dimensions);
  for (let place = 0; place < scales.length; place++) {
    let square = 0;
    for (let at = place * dimensions; at < (place + 1) * dimensions; at++)
      square += (values[at] as number) ** 2;
    scales[place] = square > 0 ? 1 / Math.sqrt(square) : 0;
  }
  return { dimensions, values, scales };
}

/** Some vectors of many, from place `start` up to `end`, without a copy. */
export function sliceVectors({ dimensions, values, scales }: Vectors, start: number, end: number): Vectors {
  return {
    dimensions,
    values: values.subarray(start * dimensions, end * dimensions),
    scales: scales.subarray(start, end),
  };
}
