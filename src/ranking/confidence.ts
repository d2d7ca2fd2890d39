import type { Doubt, Finding } from './doubts/doubt.ts';
import { doubts } from './doubts/index.ts';
import { featureNames } from './features/index.ts';
import { sumTrees } from './model.ts';
import { confidenceWeights } from './weights.ts';

/** What the confidence is worked out from: every doubt, then every feature of the best sentence. */
export const confidenceInputs: readonly string[] = [...doubts.map(({ name }) => name), ...featureNames];

/** The weights of all doubts and the features of the best sentence, in the order of `confidenceInputs`. */
export function weighDoubts(finding: Finding): Float64Array {
  return Float64Array.from([...doubts.map((doubt) => doubt.weigh(finding)), ...finding.best.features]);
}

/** How sure we are that the best sentence answers, 0 to 1: the chance of it on questions like those of the training. */
export function confidenceOf(inputs: Float64Array): number {
  return 1 / (1 + Math.exp(-sumTrees(confidenceWeights.trees, inputs)));
}

/** The doubts that alone decide that the articles do not say it. */
export function decisiveDoubts(inputs: Float64Array): readonly Doubt[] {
  return doubts.filter(({ decisiveAt }, at) => decisiveAt !== undefined && (inputs[at] ?? 0) >= decisiveAt);
}
