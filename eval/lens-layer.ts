import { type Turning, toTurning } from '../src/meaning/lens.ts';
import type { Vectors } from '../src/meaning/vectors.ts';
import type { Parameters } from './adam.ts';

/** What is learnt: see `Lens`; `sharpness` is the logarithm of what MaxSim is multiplied with before the softmax. */
export type LensParameters = Parameters &
  Readonly<
    Record<'tokens' | 'shifts' | 'weight' | 'asks' | 'answer' | 'anyAnswer' | 'sharpness', Float32Array>
  >;

/** Which of the model's numbers an example goes without, so that none is relied upon (Srivastava et al. 2014). */
export interface Dropout {
  readonly mean: Float32Array;
  /** For each number of the model's vectors 0, or what it is multiplied with. */
  readonly mask: Float32Array;
  readonly random: () => number;
}

/** A vector that went through the layer, with the slope of the loss by its direction. */
export interface Touched {
  readonly input: Float32Array;
  readonly direction: Float32Array;
  readonly length: number;
  readonly slope: Float32Array;
}

/** The layer that is learnt, with the numbers of one step. */
export interface Layer {
  readonly height: number;
  /** The same in whole numbers, as it will be used. */
  readonly turning: Turning;
  through(input: Float32Array): Touched;
  /** Adds the slopes by the layer's numbers that one vector's slope makes. */
  backward(touched: Touched, slopes: LensParameters): void;
}

/** Its loops are most of the work, and written for speed: rows are never cut out. */
export function createLayer({ tokens, shifts }: LensParameters, { mean, mask }: Dropout): Layer {
  const [height, width] = [shifts.length, mean.length];
  const masked = new Float32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++)
    masked[at] = (tokens[at] as number) * (mask[at % width] as number);
  const shifted = shifts.map((shift, row) => shift - dotRow(masked, row * width, mean));
  const through = (input: Float32Array): Touched => {
    const direction = new Float32Array(height);
    for (let row = 0; row < height; row++)
      direction[row] = (shifts[row] as number) + dotRow(tokens, row * width, input);
    const length = Math.sqrt(dotRow(direction, 0, direction)) || 1;
    for (let row = 0; row < height; row++) direction[row] = (direction[row] as number) / length;
    return { input, direction, length, slope: new Float32Array(height) };
  };
  const backward = ({ input, direction, length, slope }: Touched, slopes: LensParameters): void => {
    const along = dotRow(direction, 0, slope);
    for (let row = 0; row < height; row++) {
      const inner = ((slope[row] as number) - (direction[row] as number) * along) / length;
      slopes.shifts[row] = (slopes.shifts[row] as number) + inner;
      addTo(slopes.tokens, row * width, input, inner);
    }
  };
  return { height, turning: toTurning(masked, shifted), through, backward };
}

/** Reads a vector of the model as the layer takes it: of length 1, less the mean, some numbers dropped. */
export function rowReader(
  { dimensions, values, scales }: Vectors,
  { mean, mask }: Dropout,
): (place: number) => Float32Array {
  return (place) => {
    const row = new Float32Array(dimensions);
    const [scale, from] = [scales[place] as number, place * dimensions];
    for (let at = 0; at < dimensions; at++)
      row[at] = ((values[from + at] as number) * scale - (mean[at] as number)) * (mask[at] as number);
    return row;
  };
}

/** All vectors so. */
export function rowsOf(vectors: Vectors, dropout: Dropout): readonly Float32Array[] {
  return Array.from(vectors.scales, (_, place) => rowReader(vectors, dropout)(place));
}

/** The dot product of two vectors. */
export function dot(one: Float32Array, other: Float32Array): number {
  return dotRow(one, 0, other);
}

/** The dot product with a stretch of a matrix, four at a time. */
function dotRow(matrix: Float32Array, from: number, other: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0, place = from; at < other.length; at += 4, place += 4) {
    first += (matrix[place] as number) * (other[at] as number);
    second += (matrix[place + 1] as number) * (other[at + 1] as number);
    third += (matrix[place + 2] as number) * (other[at + 2] as number);
    fourth += (matrix[place + 3] as number) * (other[at + 3] as number);
  }
  return first + second + third + fourth;
}

/** Adds a vector times a factor to a stretch of a matrix. */
export function addTo(sum: Float32Array, from: number, values: Float32Array, factor: number): void {
  for (let at = 0, place = from; at < values.length; at += 4, place += 4) {
    sum[place] = (sum[place] as number) + factor * (values[at] as number);
    sum[place + 1] = (sum[place + 1] as number) + factor * (values[at + 1] as number);
    sum[place + 2] = (sum[place + 2] as number) + factor * (values[at + 2] as number);
    sum[place + 3] = (sum[place + 3] as number) + factor * (values[at + 3] as number);
  }
}
