import { describe, expect, test } from 'vitest';
import { areaUnderCurve, characterF1, precisionAtCoverage, quantile, share } from '../../eval/metrics.ts';

describe('areaUnderCurve', () => {
  test.each([
    ['1 if every positive is above', [0.9, 0.8], [0.1, 0.2], 1],
    ['0 if every positive is below', [0.1], [0.5, 0.9], 0],
    ['½ if all are alike', [0.5, 0.5], [0.5], 0.5],
    ['the share of pairs in the right order', [0.9, 0.3], [0.5, 0.1], 0.75],
  ])('is %s', (_, positives, negatives, area) => {
    expect(areaUnderCurve(positives, negatives)).toBe(area);
  });
});

test('precisionAtCoverage looks at the most confident part', () => {
  const answers = [0.9, 0.8, 0.3, 0.1].map((confidence, at) => ({ confidence, isRight: at < 2 || at === 3 }));
  expect(precisionAtCoverage(answers, 0.5)).toBe(1);
  expect(precisionAtCoverage(answers, 0.75)).toBeCloseTo(2 / 3);
});

test.each([
  ['the same', '近90个', ['近90个'], 1],
  ['nothing in common', '甲', ['乙'], 0],
  ['a part', '23对', ['23'], 0.8],
  ['the best of several', '仰光', ['缅甸仰光', '仰光'], 1],
])('characterF1 of %s', (_, value, right, score) => {
  expect(characterF1(value, right)).toBeCloseTo(score);
});

test('share and quantile count what they say', () => {
  expect(share([1, 2, 3, 4], (number) => number > 1)).toBe(0.75);
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([1, 2, 3], 1)).toBe(3);
});
