import { createRequire } from 'node:module';
import type { Tree } from './model.ts';

/** What eval/train.ts writes: trained trees, what they are trained for, and where they come from. */
export interface Weights {
  /** Data, date, command and measured results, for people. */
  readonly provenance: Readonly<Record<string, unknown>>;
  /** The names of the inputs, in the order of a row. */
  readonly inputs: readonly string[];
  readonly trees: readonly Tree[];
}

const read: (file: string) => Weights = createRequire(import.meta.url);

/** The trees that rank sentences, over `featureNames`. */
export const rankingWeights: Weights = read('./weights.json');

/** The trees that tell how sure an answer is, over `confidenceInputs`. */
export const confidenceWeights: Weights = read('./confidence.json');
