import { expect, test } from 'vitest';
import { collect } from '../../bench/collection.ts';
import { parseArticle } from '../../src/article/parse-article.ts';

const article = (id: string, text: string) => parseArticle({ id, title: id, text });

test('numbers the sentences of all articles in one row', () => {
  const { sentences, numberOf } = collect([article('a', '一。二。'), article('b', '三。')], 10);
  expect(sentences.map(({ number, text }) => [number, text])).toEqual([
    [0, '一。'],
    [1, '二。'],
    [2, '三。'],
  ]);
  expect(numberOf('b', { start: 0, end: 2 })).toBe(2);
  expect(numberOf('b', { start: 1, end: 2 })).toBe(-1);
});

test('takes whole articles until there are enough sentences', () => {
  const { articles } = collect([article('a', '一。二。'), article('b', '三。四。'), article('c', '五。')], 3);
  expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('takes no article twice, by its id or by its text', () => {
  const { articles } = collect([article('a', '一。'), article('a', '二。'), article('b', '一。')], 10);
  expect(articles.map(({ id, text }) => [id, text])).toEqual([['a', '一。']]);
});
