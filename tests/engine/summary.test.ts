import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs', words: ['友城'] });
const article = (id: string, published: string, text: string) =>
  parseArticle({ id, title: `${id}的友城`, published, text });
const engine = createEngine(
  [
    article('older', '2018-03-01', '昆明市现有国际友城20对。'),
    article('newer', '2019-09-23', '昆明市现有国际友城23对。它们遍及五大洲,数量全省第一。'),
  ],
  { segmenter },
);

test('the newest article is summarised unless another is named', () => {
  expect(engine.summary()?.article.id).toBe('newer');
  expect(engine.summary({ articleId: 'older' })?.article.id).toBe('older');
});

test('a summary has the sentences asked for and its main figures', () => {
  const summary = engine.summary({ sentences: 1 });
  expect(summary?.sentences.map(({ article: { text }, sentence }) => textAt(text, sentence))).toEqual([
    '昆明市现有国际友城23对。',
  ]);
  expect(summary?.figures.map(({ article: { text }, figure }) => textAt(text, figure))).toContain('23对');
});

test('a digest tells the newest first, or the articles that are named in their order, and what changed', () => {
  const ids = (some?: readonly string[]) => engine.digest(some).lines.map((line) => line.article.id);
  expect(ids()).toEqual(['newer', 'older']);
  expect(ids(['older', 'newer'])).toEqual(['older', 'newer']);
  expect(engine.digest().changes).toHaveLength(1);
});

test('without any article there is no summary; a wrong id is a Fault', () => {
  const empty = createEngine([], { segmenter });
  expect(empty.summary()).toBeUndefined();
  expect(empty.digest()).toEqual({ lines: [], changes: [] });
  expect(() => engine.summary({ articleId: 'none' })).toThrow(
    expect.objectContaining({ code: 'article-unknown' }),
  );
  expect(() => engine.digest(['none'])).toThrow(expect.objectContaining({ code: 'article-unknown' }));
});
