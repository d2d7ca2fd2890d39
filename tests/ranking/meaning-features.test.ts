import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex } from '../../src/index/passage-index.ts';
import { toVectors } from '../../src/meaning/vectors.ts';
import { meaningColumns, meaningNames } from '../../src/ranking/features/meaning.ts';
import { segmenter } from '../support/small-search.ts';

const article = parseArticle({ id: 'a', title: '港口', text: '港口很大。码头很长。船员很忙。' });
const [indexed] = buildPassageIndex([article], createIndexer(segmenter)).articles;
if (!indexed) throw new Error('an article was indexed');

const none = toVectors(new Float32Array(16), 16);
const text = '港口谁忙';
const question = {
  text,
  pieces: [...text].map((_, start) => ({ start, end: start + 1 })),
  tokens: none,
  weights: Float32Array.of(0.1, 0.1, 0.4, 0.4),
  answer: none,
  whole: none,
};
const likenesses = [
  { pieces: Float32Array.of(1, 1, 0.2, 0.2), answer: 0.1, whole: 0.5 },
  { pieces: Float32Array.of(0.5, 0.5, 0.2, 0.4), answer: 0.2, whole: 0.6 },
  { pieces: Float32Array.of(0.2, 0.2, 0.8, 0.9), answer: 0.7, whole: 0.9 },
];
const columns = meaningColumns({ question, likenesses }, indexed);
const column = (name: string): readonly number[] => columns[meaningNames.indexOf(name)] ?? [];
const near = (values: readonly number[]): unknown => values.map((value) => expect.closeTo(value, 4));

test('there is a column for each name, with a value a candidate', () => {
  expect(columns).toHaveLength(meaningNames.length);
  expect(columns.every((values) => values.length === likenesses.length)).toBe(true);
});

describe('a sentence is told', () => {
  test.each([
    ['meaning', [0.36, 0.34, 0.72]],
    ['meaning-ahead', [-0.36, -0.38, 0.36]],
    ['meaning-best', [0.72, 0.72, 0.72]],
    ['meaning-place', [1 / 2, 1 / 3, 1]],
    ['meaning-plain-ahead', [0.075, -0.2, -0.075]],
    ['meaning-untitled-ahead', [0.2 - 0.85, 0.3 - 0.85, 0.85 - 0.3]],
    ['meaning-least', [0.2, 0.2, 0.8]],
    ['meaning-least-of-article', [0.8, 0.8, 0.8]],
    ['meaning-most-lost', [0.7, 0.6, 0]],
    ['meaning-answer-ahead', [-0.6, -0.5, 0.5]],
    ['meaning-whole-ahead', [-0.4, -0.3, 0.3]],
    ['meaning-before', [-0.72, -0.36, -0.38]],
    ['meaning-after', [-0.38, 0, -0.72]],
  ])('%s', (name, values) => {
    expect(column(name)).toEqual(near(values));
  });
});

test('without a candidate there is nothing to tell', () => {
  expect(meaningColumns({ question, likenesses: [] }, indexed).every(({ length }) => length === 0)).toBe(
    true,
  );
});

test('one candidate alone is ahead by all it has', () => {
  const [only] = likenesses;
  const told = only ? meaningColumns({ question, likenesses: [only] }, indexed) : [];
  expect(told[meaningNames.indexOf('meaning-ahead')]).toEqual(near([0.36]));
});
