import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { findFigures } from '../../src/figures/find-figures.ts';

/** Pieces of figures: put together at random they come near to every rule. */
const pieces = [
  ...'一二三两十百千万亿零〇点半多余几数上近约超第首前年月日号时分秒世纪代旬底初至到—-~.,:：/%个家元岁米公里0123456789０５',
  ...[
    '百分之',
    '三分之',
    '公元前',
    '上世纪',
    '去年',
    '明年',
    '日前',
    '排名',
    '位居',
    '在全国',
    '中',
    '。',
    '\n',
    ' ',
    '人民币',
    '$',
    '@',
    'a',
    'www.',
    '〔2019〕',
    '民国',
    '零下',
  ],
];
const likeFigures = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof(likeFigures, fc.string({ unit: 'binary' }), fc.string());

/** Making a failure smaller can take longer than anybody waits: then the one at hand is told. */
const bounded = { interruptAfterTimeLimit: 8_000 };

describe('the figures of any text', () => {
  test('lie in it, in order, none empty and none overlapping another', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const figure of findFigures(text, { published: '2019-09-23' })) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(text.length);
          end = figure.end;
        }
      }),
      { numRuns: 1000, ...bounded },
    );
  });

  test('are the same in a part of a text as in that part alone, but for their place', () => {
    fc.assert(
      fc.property(anything, anything, anything, (before, text, after) => {
        const within = { start: before.length, end: before.length + text.length };
        const whole = before + text + after;
        const inside = findFigures(whole, { within });
        const alone = findFigures(text);
        expect(inside.map((figure) => textAt(whole, figure))).toEqual(
          alone.map((figure) => textAt(text, figure)),
        );
        expect(inside.map((figure) => figure.start - before.length)).toEqual(
          alone.map((figure) => figure.start),
        );
        expect(inside.map(({ scope }) => scope && textAt(whole, scope))).toEqual(
          alone.map(({ scope }) => scope && textAt(text, scope)),
        );
      }),
      bounded,
    );
  });

  test('never tell of a day that no calendar has, nor of a stretch that runs backwards', () => {
    fc.assert(
      fc.property(likeFigures, (text) => {
        for (const { from, to } of findFigures(text, { published: '2019-09-23' })) {
          if (from !== undefined && /^\d{4}-\d{2}-\d{2}/.test(from)) {
            expect(new Date(`${from.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
              from.slice(0, 10),
            );
          }
          if (from !== undefined && to !== undefined && !from.startsWith('-')) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 1000, ...bounded },
    );
  });
});

test('a denominator right behind other digits ends no figure before it begins', () => {
  for (const text of ['0233三分之', '分之3三11三分之', '十十一二2一分之']) {
    for (const { start, end } of findFigures(text)) expect(end).toBeGreaterThan(start);
  }
});

/** Milliseconds of the processor: other processes of the machine do not count. */
function timeFor(text: string): number {
  const started = process.cpuUsage();
  findFigures(text, { published: '2019-09-23' });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const signs = [
  ...'一9１第近数过a（-',
  ...['1-', '1,', '1.', '1万', '五一', '百分之', '2019年', '1月', '1@', '十几', '位居第一', '在第一', '1:'],
  ...[
    '公元前',
    'x_',
    '电话1',
    '1个至',
    '二年',
    '元年',
    '《1个',
    '1、',
    '第1至',
    '1至',
    '十一日',
    '前1',
    '1/',
  ],
];

/** A quadratic reading takes sixteen times as long for four times the text; the bound is far from both. */
test.each(signs)('reads a long run of %s in linear time', (sign) => {
  timeFor(sign.repeat(1_000));
  const quarter = timeFor(sign.repeat(5_000 / sign.length));
  expect(timeFor(sign.repeat(20_000 / sign.length))).toBeLessThan(10 * quarter + 100);
});

test.each(['一', '9', '本市共有3.5万人,增长6.8%'])('reads a megabyte of %s without a full stop', (piece) => {
  const text = piece.repeat(1_000_000 / Buffer.byteLength(piece));
  expect(timeFor(text)).toBeLessThan(5_000);
});

test.each([
  '٣٤٥ १२३ ๑๒๓ ๓ 〡〢〣 𝟙𝟚𝟛 ①②③ Ⅻ ²³ ½ ㊿ 🄂',
  '10^30 1e400 1/0 0/0 -0 +0 0.0.0 1..2 1,,2',
  '9'.repeat(400),
  '一'.repeat(400),
  '2016年至2018年至2017年,3—5—7个,10-20-5万元',
  '\ud835 1个\udfd9\u0000 2个\u200b3个',
])('takes %s without a throw, and every number in it is finite', (text) => {
  for (const { value, valueTo } of findFigures(text)) {
    expect(Number.isFinite(value ?? 0) && Number.isFinite(valueTo ?? 0)).toBe(true);
  }
});
