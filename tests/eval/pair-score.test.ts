import { expect, test } from 'vitest';
import { f1Of, scorePairs } from '../../eval/pair-score.ts';

const of = (...groups: readonly string[]) =>
  scorePairs(groups.map((group) => [...group].map((name) => ({ text: name, group: name }))));

test.each([
  ['all together that belong together', of('aaa', 'b'), { right: 3, found: 3, wanted: 3 }],
  ['all apart', of('a', 'a', 'b'), { right: 0, found: 0, wanted: 1 }],
  ['all in one', of('aab'), { right: 1, found: 3, wanted: 1 }],
])('%s', (_, score, expected) => {
  expect(score).toEqual(expected);
});

test('F1 is the harmonic mean of precision and recall', () => {
  expect(f1Of({ right: 1, found: 2, wanted: 4 })).toBeCloseTo(1 / 3);
});
