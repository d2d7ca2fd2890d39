import { expect, test } from 'vitest';
import type { TrialResult } from '../../bench/fork-trial.ts';
import { percentile } from '../../bench/percentile.ts';
import { renderTable } from '../../bench/table.ts';

const ours: TrialResult = {
  name: 'ours',
  segmenter: 'jieba',
  sentences: 45_000,
  distinct: 44_000,
  articles: 4_000,
  questions: 200,
  buildMs: 2_000,
  heapBytes: 10 * 2 ** 20,
  residentBytes: 20 * 2 ** 20,
  inArticle: { asked: 200, right: 170 },
  inAll: { asked: 200, right: 160, rightArticle: 190 },
  p50Ms: 2,
  p99Ms: 8,
  longestMs: 9,
  firstMs: 30,
  cpuMs: 3,
};
const slow: TrialResult = {
  ...ours,
  name: 'slow',
  p50Ms: 25,
  inAll: { asked: 40, right: 10, rightArticle: 20 },
};

test('tells times and memory as multiples of the first row', () => {
  const rows = renderTable([ours, slow], 1_000).split('\n');
  expect(rows).toContain('| ours | 85.0 | 80.0 | 95.0 | 2.00 | 8.00 | 3.00 | 2.00 | 10 | 20 | 200 |');
  expect(rows).toContain(
    '| slow | 85.0 | – | – | 25.00 (13×) | 8.00 (1×) | 3.00 (1×) | 2.00 (1×) | 10 (1×) | 20 | 40 of 200 |',
  );
});

test('tells a share only of 100 questions and more', () => {
  const many = {
    ...ours,
    inArticle: { asked: 100, right: 75 },
    inAll: { asked: 99, right: 99, rightArticle: 99 },
  };
  expect(renderTable([many], 1_000)).toContain('| ours | 75.0 | – | – |');
});

test('says when the data held fewer sentences than were wanted, and only then', () => {
  expect(renderTable([ours], 100_000)).toContain('100,000 were asked for');
  expect(renderTable([ours], 45_000)).not.toContain('asked for');
});

test.each([
  [0.5, 2],
  [0.75, 3],
  [0.99, 4],
  [1, 4],
  [0, 1],
])('the percentile at %d of 1 to 4 is %d', (share, value) => {
  expect(percentile([4, 2, 1, 3], share)).toBe(value);
});

test('no numbers have no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
