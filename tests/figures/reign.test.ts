import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { findFigures } from '../../src/figures/find-figures.ts';

/** The dates of a text: as written, and the first day they mean. */
function datesOf(text: string, published?: string): readonly (readonly [string, string | undefined])[] {
  return findFigures(text, published === undefined ? {} : { published })
    .filter(({ kind }) => kind === 'date')
    .map((figure) => [textAt(text, figure), figure.from]);
}

test.each([
  ['大永6年（1526年）出生', '大永6年', '1526'],
  ['周敬王四年（前516年）', '四年', '-0515'],
  ['天文18年（1549年）', '天文18年', '1549'],
  ['弘治元年(1555年)', '弘治元年', '1555'],
  ['干德元年（963年）', '干德元年', '0963'],
  ['次年（1285年）被弹劾', '次年', '1285'],
])('the writer of «%s» tells the year of %s', (text, written, year) => {
  expect(datesOf(text)[0]).toEqual([written, year]);
});

test.each([
  ['顺治三十年', 'an era of eighteen years'],
  ['甘露二年', 'four eras of one name'],
])('the year of %s is not made up: %s', (text) => {
  expect(datesOf(text)).toEqual([[text, undefined]]);
});

test('a name that is an everyday word too dates nothing unless its first year is told', () => {
  expect(datesOf('传播文化三年')).toEqual([]);
  expect(datesOf('共和元年')).toEqual([['共和元年', '-0840']]);
});

test.each([[undefined], ['2019-09-23']])(
  'months behind the year of a reign are of the old calendar (published %s)',
  (published) => {
    expect(datesOf('顺治八年，某人中举。九月二日卒', published)).toEqual([
      ['顺治八年', '1651'],
      ['九月二日', undefined],
    ]);
    expect(datesOf('元丰四年（1081年）冬，十月三十日至灵州', published).at(-1)).toEqual([
      '十月三十日',
      undefined,
    ]);
    expect(datesOf('民国三十年春,九月二日', published).at(-1)).toEqual(['九月二日', '1941-09-02']);
  },
);
