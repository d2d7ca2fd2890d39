import { describe, expect, test } from 'vitest';
import { summarizers } from '../../eval/summarizers.ts';
import { scoreSummary } from '../../eval/summary-score.ts';
import { sentencesOf } from '../reading/one-article.ts';

const sentences = sentencesOf(
  '2019年09月23日 08:24 某某网站\n大桥建成通车,全长1,280米。\n大桥全长1,280米,建成通车了。\n学校开始招生。\n工厂扩大生产。\n公园免费开放。\n医院增加床位。',
);
const points = [[1, 2], [3], [4], [5], [6]];

describe('a choice of sentences', () => {
  test.each([
    ['tells every point', [1, 3, 4, 5, 6], { precision: 1, points: 1, redundant: 0, isInOrder: true }],
    ['tells one point twice', [1, 2, 3, 4, 5], { precision: 1, points: 0.8, redundant: 1, isInOrder: true }],
    ['is short', [1, 3], { precision: 0.4, points: 0.4, redundant: 0, isInOrder: true }],
    ['is out of order', [3, 1], { precision: 0.4, points: 0.4, redundant: 0, isInOrder: false }],
    ['is wrong', [0], { precision: 0, points: 0, redundant: 0, isInOrder: true }],
  ])('that %s', (_, chosen, score) => {
    expect(scoreSummary(chosen, { sentences, points }, 5)).toEqual(score);
  });
});

test('the opening leaves the dateline out', () => {
  expect(summarizers['lead-5']?.(sentences, 2)).toEqual([1, 2]);
});

test('TextRank takes the sentences that share most words with others', () => {
  expect(summarizers.TextRank?.(sentences, 2)).toEqual([1, 2]);
});
