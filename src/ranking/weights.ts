import { createRequire } from 'node:module';
import { featureNames } from './features/index.ts';
import type { Tree } from './model.ts';

/** What eval/train.ts writes: the trained trees and where they come from. */
export interface Weights {
  /** Data, date, command and measured results, for people. */
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

const weights: Weights = createRequire(import.meta.url)('./weights.json');

if (weights.features.join() !== featureNames.join()) {
  throw new Error('weights.json was trained for other features; run "npm run train -- --data PATH"');
}

/** The trees that rank sentences; their order of features is that of `featureNames`. */
export const rankingTrees: readonly Tree[] = weights.trees;
