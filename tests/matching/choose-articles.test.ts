import { describe, expect, test } from 'vitest';
import { chooseArticles } from '../../src/matching/choose-articles.ts';
import { index, queryOf } from './three-articles.ts';

const chosen = (question: string, most = 5): readonly string[] =>
  chooseArticles(queryOf(question), { index }, most).map(({ indexed }) => indexed.article.id);

describe('the article that fits best', () => {
  test.each([
    ['大桥有多长', 'bridge'],
    ['总投资多少亿元', 'bridge'],
    ['林婉秋是谁', 'bridge'],
    ['图书馆藏书多少册', 'library'],
    ['新馆周几闭馆', 'library'],
    ['OpenStacks是什么系统', 'library'],
    ['第几届普洱茶节', 'tea'],
    ['多少个国家的客商参加', 'tea'],
    ['兰沧江上的桥什么时候通车', 'bridge'],
  ])('for %s is %s', (question, id) => {
    expect(chosen(question)[0]).toBe(id);
  });

  test('scores go down, and no more articles come than asked for', () => {
    const articles = chooseArticles(queryOf('澜沧江大桥和图书馆开放'), { index }, 2);
    expect(articles).toHaveLength(2);
    expect(articles[0]?.score).toBeGreaterThan(articles[1]?.score ?? 0);
    expect(chosen('澜沧江大桥和图书馆开放', 1)).toHaveLength(1);
  });

  test('an article that fits far less well than the best is left out', () => {
    expect(chosen('图书馆引进了什么系统')).toEqual(['library']);
    expect(chosen('少儿阅览室有多少个座位,第几届')).toEqual(['library']);
  });

  test('of a question that shares nothing with any article there is none', () => {
    expect(chosen('xyzzy')).toEqual([]);
    expect(chosen('')).toEqual([]);
  });
});

describe('a question about the article itself', () => {
  test.each(['这篇文章是谁写的', '本文什么时候发布的？', '文章的来源'])(
    '%s means the newest where it names none',
    (question) => {
      expect(chosen(question)).toEqual(['library', 'bridge', 'tea']);
    },
  );

  test('means the one whose words it uses', () => {
    expect(chosen('澜沧江大桥这篇文章是谁写的')[0]).toBe('bridge');
  });
});
