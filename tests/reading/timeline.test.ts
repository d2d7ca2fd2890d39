import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { timelineOf } from '../../src/reading/timeline.ts';
import { sentencesOf } from './one-article.ts';

const told = (text: string): readonly string[] =>
  timelineOf(sentencesOf(text)).map(({ date, event }) => `${textAt(text, date)} ${textAt(text, event)}`);

test.each([
  ['1981年11月5日,两市缔结为友好城市,这是第一个。', ['1981年11月5日 两市缔结为友好城市,这是第一个']],
  ['自1993年以来,7国相继设立总领事馆。', ['1993年 7国相继设立总领事馆']],
  ['1992年5月,中央决定,17座城市实行开放政策;', ['1992年5月 中央决定,17座城市实行开放政策']],
  ['博物馆于1978年建成开放。', ['1978年 博物馆于1978年建成开放']],
  ['2018年3月开工,2019年6月完工。', ['2018年3月 开工', '2019年6月 完工']],
  [
    '2013年,展会成功举办,诠释了“办好一次会,搞活一座城”的意义。',
    ['2013年 展会成功举办,诠释了“办好一次会,搞活一座城”的意义'],
  ],
])('%s becomes %j', (text, events) => {
  expect(told(text)).toEqual(events);
});

test('events stand in the order of time: a decade before a year of it, a year before a day of it, then as in the text', () => {
  const text =
    '1999年5月1日,甲开幕。1999年,乙建成。20世纪90年代,丙兴起。1999年5月,丁落成。1999年,戊发布。公元前221年,己统一。';
  expect(told(text).map((event) => event.split(' ')[1])).toEqual([
    '己统一',
    '丙兴起',
    '乙建成',
    '戊发布',
    '丁落成',
    '甲开幕',
  ]);
});

test('relative dates are placed by the day of publication', () => {
  const [first, second] = timelineOf(sentencesOf('明年将举办大会。去年大会在成都举办。'));
  expect([first?.date.from, second?.date.from]).toEqual(['2018', '2020']);
});

test.each(['近年来,城市发展很快。', '全长23公里。', '2019年09月23日 08:24 某某网站'])(
  '%s is no event',
  (text) => {
    expect(told(`${text}\n\n正文一句。`)).toEqual([]);
  },
);

test('the same told twice is kept once, in the longer words', () => {
  const text = '自2008年大会举办以来,城市获奖5次。多年以后。自2008年大会举办以来,城市获奖5次,名列前茅。';
  expect(told(text)).toEqual(['2008年 自2008年大会举办以来,城市获奖5次,名列前茅']);
});
