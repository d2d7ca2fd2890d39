import { describe, expect, test } from 'vitest';
import { type BoostingOptions, boost, type TrainingSet } from '../../eval/boosting.ts';
import { createRandom } from '../../eval/random.ts';
import { sumTrees } from '../../src/ranking/model.ts';

const options: BoostingOptions = {
  trees: 30,
  leaves: 4,
  rate: 0.3,
  leastRows: 5,
  featureShare: 1,
  shrinkage: 1,
  loss: 'ranking',
  random: createRandom(1),
};

/** Groups of five rows; the right one has the greatest second feature, and the first is noise. */
function makeSet(seed: number): TrainingSet {
  const random = createRandom(seed);
  const groups = [0];
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (let group = 0; group < 80; group++) {
    const values = Array.from({ length: 5 }, () => random());
    const best = values.indexOf(Math.max(...values));
    values.forEach((value, at) => {
      rows.push(Float64Array.from([random(), value]));
      labels.push(at === best ? 1 : 0);
    });
    groups.push(rows.length);
  }
  return { rows, labels: Uint8Array.from(labels), groups };
}

const hits = ({ rows, labels, groups }: TrainingSet, score: (row: Float64Array) => number): number =>
  groups.slice(0, -1).filter((from, group) => {
    const scores = rows.slice(from, groups[group + 1]).map(score);
    return labels[from + scores.indexOf(Math.max(...scores))] === 1;
  }).length;

describe('boosting', () => {
  test('learns which row of a group is the right one, also in groups it has not seen', () => {
    const trees = boost(makeSet(1), { ...options, random: createRandom(2) });
    expect(hits(makeSet(9), (row) => sumTrees(trees, row))).toBeGreaterThan(64); // of 80; chance gives 16;
  });

  test('learns a chance by itself with the logistic loss', () => {
    const set = makeSet(3);
    const labels = Uint8Array.from(set.rows, (row) => ((row[1] ?? 0) > 0.6 ? 1 : 0));
    const trees = boost({ ...set, labels }, { ...options, loss: 'logistic', random: createRandom(2) });
    const isRight = set.rows.filter((row, at) => sumTrees(trees, row) > 0 === (labels[at] === 1)).length;
    expect(isRight / set.rows.length).toBeGreaterThan(0.97);
  });

  test('gives the same trees for the same input', () => {
    const grow = (): unknown =>
      boost(makeSet(4), { ...options, trees: 5, featureShare: 0.5, random: createRandom(8) });
    expect(grow()).toEqual(grow());
  });
});
