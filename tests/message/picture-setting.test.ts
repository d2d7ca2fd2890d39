import { describe, expect, test } from 'vitest';
import { drawable } from '../../src/message/picture/drawable.ts';
import { clipLines, fitText, measureOf } from '../../src/message/picture/fit-text.ts';
import { setFlush, setLine } from '../../src/message/picture/set-line.ts';
import { text } from '../../src/message/picture/svg.ts';
import { loadTypefaces } from '../../src/message/picture/typeface.ts';

const { Regular, Bold } = await loadTypefaces();
const widthOf = measureOf(Regular);

describe('a line is set as Chinese printing sets it', () => {
  test.each([
    ['a Han character is as wide as high', '昆明', 2],
    ['marks that meet share their blank', '“昆明”、“友城”。', 0.5 + 2 + 0.5 + 0.5 + 1 + 2 + 0.5 + 0.5],
    ['an opening mark at the beginning has none', '“昆明', 2.5],
    ['nor a closing one at the end', '昆明。', 2.5],
    ['a mark within keeps it', '昆明，友城', 5],
    ['a mark before a Latin one gives it up', '昆”,明', 1 + 0.5 + 0.278 + 1],
  ])('%s: %s', (_, line, width) => {
    expect(widthOf(line)).toBeCloseTo(width, 3);
  });

  test('letters and digits stand a little apart from Han characters', () => {
    expect(widthOf('友城23对')).toBeGreaterThan(widthOf('友城') + widthOf('23') + widthOf('对') + 0.1);
  });

  test('letters are kerned, and a dash of two is one stroke', () => {
    expect(widthOf('AVA')).toBeLessThan(2 * widthOf('A') + widthOf('V'));
    expect(setLine('——', Regular).glyphs).toHaveLength(1);
  });

  test('quotation marks and apostrophes are narrow where everything is Latin', () => {
    expect(widthOf('Kunming’s “city”')).toBeLessThan(widthOf("Kunming's city") + 0.9);
    expect(widthOf('昆明Kunming’s城')).toBeLessThan(widthOf('昆明Kunmings城') + 0.4);
  });

  test('a line that is nearly full ends flush, a short one and a Latin one do not', () => {
    const flush = (line: string, width: number) => setFlush(line, { face: Regular, width }).width;
    expect(flush('昆明市与日本藤泽市缔结为友好城市', 16.6)).toBeCloseTo(16.6, 6);
    expect(flush('昆明市与日本', 16.6)).toBe(6);
    expect(flush('sister cities of the world', 12.5)).toBe(widthOf('sister cities of the world'));
  });
});

describe('characters that the font lacks', () => {
  test.each([
    ['Traditional and rare Han characters are drawn', '臺灣鬱籲 喆堃犇骉龘镕㛃', '臺灣鬱籲 喆堃犇骉龘镕㛃'],
    ['rarer ones become the printers’ mark', '𠮷野𠀀家', '〓野〓家'],
    ['a word of another script becomes one', '欢迎 안녕하세요 和 مرحبا بالعالم！', '欢迎 〓 和 〓！'],
    ['emoji go without a trace', '🎉昆明👨‍👩‍👧‍👦友城1️⃣🇨🇳 ', '昆明友城1'],
    ['accents are composed', 'cafe\u0301 Li\u0301', 'café Lí'],
    ['compatibility characters are what they stand for', '\uf92c\uf9e9', '郎里'],
    ['nothing invisible stays', 'a\u0000b\u202ec\u2066\u200b\u00add\ue000\ufffe', 'a b c d'],
    ['lone halves of pairs go', '昆\ud800明\udc00', '昆明'],
    ['markup is text like any other', '<b>&amp;]]></b>', '<b>&amp;]]></b>'],
  ])('%s', (_, written, drawn) => {
    expect(drawable(written, Regular)).toBe(drawn);
  });

  test('more of it than any picture holds is cut off, and … shows it', () => {
    expect(drawable('i'.repeat(5_000), Regular)).toMatch(/^i{800}…$/u);
  });

  test('both weights have the same characters', () => {
    const missing = (face: typeof Regular): number[] =>
      Array.from({ length: 0x9fff - 0x3000 }, (_, at) => at + 0x3000).filter(
        (code) => !face.has(String.fromCodePoint(code)),
      );
    expect(missing(Bold)).toEqual(missing(Regular));
    expect(missing(Regular).filter((code) => code >= 0x4e00 && code <= 0x9fa5)).toEqual([]);
  });
});

describe('text that is too long', () => {
  const room = { face: Regular, width: 400, mostLines: 2, sizes: [40, 30, 20] };

  test.each([
    ['昆明友城', 40, ['昆明友城']],
    ['昆明市与日本藤泽市缔结为友好城市', 40, ['昆明市与日本藤泽市缔', '结为友好城市']],
    ['昆明市与日本藤泽市缔结为友好城市,这是第一个', 30, ['昆明市与日本藤泽市缔结为友', '好城市,这是第一个']],
  ])('is set smaller first: %s', (words, size, lines) => {
    expect(fitText(words, room)).toEqual({ size, lines });
  });

  test('then its end is cut off, which … shows', () => {
    const { size, lines } = fitText('昆明市与日本藤泽市缔结为友好城市，'.repeat(9), room);
    expect(size).toBe(20);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[^，]…$/u);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  test.each([
    ['缔结于1981年11月5日', 6, '缔结于…'],
    ['昆明，友城', 3.4, '昆明…'],
    ['the International Forum', 8, 'the…'],
    ['Kunminginternational', 4, 'Kunm…'],
  ])('%s is never cut within a number or word, nor after a comma', (line, width, cut) => {
    expect(clipLines([line, '以及'], { mostLines: 1, width, widthOf })).toEqual([cut]);
  });
});

test('no character of a text comes into the picture’s source', () => {
  const hostile = `<script>alert('昆明')</script>&amp;"]]>`;
  const drawn = text(hostile, { x: 0, y: 0, size: 20, face: Regular, fill: '#000000' });
  expect(drawn).toMatch(
    /^<g [^<>]*>(?:<path transform='translate\(-?[\d.]+ 0\)' d='[MLCQZ\d. -]+'\/>)+<\/g>$/u,
  );
});
