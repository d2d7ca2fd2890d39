import type { Doubt, Finding } from './doubts/doubt.ts';
import { doubts } from './doubts/index.ts';
import { featureNames, meaningFeatureNames } from './features/index.ts';
import { sumTrees } from './model.ts';
import type { Ranked } from './rank.ts';
import { weightsFor } from './weights.ts';

const doubtNames: readonly string[] = doubts.map(({ name }) => name);

/** What the confidence is worked out from: every doubt, then every feature of the best sentence. */
export const confidenceInputs: readonly string[] = [...doubtNames, ...featureNames];

/** The same where the best sentence's article has vectors. */
export const meaningConfidenceInputs: readonly string[] = [...doubtNames, ...meaningFeatureNames];

/** The weights of all doubts and the features of the best sentence, in the order of either `…Inputs`. */
export function weighDoubts(finding: Finding): Float64Array {
  return Float64Array.from([...doubts.map((doubt) => doubt.weigh(finding)), ...finding.best.features]);
}

/** How sure we are that the best sentence answers, 0 to 1: the chance of it on questions like those of the training. */
export function confidenceOf(inputs: Float64Array, { match }: Pick<Ranked, 'match'>): number {
  return 1 / (1 + Math.exp(-sumTrees(weightsFor(match).confidence.trees, inputs)));
}

/**
 * A sentence this near in meaning need not share a word. Of right answers to training questions that were doubted for
 * their words seven in eight are nearer, of wrong ones one in seven.
 */
const nearInMeaning = 0.5;
const likeness = meaningConfidenceInputs.indexOf('meaning');

/** The doubts that alone decide that the articles do not say it. */
export function decisiveDoubts(inputs: Float64Array): readonly Doubt[] {
  const isNear = (inputs[likeness] ?? 0) >= nearInMeaning; // by words alone there is no such input
  return doubts.filter(({ decisiveAt, isOfWords }, at) => {
    if (decisiveAt === undefined || (isOfWords && isNear)) return false;
    return (inputs[at] ?? 0) >= decisiveAt;
  });
}
