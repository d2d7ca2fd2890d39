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
      { numRuns: 2000 },
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
      { numRuns: 2000 },
    );
  });
});

/** A quadratic reading takes sixteen times as long for four times the text; the bound is far from both. */
test.each([
  '一',
  '9',
  '１',
  '第',
  '近',
  '数',
  'a',
  '1-',
  '1,',
  '1.',
  '1万',
  '五一',
  '百分之',
  '2019年',
  '1月',
  '1@',
  '十几',
  '位居第一',
  '在第一',
  '（',
  '1:',
  '公元前',
  'x_',
  '电话1',
])('reads a long run of %s in linear time', (sign) => {
  const timeFor = (length: number): number => {
    const text = sign.repeat(length / sign.length);
    const started = performance.now();
    findFigures(text, { published: '2019-09-23' });
    return performance.now() - started;
  };
  timeFor(5_000);
  expect(timeFor(80_000)).toBeLessThan(10 * timeFor(20_000) + 100);
});
