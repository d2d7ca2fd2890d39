import { describe, expect, test } from 'vitest';
import { judge } from '../../src/ranking/judge.ts';
import { openSmall } from '../support/small-search.ts';

const { ask } = openSmall(
  '第三届滨海灯会明日开幕',
  `第三届滨海灯会将于5月2日在渔港公园开幕。灯会由市文旅局主办,为期12天,门票每张30元。
本届灯会共有灯组86组,其中大型灯组12组;灯组数量居全省第二。上一届灯会接待游客45万人次。
青岚镇选送的“百鸟朝凤”灯组高18米,由老艺人陆鹤年设计。宁溪县也送来6组灯组。
灯会期间,公交3路末班车延长至23时。`,
);

const judgementOf = (question: string): ReturnType<typeof judge> => {
  const { query, ranked } = ask(question);
  return judge(query, ranked);
};

describe('the article says', () => {
  test.each([
    '灯会什么时候开幕',
    '灯会门票多少钱',
    '本届有多少组灯组',
    '灯组数量在全省排第几',
    '百鸟朝凤灯组有多高',
    '谁设计了百鸟朝凤',
    '宁溪县送来几组灯组',
    '上届灯会来了多少游客',
  ])('%s', (question) => {
    expect(judgementOf(question)).toMatchObject({ isTold: true, doubts: [] });
  });
});

describe('the article does not say', () => {
  test.each([
    ['第五届灯会在哪里举办', 'number-not-told'],
    ['灯会2019年的门票多少钱', 'number-not-told'],
    ['苏州的灯会有多少组灯组', 'missing-name'],
    ['灯会的电话是多少', 'no-such-figure'],
    ['陆鹤年今年多少岁', 'no-such-figure'],
    ['青岚镇有多少人口', 'no-such-figure'],
    ['灯会的总导演是谁', 'neither-word-nor-name'],
    ['量子计算机', 'only-characters-shared'],
  ])('%s: %s', (question, doubt) => {
    const { isTold, doubts, confidence } = judgementOf(question);
    expect(isTold).toBe(false);
    expect(doubts).toContain(doubt);
    expect(confidence).toBeLessThan(0.2);
  });

  test('what shares nothing at all', () => {
    expect(judgementOf('xyz')).toMatchObject({ isTold: false, confidence: 0 });
  });
});

test('the nearest sentences are told all the same, best first', () => {
  const { ranked } = judgementOf('灯会的电话是多少');
  expect(ranked.length).toBeGreaterThan(3);
  expect(ranked.every(({ score }, at) => at < 2 || score <= (ranked[at - 1]?.score ?? 1))).toBe(true);
});
