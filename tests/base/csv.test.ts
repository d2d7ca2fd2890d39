import { expect, test } from 'vitest';
import { toCsv, withoutFormula } from '../../src/base/csv.ts';

test('a table is written as RFC 4180 has it', () => {
  expect(
    toCsv([
      ['甲', 1, undefined],
      ['a,b', 'say "yes"', 'two\nlines'],
    ]),
  ).toBe('甲,1,\r\n"a,b","say ""yes""","two\nlines"');
});

test.each(['=1+1', '+1', '-1', '@sum', '＝1', ' =1', '\t=1', '\u200b=1', '\r=1', '\t1'])(
  'what could be a formula runs in no spreadsheet: %j',
  (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  },
);

test.each(['昆明', '1+1=2', '2019-09-23', '', 'a@b'])('other words stay as they are: %j', (text) => {
  expect(withoutFormula(text)).toBe(text);
});
