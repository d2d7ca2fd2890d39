import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle, parseMarkdown } from '../../src/article/parse-article.ts';
import { passagesOf } from '../../src/article/passages.ts';
import { Fault } from '../../src/base/fault.ts';
import { textAt } from '../../src/base/span.ts';
import { portalPage, portalPassages } from './portal-page.ts';

const sentencesOf = (article: Article): readonly string[] =>
  passagesOf(article).map(({ sentence }) => textAt(article.text, sentence));

/** The words of a page: blanks may fall between sentences, nothing else. */
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

describe('a page as saved from a portal', () => {
  const article = parseArticle({ id: 'park', text: portalPage });

  test('gives the sentences of its story, each under its heading', () => {
    const passages = passagesOf(article).map(({ sentence, section }) => {
      const heading = article.sections[section]?.heading;
      return [heading && textAt(article.text, heading), textAt(article.text, sentence)] as const;
    });
    expect(passages).toEqual(portalPassages);
  });

  test('is kept as it is, furniture included', () => {
    expect(article.text).toBe(portalPage);
  });

  test('tells title, day, source and writer of itself', () => {
    expect(article).toMatchObject({
      title: '翠湖公园新步道开放',
      published: '2024-05-01',
      source: '春城新闻网',
      author: '李小明',
    });
  });

  test('reads the same with Windows line ends', () => {
    const windows = parseArticle({ id: 'park', text: portalPage.replaceAll('\n', '\r\n') });
    expect(sentencesOf(windows)).toEqual(sentencesOf(article));
  });

  test('believes what it is told over what the page says', () => {
    const told = {
      id: 'park',
      title: '另一个题目',
      published: '2024-05-02',
      source: '转载',
      text: portalPage,
    };
    expect(parseArticle(told)).toMatchObject({
      title: '另一个题目',
      published: '2024-05-02',
      source: '转载',
    });
  });
});

describe('parseMarkdown', () => {
  test('takes the id of the file where the front matter has none', () => {
    expect(parseMarkdown('---\ntitle: 题\n---\n正文。', 'from-name').id).toBe('from-name');
    expect(parseMarkdown('---\nid: own\n---\n正文。', 'from-name').id).toBe('own');
  });

  test('spans point into the text behind the front matter', () => {
    const article = parseMarkdown('---\ntitle: 题\n---\n\n正文一。正文二。', 'a');
    expect(article.text).toBe('正文一。正文二。');
    expect(sentencesOf(article)).toEqual(['正文一。', '正文二。']);
  });
});

describe('the title of a text that brings none', () => {
  test.each([
    ['its first line', '公园开放\n正文。', '公园开放', ['正文。']],
    ['the words of a Markdown heading', '# 公园开放 #\n正文。', '公园开放', ['正文。']],
    ['no furniture', '掌上云岭APP\n公园开放\n正文。', '公园开放', ['正文。']],
    [
      'the first sentence of prose, which stays in the story',
      '公园开放了。\n人很多。',
      '公园开放了。',
      ['公园开放了。', '人很多。'],
    ],
    ['the only sentence, which stays too', '昆明有友城23对。', '昆明有友城23对。', ['昆明有友城23对。']],
  ])('is %s', (_, text, title, sentences) => {
    const article = parseArticle({ id: 'a', text });
    expect(article.title).toBe(title);
    expect(sentencesOf(article)).toEqual(sentences);
  });

  test('is cut where a first line is far too long, never inside a character', () => {
    const { title } = parseArticle({ id: 'a', text: `${'😀'.repeat(100)}\n正文。` });
    expect(title).toBe('😀'.repeat(60));
  });
});

describe('what is no article', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\u3000\n\ufeff'],
    ['a NUL', '公园\0开放。'],
    ['a title alone', '# 公园开放'],
    ['furniture alone', '掌上云岭APP\n版权所有'],
  ])('%s is refused', (_, text) => {
    expect(() => parseArticle({ id: 'a', text })).toThrow(
      expect.objectContaining({ constructor: Fault, code: 'article-unreadable' }),
    );
  });
});

describe('the day of publication', () => {
  test.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-5-1', '2024-05-01'],
    ['2024/05/01', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['2024-05-01T08:00:00Z', '2024-05-01'],
    ['2024-05-01 08:00', '2024-05-01'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
  ])('%s is %s', (published, day) => {
    expect(parseArticle({ id: 'a', published, text: '正文。后文。' }).published).toBe(day);
  });

  test.each(['昨天', '2024-02-30', '2024-13', '24-5-1'])('%s is none, and refused', (published) => {
    expect(() => parseArticle({ id: 'a', published, text: '正文。后文。' })).toThrow('published');
  });
});

describe('passages', () => {
  const line = fc.array(
    fc.constantFrom(
      '昆明',
      '友城23对',
      '。',
      '；',
      '！',
      '？”',
      '“',
      ',',
      ' ',
      '\u3000',
      '3.14',
      '\ud800',
      '😀',
      '#',
    ),
    { minLength: 1, maxLength: 12 },
  );
  const anyText = fc.array(
    fc.oneof(
      line.map((parts) => parts.join('')),
      fc.constant(''),
    ),
    { maxLength: 12 },
  );

  test('hold every sentence of every paragraph once, as slices of the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const text = `开头一句。${lineEnd}${lines.join(lineEnd)}`;
        const article = parseArticle({ id: 'a', title: '标题', text });
        const spans = passagesOf(article).map(({ sentence }) => sentence);
        expect(
          spans.every((span, at) => span.start >= (spans[at - 1]?.end ?? 0) && span.end <= text.length),
        ).toBe(true);
        const paragraphs = article.sections.flatMap((section) => section.paragraphs);
        expect(withoutBlanks(sentencesOf(article).join(''))).toBe(
          withoutBlanks(paragraphs.map((span) => textAt(text, span)).join('')),
        );
      }),
    );
  });

  test('of plain lines leave out no line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('昆明很大。', '有23对友城；', '是吗？'), { minLength: 1 }),
        (lines) => {
          const article = parseArticle({ id: 'a', title: '标题', text: lines.join('\n') });
          expect(sentencesOf(article)).toEqual(lines);
        },
      ),
    );
  });

  test('number paragraphs through the whole article', () => {
    const article = parseArticle({ id: 'a', title: '标题', text: '一。二。\n\n小标题\n\n三。\n四。' });
    expect(passagesOf(article).map(({ section, paragraph }) => [section, paragraph])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 2],
    ]);
  });
});

describe('an article of 5 MB', () => {
  test.each([
    ['many short paragraphs', '昆明市共缔结国际友城23对。\n\n'.repeat(115_000)],
    ['one paragraph', '昆明市共缔结国际友城23对。'.repeat(125_000)],
    ['one sentence', '昆明'.repeat(850_000)],
  ])('of %s is read in a few seconds', (_, text) => {
    const began = performance.now();
    expect(parseArticle({ id: 'a', title: '标题', text: `标题\n\n${text}` }).sections).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test.each([
    ['marks of a Markdown heading', `# ${'#'.repeat(200_000)}x\n正文。`],
    ['blanks in a Markdown heading', `# ${' '.repeat(200_000)}x\n正文。`],
    ['opening brackets', `${'（'.repeat(200_000)}\n正文。`],
    ['blanks in a bracket', `（${' '.repeat(200_000)}\n正文。`],
    ['empty lines', `正文。${'\n'.repeat(200_000)}正文。`],
  ])('line of 200,000 %s takes no more than its length', (_, text) => {
    const began = performance.now();
    parseArticle({ id: 'a', text });
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
