import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOf } from '../../src/message/picture/fit-text.ts';
import { loadTypefaces } from '../../src/message/picture/typeface.ts';
import { wrapText } from '../../src/message/picture/wrap.ts';
import { wrapEvenly } from '../../src/message/picture/wrap-evenly.ts';

const { Regular } = await loadTypefaces();
const widthOf = measureOf(Regular);
const wrap = (text: string, width: number) => wrapText(text, { width, widthOf });

test.each([
  ['昆明市与日本藤泽市缔结为友好城市', 8, ['昆明市与日本藤泽', '市缔结为友好城市']],
  ['世界园艺博览会,在昆举办', 7, ['世界园艺博览', '会,在昆举办']],
  ['获得合作奖。', 5, ['获得合作', '奖。']],
  ['获得“合作奖”', 3, ['获得', '“合作', '奖”']],
  ['获得"合作奖"', 3, ['获得', '"合作', '奖"']],
  ['始于1999年', 4, ['始于', '1999年']],
  ['友城——世界的窗', 3, ['友', '城——', '世界的', '窗']],
  ['昆明 ，友城', 2.5, ['昆', '明 ，', '友城']],
  ['占全省的10.3%—12.5%以上', 5, ['占全省的', '10.3%—', '12.5%以上']],
  ['约US$1,234.5亿元', 6, ['约', 'US$1,234.5', '亿元']],
  ['零下-5℃', 2.9, ['零下', '-5℃']],
  ['昆明Kunming的sister cities', 6, ['昆明', 'Kunming的', 'sister cities']],
  ['a long sentence of words', 5, ['a long', 'sentence', 'of words']],
  ['见https://kunming.example.com/news/2019', 8, ['见https://', 'kunming.', 'example.com/', 'news/2019']],
  ['(昆明)（友城）', 3, ['(昆明)', '（友城）']],
  ['', 5, []],
  ['  ', 5, []],
])('%s in lines of %d is set as %j', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

describe('whatever the text', () => {
  const unit = fc.constantFrom(
    ...'昆明市友城,。、：“”《》（）—…1 2a%b.-$',
    'Kunming',
    ' ',
    '1,234.5',
    '10.3%',
  );
  const texts = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
  /** More marks in a row than a line holds have nowhere else to go. */
  const sober = texts.map((text) => text.replace(/(?:[,。、：”》）—…%.-]\s*){3,}/gu, '，'));

  test('no line begins with a closing mark or ends with an opening one', () => {
    fc.assert(
      fc.property(sober, fc.integer({ min: 8, max: 20 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、：”》）]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（]$/u);
      }),
      { numRuns: 300 },
    );
  });

  test('a line is no wider than it may be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is lost but blanks', () => {
    const strip = (text: string) => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(strip(wrap(text, 9).join(''))).toBe(strip(text));
        expect(strip(wrapEvenly(text, { width: 9, widthOf }).join(''))).toBe(strip(text));
      }),
    );
  });

  test('set evenly it takes one more line at most, and none is too wide', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 6, max: 20 }), (text, width) => {
        const lines = wrapEvenly(text, { width, widthOf });
        const more = lines.length - wrap(text, width).length;
        expect([0, 1]).toContain(more);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test.each([
  ['昆明“友城”：让世界听见昆明的声音', 11, ['昆明“友城”：', '让世界听见昆明的声音']],
  ['第七届中国国际友好城市大会明年在昆明举办', 17, ['第七届中国国际友好', '城市大会明年在昆明举办']],
  ['昆明友城', 9, ['昆明友城']],
  ['昆明市的“友城”合作与发展', 6, ['昆明市的', '“友城”', '合作与发展']],
])('as a title, %s in lines of %d is set evenly as %j', (text, width, lines) => {
  expect(wrapEvenly(text, { width, widthOf })).toEqual(lines);
});

test('only as many lines are set as are of use, and one more', () => {
  expect(wrapText('昆明'.repeat(500), { width: 10, widthOf, mostLines: 2 })).toHaveLength(3);
});
