import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { type Span, textAt } from '../../src/base/span.ts';

/** Heading → paragraphs, as words. */
function outline(
  text: string,
  title = '标题',
): readonly (readonly [string | undefined, readonly string[]])[] {
  const { sections } = parseArticle({ id: 'a', title, text });
  const words = (span: Span): string => textAt(text, span);
  return sections.map(
    ({ heading, paragraphs }) => [heading && words(heading), paragraphs.map(words)] as const,
  );
}

describe('headings in Markdown', () => {
  test('open sections, without their marks', () => {
    const text = '前言。\n# 第一章\n一。\n\n## 第二章 ##\n二。\n三。';
    expect(outline(text)).toEqual([
      [undefined, ['前言。']],
      ['第一章', ['一。']],
      ['第二章', ['二。', '三。']],
    ]);
  });

  test.each([
    ['a tag', '#话题# 今天很热。'],
    ['seven marks', '####### 七级'],
    ['marks alone', '##'],
  ])('are not %s', (_, line) => {
    expect(outline(`${line}\n正文。`)).toEqual([[undefined, [line, '正文。']]]);
  });
});

describe('headings in plain text', () => {
  test.each([
    ['short lines alone above a paragraph', '客流创下新高'],
    ['numbered in Chinese, as in notices', '一、总体要求'],
    ['numbered in brackets', '（一）加强领导'],
    ['with quotation marks', '“滇池卫士”再出发'],
  ])('are %s', (_, heading) => {
    expect(outline(`导语。\n\n${heading}\n\n正文在此。`)).toEqual([
      [undefined, ['导语。']],
      [heading, ['正文在此。']],
    ]);
  });

  test('are found with Windows line ends and blanks on the empty lines', () => {
    expect(outline('导语。\r\n \r\n客流创下新高\r\n\t\r\n正文在此。\r\n')).toEqual([
      [undefined, ['导语。']],
      ['客流创下新高', ['正文在此。']],
    ]);
  });

  test.each([
    ['a short sentence', '导语。\n\n客流创下新高。\n\n正文在此。'],
    ['a short line with a comma', '导语。\n\n客流大增,收入也增\n\n正文在此。'],
    ['a label', '导语。\n\n时间：五月\n\n正文在此。'],
    ['a line with no blank line above', '导语。\n客流创下新高\n\n正文在此。'],
    ['a line with no blank line below', '导语。\n\n客流创下新高\n正文在此。'],
    ['an item of a list', '导语。\n\n- 客流创下新高\n\n正文在此。'],
    ['a line above another short line', '导语。\n\n客流创下新高\n\n收入也是'],
    ['the last line', '导语。\n\n客流创下新高'],
    ['a long line', `导语。\n\n${'客流创下新高'.repeat(6)}\n\n正文在此。`],
  ])('are not %s', (_, text) => {
    expect(outline(text).map(([heading]) => heading)).toEqual([undefined]);
  });

  test('an article without any is one section', () => {
    expect(outline('一。\n\n二。')).toEqual([[undefined, ['一。', '二。']]]);
  });
});

describe('the title said again', () => {
  test.each([
    ['as a line', '公园今日开放\n正文。'],
    ['as a Markdown heading', '# 公园今日开放\n\n正文。'],
    ['in Traditional characters', '公園今日開放\n正文。'],
    ['twice', '公园今日开放\n公园今日开放\n正文。'],
  ])('%s belongs to no section', (_, text) => {
    expect(outline(text, '公园今日开放')).toEqual([[undefined, ['正文。']]]);
  });

  test('inside a longer line is part of the story', () => {
    expect(outline('公园今日开放了。', '公园今日开放')).toEqual([[undefined, ['公园今日开放了。']]]);
  });
});
