import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
const article = (published: string | undefined, text: string) =>
  parseArticle({ id: `a${published}`, title: `湖城${published}`, text, ...(published && { published }) });

function ask(articles: readonly ReturnType<typeof article>[], question: string) {
  const answer = createEngine(articles, { segmenter }).ask(question);
  if (answer.kind !== 'found') return { value: undefined, others: [] };
  const [value] = answer.values;
  return {
    value: value && textAt(answer.evidence[0].article.text, value),
    others: answer.others.map((one) => textAt(one.evidence.article.text, one.value)),
  };
}

const old = article('2018-03-01', '湖城共有国际友城21对。湖城地处高原。');
const recent = article('2019-09-23', '湖城共有国际友城23对。大会明年举办。');

test.each([[[old, recent]], [[recent, old]]])(
  'of two figures the newest stands first, and the older is told',
  (articles) => {
    expect(ask(articles, '湖城有多少对国际友城？')).toEqual({ value: '23对', others: ['21对'] });
  },
);

test('an article without a day comes behind those with one', () => {
  const undated = article(undefined, '湖城共有国际友城25对。湖城产花。');
  expect(ask([undated, old], '湖城有多少对国际友城？')).toEqual({ value: '21对', others: ['25对'] });
});

describe('nothing is told of', () => {
  test.each([
    ['an article that says the same, in other numerals', '湖城共有国际友城二十三对。湖城产茶。'],
    ['another city', '海城共有国际友城21对。海城临海。'],
    ['a figure of another sort', '湖城共有国际友城的1982年。湖城产花。'],
    ['a figure of something else', '湖城共有国际机场2座。湖城产花。'],
  ])('%s', (_, text) => {
    const { value, others } = ask([recent, article('2018-03-01', text)], '湖城有多少对国际友城？');
    expect(value).toMatch(/^(?:23|二十三)对$/u);
    expect(others).toEqual([]);
  });
});
