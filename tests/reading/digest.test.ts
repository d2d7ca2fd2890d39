import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import type { Sentence } from '../../src/index/sentence.ts';
import { digestOf } from '../../src/reading/digest.ts';
import { articleOf } from './one-article.ts';

const older = articleOf('昆明市现有国际友城20对。市民喜欢在公园散步。', '2018-03-01');
const newer = articleOf('截至目前,昆明市共有国际友城23对。它们遍及五大洲。', '2019-09-23');

const changes = (...articles: readonly (readonly Sentence[])[]): readonly string[] =>
  digestOf(articles).changes.map(({ before, after }) =>
    [before, after].map(({ article, figure }) => textAt(article.text, figure)).join(' → '),
  );

test('each article is told by one sentence that stands by itself, in the order given', () => {
  const lines = digestOf([newer, older]).lines.map(({ article, sentence }) => textAt(article.text, sentence));
  expect(lines).toEqual(['截至目前,昆明市共有国际友城23对。', '昆明市现有国际友城20对。']);
});

test('a figure of the same thing with another value has changed, from the earlier article to the later', () => {
  expect(changes(newer, older)).toEqual(['20对 → 23对']);
});

test('of several earlier articles the last one to speak of it counts', () => {
  const between = articleOf('昆明市现有国际友城22对。', '2019-01-01');
  expect(changes(older, between, newer)).toEqual(['20对 → 22对', '22对 → 23对']);
});

test.each([
  ['the same value', '昆明市现有国际友城20对。', '2019-09-23'],
  ['another city', '大理市现有国际友城9对。', '2019-09-23'],
  ['another thing', '昆明市现有姊妹学校21对。', '2019-09-23'],
  ['another unit', '昆明市现有国际友城30家。', '2019-09-23'],
  ['another day of an event', '昆明市于1982年5月有国际友城。', '2019-09-23'],
  ['the same day of publication', '昆明市现有国际友城23对。', '2018-03-01'],
])('%s is no change', (_, text, published) => {
  expect(changes(older, articleOf(text, published))).toEqual([]);
});

test('articles without a day are told, but not held against others', () => {
  const undated = articleOf('昆明市现有国际友城23对。');
  expect(changes(older, undated)).toEqual([]);
  expect(digestOf([older, undated]).lines).toHaveLength(2);
});

test('of no article, or one without sentences, nothing is told', () => {
  expect(digestOf([])).toEqual({ lines: [], changes: [] });
  expect(digestOf([[]])).toEqual({ lines: [], changes: [] });
});
