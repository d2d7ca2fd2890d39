import { describe, expect, test } from 'vitest';
import { colours } from '../../src/message/picture/colours.ts';
import { type DayCount, drawStatsChart } from '../../src/message/picture/stats-chart.ts';
import { firstOther, readPixels } from './picture-pixels.ts';
import { chartWords, daysOf } from './picture-samples.ts';

const quiet = daysOf(14).map(({ day }) => ({ day, found: 0, notFound: 0, wrong: 0 }));
const busy = daysOf(365).map((day) => ({
  ...day,
  found: day.found * 98_765,
  notFound: day.notFound * 43_210,
}));

const all: readonly (readonly [string, readonly DayCount[]])[] = [
  ['one day', daysOf(1)],
  ['a week', daysOf(7)],
  ['a month', daysOf(30)],
  ['a quarter', daysOf(92)],
  ['a year', daysOf(365)],
  ['a year of millions', busy],
  ['days on which nobody asked', quiet],
  ['no days', []],
];

test.each(all)('a chart of %s keeps its margins, and is small', async (_, days) => {
  const { png, name } = await drawStatsChart({ days }, chartWords);
  const pixels = readPixels(png);
  expect([pixels.width, pixels.height, name]).toEqual([1200, 720, 'stats.png']);
  expect(png.byteLength).toBeLessThan(400_000);
  const area = { left: 0, right: 1200, top: 12, bottom: 720 };
  expect(firstOther(pixels, colours.paper, { ...area, right: 76 })).toBeUndefined();
  expect(firstOther(pixels, colours.paper, { ...area, left: 1124 })).toBeUndefined();
});

describe('its description', () => {
  test('tells the days, the totals and the highest day', async () => {
    const days = [
      { day: '2026-07-01', found: 1_200, notFound: 30, wrong: 2 },
      { day: '2026-07-02', found: 1_000, notFound: 400, wrong: 0 },
      { day: '2026-07-03', found: 1_400, notFound: 0, wrong: 1 },
    ];
    const { description } = await drawStatsChart({ days }, chartWords);
    expect(description.split('\n')).toEqual([
      '提问统计',
      '2026-07-01 – 2026-07-03',
      '答出 3,600',
      '没有找到 430',
      '标为有误 3',
      '最多的一天 2026-07-02: 1,400',
    ]);
  });

  test('leaves out what there is not', async () => {
    const { description } = await drawStatsChart({ days: quiet }, chartWords);
    expect(description).toBe('提问统计\n2026-07-01 – 2026-07-14\n答出 0\n没有找到 0\n标为有误 0');
  });
});

test('bars are as high as their numbers: half the questions, half the height', async () => {
  const days = [
    { day: '2026-07-01', found: 40, notFound: 0, wrong: 0 },
    { day: '2026-07-02', found: 20, notFound: 0, wrong: 0 },
    { day: '2026-07-03', found: 0, notFound: 40, wrong: 0 },
  ];
  const pixels = readPixels((await drawStatsChart({ days }, chartWords)).png);
  const heights = new Map<string, number>();
  for (const [colour, from, to] of [
    ['#2f8f6b', 80, 450],
    ['#2f8f6b', 450, 790],
    ['#dba63c', 790, 1120],
  ] as const) {
    let rows = 0;
    for (let y = 200; y < 620; y++) {
      let run = 0;
      for (let x = from; x < to; x++) {
        const area = { left: x, right: x + 1, top: y, bottom: y + 1 };
        if (firstOther(pixels, colour, area) === undefined) run++;
      }
      if (run > 30) rows++;
    }
    heights.set(`${colour} ${from}`, rows);
  }
  const [whole = 0, half = 0, other = 0] = heights.values();
  expect(whole).toBeGreaterThan(150);
  expect(half / whole).toBeCloseTo(0.5, 1);
  expect(other / whole).toBeCloseTo(1, 1);
});
