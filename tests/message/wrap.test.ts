import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrapText } from '../../src/message/picture/wrap.ts';

test.each([
  ['昆明市与日本藤泽市缔结为友好城市', 8, ['昆明市与日本藤泽', '市缔结为友好城市']],
  ['世界园艺博览会,在昆举办', 7, ['世界园艺博览', '会,在昆举办']],
  ['获得合作奖。', 5, ['获得合作', '奖。']],
  ['获得“合作奖”', 3, ['获得', '“合作', '奖”']],
  ['始于1999年', 4, ['始于', '1999年']],
  ['', 5, []],
])('%s in lines of %d is set as %j', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('no line begins with a closing mark or ends with an opening one, whatever the text', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'昆明市友城,。、“”《》（）12ab ') });
  fc.assert(
    fc.property(texts, fc.integer({ min: 6, max: 20 }), (text, width) => {
      const lines = wrapText(text.replace(/[,。、“”《》（）]{2,}/gu, '，'), width);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、,”》）]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（]$/u);
    }),
  );
});

test('nothing is lost but blanks', () => {
  const strip = (text: string) => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(strip(wrapText(text, 9).join(''))).toBe(strip(text));
    }),
  );
});

test('a line is no wider than it may be, unless one word is', () => {
  for (const line of wrapText('昆明市创新举办了3届“昆明国际友城合作与发展研讨会”,成功举办', 10))
    expect(widthOf(line)).toBeLessThanOrEqual(10);
});
