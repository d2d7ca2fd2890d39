import { dotProducts } from './dot-products.ts';
import { toVectors, type Vectors } from './vectors.ts';

/**
 * A linear layer behind the model, trained for this task (eval/train-lens.ts): it turns the model's vectors so that
 * pieces of questions lie near those of the sentences that answer, in an eighth of the numbers.
 */
export interface Lens {
  /** Tells one lens from another: vectors made with different ones cannot be compared. */
  readonly id: string;
  readonly tokens: Turning;
  /** Whole sentences and questions. */
  readonly whole: Turning;
  /** How much a piece of a question tells, in logits, as a direction of the model's vectors. */
  readonly weight: Float32Array;
  /** Whether a piece tells what is asked for, in logits likewise. */
  readonly asks: Float32Array;
  /** What is asked for into what its answer is like: rows as long as the model's vectors, and what all answers are like. */
  readonly answer: Float32Array;
  readonly anyAnswer: Float32Array;
}

/** A matrix in whole numbers: rows, how much each counts, and what is added to its product. */
export interface Turning {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly shifts: Float32Array;
}

/** Turns vectors of the model into those of the lens. */
export function turn({ dimensions, values, scales }: Vectors, turning: Turning): Vectors {
  const height = turning.scales.length;
  const turned = new Float32Array(scales.length * height);
  const products = dotProducts({ ones: turning.rows, others: values, dimensions });
  for (let row = 0; row < height; row++) {
    for (let at = 0; at < scales.length; at++) {
      const product = (products[row * scales.length + at] as number) * (scales[at] as number);
      turned[at * height + row] = product * (turning.scales[row] as number) + (turning.shifts[row] as number);
    }
  }
  return toVectors(turned, height);
}

/** A lens as it is written to a file: numbers little-endian, in base64. */
export interface LensFile {
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly tokens: Readonly<Record<keyof Turning, string>>;
  readonly whole: Readonly<Record<keyof Turning, string>>;
  readonly weight: string;
  readonly asks: string;
  readonly answer: string;
  readonly anyAnswer: string;
}

/** The lens of a file. */
export function readLens({ id, tokens, whole, weight, asks, answer, anyAnswer }: LensFile): Lens {
  return {
    id,
    tokens: readTurning(tokens),
    whole: readTurning(whole),
    weight: readFloats(weight),
    asks: readFloats(asks),
    answer: readFloats(answer),
    anyAnswer: readFloats(anyAnswer),
  };
}

function readTurning({ rows, scales, shifts }: LensFile['tokens']): Turning {
  const bytes = Uint8Array.from(Buffer.from(rows, 'base64'));
  return { rows: new Int8Array(bytes.buffer), scales: readFloats(scales), shifts: readFloats(shifts) };
}

function readFloats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

/** A lens as a file of it is written; `readLens` gives it back. */
export function lensToFile(
  { id, tokens, whole, weight, asks, answer, anyAnswer }: Lens,
  provenance: LensFile['provenance'],
): LensFile {
  const turning = ({ rows, scales, shifts }: Turning): LensFile['tokens'] => ({
    rows: toBase64(rows),
    scales: toBase64(scales),
    shifts: toBase64(shifts),
  });
  return {
    provenance,
    id,
    tokens: turning(tokens),
    whole: turning(whole),
    weight: toBase64(weight),
    asks: toBase64(asks),
    answer: toBase64(answer),
    anyAnswer: toBase64(anyAnswer),
  };
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** A matrix of floats in whole numbers, each row scaled to fill its eight bits. `shifts` as they are. */
export function toTurning(matrix: Float32Array, shifts: Float32Array): Turning {
  const width = matrix.length / shifts.length;
  const greatest = 127;
  const rows = new Int8Array(matrix.length);
  const scales = shifts.map((_, row) => {
    const floats = matrix.subarray(row * width, (row + 1) * width);
    const most = floats.reduce((found, value) => Math.max(found, Math.abs(value)), Number.MIN_VALUE);
    floats.forEach((value, at) => {
      rows[row * width + at] = Math.round((value / most) * greatest);
    });
    return most / greatest;
  });
  return { rows, scales, shifts };
}
