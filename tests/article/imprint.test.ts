import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/article/day.ts';
import { readImprint } from '../../src/article/imprint.ts';
import { splitLines } from '../../src/article/lines.ts';
import { type Span, textAt } from '../../src/base/span.ts';

const imprintOf = (text: string) => readImprint(text, splitLines(text));
const words = (text: string, span: Span | undefined): string | undefined => span && textAt(text, span);

describe('the dateline', () => {
  test.each([
    ['2024年05月01日 08:24 春城新闻网', '2024-05-01', '春城新闻网'],
    ['2024年5月1日 春城新闻网', '2024-05-01', '春城新闻网'],
    ['2024-05-01 08:24:36 来源：滇池晚报', '2024-05-01', '滇池晚报'],
    ['2024-05-01 08:24 来源: 滇池晚报', '2024-05-01', '滇池晚报'],
    ['2024/5/1', '2024-05-01', undefined],
    ['2024.05.01 滇池晚报', '2024-05-01', '滇池晚报'],
    ['2024年05月01日08:24 来源：滇池晚报', '2024-05-01', '滇池晚报'],
    ['2024年05月01日08:24 | 来源：滇池晚报', '2024-05-01', '滇池晚报'],
    ['2024年05月01日', '2024-05-01', undefined],
  ])('%s is of %s by %s', (line, day, source) => {
    const text = `公园开放\n${line}\n\n公园今天开放。`;
    const { dateline } = imprintOf(text);
    expect(words(text, dateline?.line)).toBe(line);
    expect(dateline && readDay(textAt(text, dateline.date))).toBe(day);
    expect(words(text, dateline?.source)).toBe(source);
  });

  test.each([
    ['a sentence that begins with a day', '2024年5月1日，公园正式开放。'],
    ['a sentence without a comma', '2024年5月1日 公园在市民的期待中 正式开放'],
    ['a day that no calendar has', '2023年2月29日 春城新闻网'],
    ['a month that no calendar has', '2023年13月1日 春城新闻网'],
    ['a year alone', '2024年 春城新闻网'],
  ])('is not %s', (_, line) => {
    expect(imprintOf(`公园开放\n${line}\n公园今天开放。`).dateline).toBeUndefined();
  });

  test('stands near the top, not in the middle of a chronicle', () => {
    const text = `${'大事记。\n'.repeat(8)}2024年5月1日 公园开放`;
    expect(imprintOf(text).dateline).toBeUndefined();
  });
});

describe('the byline', () => {
  test.each([
    ['公园开放了。(滇池晚报  记者李小明)', '李小明', '滇池晚报'],
    ['公园开放了。（滇池晚报记者 李小明）', '李小明', '滇池晚报'],
    ['公园开放了。（记者李小明 王大力）', '李小明 王大力', undefined],
    ['公园开放了。（本报记者 李小明）', '李小明', undefined],
    ['公园开放了。(作者:李小明)', '李小明', undefined],
  ])('%s is by %s of %s', (text, author, source) => {
    const { byline } = imprintOf(text);
    expect(words(text, byline?.author)).toBe(author);
    expect(words(text, byline?.source)).toBe(source);
    expect(words(text, byline?.line)).toMatch(/^[(（].*[)）]$/u);
  });

  test.each([
    ['a bracket inside a sentence', '（记者李小明）公园今天开放。'],
    ['where an author works', '这是时代的要求。（作者单位：云南大学）'],
    ['what an author is', '这是时代的要求。（作者系云南大学教授）'],
    ['who an author is', '这是时代的要求。(作者为云南大学教授)'],
    ['another bracket', '公园开放了（见图）'],
    ['nothing', '公园开放了。'],
  ])('is not %s', (_, text) => {
    expect(imprintOf(text).byline).toBeUndefined();
  });

  test('of two the last one counts', () => {
    const text = '一。（记者甲乙）\n二。（记者丙丁）';
    expect(words(text, imprintOf(text).byline?.author)).toBe('丙丁');
  });
});
