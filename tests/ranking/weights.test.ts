import { describe, expect, test } from 'vitest';
import { confidenceInputs, meaningConfidenceInputs } from '../../src/ranking/confidence.ts';
import { featureNames, meaningFeatureNames } from '../../src/ranking/features/index.ts';
import { sumTrees, type Tree } from '../../src/ranking/model.ts';
import { meaningWeights, wordWeights } from '../../src/ranking/weights.ts';

describe('the trained weights', () => {
  test.each([
    ['words', wordWeights, featureNames],
    ['meaning', meaningWeights, meaningFeatureNames],
  ])('of %s rank by the features there are, in their order', (_, { ranking }, names) => {
    expect(ranking.inputs).toEqual(names);
  });

  test.each([
    ['words', wordWeights, confidenceInputs],
    ['meaning', meaningWeights, meaningConfidenceInputs],
  ])('of %s tell confidence by the doubts and features there are, in their order', (_, weights, inputs) => {
    expect(weights.confidence.inputs).toEqual(inputs);
  });

  test.each([
    ['ranking by words', wordWeights.ranking],
    ['confidence by words', wordWeights.confidence],
    ['ranking by meaning', meaningWeights.ranking],
    ['confidence by meaning', meaningWeights.confidence],
  ])('of %s say where they come from', (_, { provenance }) => {
    expect(provenance).toMatchObject({
      data: expect.stringContaining('cmrc2018/train'),
      command: expect.any(String),
    });
  });
});

describe('a forest', () => {
  const stump: Tree = { feature: [1], threshold: [0.5], left: [-1], right: [-2], leaf: [-1, 2] };

  test.each([
    ['at the threshold to the left', [9, 0.5], -1],
    ['above it to the right', [0, 0.6], 2],
    ['a feature that is not there counts 0', [0], -1],
  ])('goes %s', (_, row, value) => {
    expect(sumTrees([stump], Float64Array.from(row))).toBe(value);
  });

  test('adds up its trees, a tree without a split giving its one leaf', () => {
    const flat: Tree = { feature: [], threshold: [], left: [], right: [], leaf: [0.25] };
    expect(sumTrees([stump, flat], Float64Array.from([0, 1]))).toBe(2.25);
  });
});
