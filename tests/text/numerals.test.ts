import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numeralAt, readNumeral } from '../../src/text/numerals.ts';

test.each([
  ['三百二十', 320],
  ['两千零六', 2006],
  ['十五', 15],
  ['廿', 20],
  ['廿三', 23],
  ['卅', 30],
  ['〇', 0],
  ['３２０', 320],
  ['3.5万', 35_000],
  ['1,200', 1200],
  ['1,200,000', 1_200_000],
  ['1.2亿', 120_000_000],
  ['1.15亿', 115_000_000],
  ['1亿3000万', 130_000_000],
  ['3万5千', 35_000],
  ['20万亿', 20_000_000_000_000],
  ['千万', 10_000_000],
  ['万亿', 1_000_000_000_000],
  ['二〇一九', 2019],
  ['三百二', 320],
  ['一万五', 15_000],
  ['两千五', 2500],
  ['一百零八', 108],
  ['一千零一十', 1010],
  ['一百万零五', 1_000_005],
  ['壹仟贰佰', 1200],
  ['三点五', 3.5],
  ['三点一四万', 31_400],
  ['十', 10],
  ['五十六', 56],
])('reads %s as %d', (text, value) => {
  expect(readNumeral(text)).toBe(value);
});

test.each([
  '',
  'abc',
  '十百',
  '二十三十',
  '1.2.3',
  '12,34',
  '1e5',
  '点五',
  '5.',
  '三个',
  '百分之三十',
  ' 5',
  '９'.repeat(400),
])('reads no number in «%s»', (text) => {
  expect(readNumeral(text)).toBeUndefined();
});

test.each([
  ['共三百二十人', 1, 4],
  ['1.5公里', 0, 3],
  ['3.5万人', 0, 4],
  ['50万千瓦', 0, 3],
  ['5千克', 0, 1],
  ['三十万两白银', 0, 3],
  ['两万两千', 0, 4],
])('in %s finds the numeral that begins at %d to end before %d more signs', (text, at, length) => {
  expect(numeralAt(text, at)?.end).toBe(at + length);
});

test('reads back every whole number as Arabic digits, with and without its commas', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(readNumeral(String(number))).toBe(number);
      expect(readNumeral(number.toLocaleString('en-US'))).toBe(number);
    }),
  );
});

test('takes any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = readNumeral(text);
      expect(value === undefined || Number.isFinite(value)).toBe(true);
    }),
  );
});

test.each(['一', '9', '点', '1,111,', '万'])(
  'reads a megabyte of %s in time that grows with its length: by its square it would take hours',
  (sign) => {
    const started = performance.now();
    readNumeral(sign.repeat(1_000_000 / sign.length));
    expect(performance.now() - started).toBeLessThan(15_000);
  },
);
