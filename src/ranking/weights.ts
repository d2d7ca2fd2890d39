import { createRequire } from 'node:module';
import type { ArticleMatch } from '../matching/match.ts';
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

/** What is trained for one way of looking: which sentence, and whether it answers. */
export interface TrainedPair {
  readonly ranking: Weights;
  readonly confidence: Weights;
}

/** Over `featureNames`, and over the doubts with them. */
export const wordWeights: TrainedPair = {
  ranking: read('./weights.json'),
  confidence: read('./confidence.json'),
};

/** Over `meaningFeatureNames`, and over the doubts with them: for articles that the model has read. */
export const meaningWeights: TrainedPair = {
  ranking: read('./weights-meaning.json'),
  confidence: read('./confidence-meaning.json'),
};

/** The weights for a row of features of either kind. */
export function weightsFor({ meaning }: Pick<ArticleMatch, 'meaning'>): TrainedPair {
  return meaning ? meaningWeights : wordWeights;
}
