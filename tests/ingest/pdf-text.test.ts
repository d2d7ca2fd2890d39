import { describe, expect, test } from 'vitest';
import { ingestFile } from '../../src/ingest/ingest.ts';
import { blocksOf } from '../../src/ingest/pdf-columns.ts';
import { linesOf, type PdfItem } from '../../src/ingest/pdf-lines.ts';
import { textOfBlocks } from '../../src/ingest/pdf-paragraphs.ts';
import { withoutRunningLines } from '../../src/ingest/pdf-running.ts';
import { makeFontPdf } from './make-pdf.ts';

const height = 842;
/** From PDF's points, which count upwards, to a page's, which count downwards. */
const upright = [1, 0, 0, -1, 0, height];

/** Text at a place of the page, 10 points high unless said, each character as wide as it is high. */
function item(str: string, x: number, y: number, { size = 10, dir = 'ltr', turn = 0 } = {}): PdfItem {
  const cos = size * Math.cos(turn);
  const sin = size * Math.sin(turn);
  const length = str.length * size;
  const isUpright = dir === 'ttb';
  return {
    str,
    dir,
    width: isUpright ? 0 : length,
    height: isUpright ? length : size,
    transform: [cos, sin, -sin, cos, x, height - y],
  };
}

const linesIn = (...items: readonly PdfItem[]) => linesOf(items, upright).map(({ text }) => text);
const textIn = (...items: readonly PdfItem[]) => textOfBlocks(blocksOf(linesOf(items, upright)));
const long = (mark: string) => mark.repeat(20);

describe('pieces of text on a page', () => {
  test.each<[string, readonly PdfItem[], readonly string[]]>([
    ['are one line on one baseline', [item('昆明', 50, 100), item('友城', 70, 100)], ['昆明友城']],
    [
      'may come in any order',
      [item('二', 50, 120), item('城', 60, 100), item('友', 50, 100)],
      ['友城', '二'],
    ],
    ['may be raised or lowered a little', [item('23对', 50, 100), item('1', 80, 97, { size: 6 })], ['23对1']],
    ['have a blank between words', [item('sister', 50, 100), item('cities', 113, 100)], ['sister cities']],
    ['have none where letters are set close', [item('sis', 50, 100), item('ter', 80.5, 100)], ['sister']],
    ['have none where Chinese is spread over the line', [item('友', 50, 100), item('城', 66, 100)], ['友城']],
    ['are two where the gap is wide', [item('2019年', 50, 100), item('23对', 130, 100)], ['2019年', '23对']],
    [
      'count once where they are printed twice for bold',
      [item('友城', 50, 100), item('友城', 50.3, 100)],
      ['友城'],
    ],
    ['twice where they are said twice', [item('人人', 50, 100), item('人人', 70, 100)], ['人人人人']],
    [
      'that stand askew are a watermark',
      [item('内部资料', 100, 300, { turn: 0.7 }), item('友城', 50, 100)],
      ['友城'],
    ],
    ['that are blank are left out', [item('  ', 50, 100), item('', 70, 100)], []],
    ['have the characters that are meant', [item('⼀⻓ﬁ\u00ad\u0007', 50, 100)], ['一长fi']],
    [
      'in upright columns go from right to left',
      [item('第二列', 80, 100, { dir: 'ttb' }), item('第一列', 100, 100, { dir: 'ttb' })],
      ['第一列', '第二列'],
    ],
  ])('%s', (_, items, lines) => {
    expect(linesIn(...items)).toEqual(lines);
  });

  test('stand as they do on a page that is turned', () => {
    const turned = [0, 1, 1, 0, 0, 0];
    const along = { ...item('昆明', 0, 0), transform: [0, 10, -10, 0, 300, 50] };
    expect(linesOf([along], turned).map(({ text, x, y }) => [text, x, y])).toEqual([['昆明', 50, 300]]);
  });
});

describe('lines of a page', () => {
  test('are a paragraph where they fill the column', () => {
    expect(textIn(item(long('一'), 50, 100), item(long('二'), 50, 115), item('三。', 50, 130))).toBe(
      `${long('一')}${long('二')}三。`,
    );
  });

  test.each<[string, readonly PdfItem[], string]>([
    [
      'begin a paragraph where they are indented',
      [item(long('一'), 50, 100), item(`${'二'.repeat(18)}`, 70, 115), item('三', 50, 130)],
      `${long('一')}\n\n${'二'.repeat(18)}三`,
    ],
    [
      'begin one behind a short line',
      [item(long('一'), 50, 100), item('二二二', 50, 115), item('三', 50, 130)],
      `${long('一')}二二二\n\n三`,
    ],
    [
      'begin one behind a wide gap',
      [
        item(long('一'), 50, 100),
        item(long('二'), 50, 115),
        item(long('三'), 50, 130),
        item(long('四'), 50, 160),
      ],
      `${long('一')}${long('二')}${long('三')}\n\n${long('四')}`,
    ],
    [
      'are joined without the hyphen that broke a word',
      [item('the sister coopera-', 50, 100), item('tion goes on', 50, 115)],
      'the sister cooperation goes on',
    ],
    [
      'are joined by a blank between words',
      [item('the sister cities of', 50, 100), item('Kunming', 50, 115)],
      'the sister cities of Kunming',
    ],
    [
      'of three pieces are rows of a table',
      [
        item('年份', 50, 100),
        item('友城', 150, 100),
        item('增加', 250, 100),
        item('2019', 50, 115),
        item('23对', 150, 115),
        item('2对', 250, 115),
      ],
      '年份 | 友城 | 增加\n2019 | 23对 | 2对',
    ],
  ])('%s', (_, items, text) => {
    expect(textIn(...items)).toBe(text);
  });

  test('of larger letters are headings, the first of them the title', () => {
    const body = [3, 4, 5].map((row) => item(long('文'), 50, 100 + row * 15));
    const text = textIn(
      item('友城', 120, 80, { size: 20 }),
      item('朋友圈', 110, 105, { size: 20 }),
      ...body,
      item('投资', 50, 220, { size: 14 }),
      item(long('尾'), 50, 240),
    );
    expect(text).toBe(`# 友城朋友圈\n\n${long('文').repeat(3)}\n\n## 投资\n\n${long('尾')}`);
  });
});

describe('columns', () => {
  const column = (mark: string, x: number, from: number, rows: number) =>
    Array.from({ length: rows }, (_, row) => item(mark.repeat(20), x, from + row * 15));

  test('are read one after the other, between the lines that go across', () => {
    const across = (mark: string, y: number) => item(mark.repeat(44), 50, y);
    const text = textIn(
      across('题', 80),
      ...column('甲', 50, 100, 6),
      ...column('乙', 290, 100, 6),
      across('中', 200),
      ...column('丙', 50, 220, 6),
      ...column('丁', 290, 220, 6),
    );
    expect(text.replace(/(.)\1+/gu, '$1').replace(/\s/gu, '')).toBe('题甲乙中丙丁');
  });

  test('may be three', () => {
    const text = textIn(
      ...column('甲', 30, 100, 8),
      ...column('乙', 250, 100, 8),
      ...column('丙', 470, 100, 8),
    );
    expect(text.replace(/(.)\1+/gu, '$1').replace(/\s/gu, '')).toBe('甲乙丙');
  });

  test('are none where short cells stand beside each other', () => {
    const rows = Array.from({ length: 6 }, (_, row) => [
      item(`201${row}年`, 50, 100 + row * 15),
      item(`${row}对`, 250, 100 + row * 15),
    ]);
    expect(
      textIn(...rows.flat())
        .split('\n')
        .slice(0, 2),
    ).toEqual(['2010年 | 0对', '2011年 | 1对']);
  });
});

describe('what runs through the pages', () => {
  const page = (...lines: readonly PdfItem[]) => ({ lines: linesOf(lines, upright), height });
  const left = (...pages: ReturnType<typeof page>[]) =>
    withoutRunningLines(pages).map(({ lines }) => lines.map(({ text }) => text).join('/'));

  test('at the top is left out, whatever number it has', () => {
    const pages = [1, 2, 3].map((number) =>
      page(item(`公报 2024年第${number}号`, 50, 40), item(`正文${number}`, 50, 200)),
    );
    expect(left(...pages)).toEqual(['正文1', '正文2', '正文3']);
  });

  test('on every other page is left out too', () => {
    const pages = [1, 2, 3, 4, 5].map((number) =>
      page(item(number % 2 ? '左' : '右', 50, 40), item(`正文${number}`, 50, 200)),
    );
    expect(left(...pages).join('')).toBe('正文1正文2正文3正文4正文5');
  });

  test.each(['3', '- 3 -', '— 3 —', '第3页', '第 3 页 共 9 页', '3/9', 'Page 3 of 9', 'iii', '·3·'])(
    'page numbers are: %s',
    (number) => {
      expect(left(page(item('正文', 50, 200), item(number, 280, 800)))).toEqual(['正文']);
    },
  );

  test.each([
    ['a figure at the edge of a page', page(item('正文', 50, 200), item('共23对', 50, 800)), '正文/共23对'],
    ['a number in the middle', page(item('3', 50, 400), item('正文', 50, 500)), '3/正文'],
  ])('%s stays', (_, one, text) => {
    expect(left(one, page(item('另一页', 50, 300)))[0]).toBe(text);
  });

  test('a first line that differs stays', () => {
    const pages = ['甲', '乙', '丙'].map((mark) =>
      page(item(`${mark}方的正文`, 50, 70), item('正文', 50, 200)),
    );
    expect(left(...pages)).toEqual(['甲方的正文/正文', '乙方的正文/正文', '丙方的正文/正文']);
  });
});

describe('Chinese in fonts that are not in the file', () => {
  test.each([
    ['GBK-EUC-H', 'GB1', 'c0a5c3f7cad03233b6d4a1a3', '昆明市23对。'],
    ['GBKp-EUC-H', 'GB1', 'c0a5c3f7cad03233b6d4a1a3', '昆明市23对。'],
    ['GB-EUC-H', 'GB1', 'c0a5c3f7cad0', '昆明市'],
    ['UniGB-UCS2-H', 'GB1', '6606660e5e02003200335bf93002', '昆明市23对。'],
    ['UniGB-UTF16-H', 'GB1', '6606660e5e02ff1a3400', '昆明市：㐀'],
    ['UniGB-UCS2-V', 'GB1', '6606660e5e02', '昆明市'],
    ['ETen-B5-H', 'CNS1', 'a9f8a9faa5ab3233', '昆明市23'],
    ['UniCNS-UCS2-H', 'CNS1', '6606660e5e02', '昆明市'],
  ])('in %s is read', async (encoding, ordering, codes, text) => {
    const bytes = makeFontPdf({ encoding, ordering, codes });
    expect((await ingestFile({ name: 'a.pdf', bytes })).text).toBe(text);
  });

  test('in numbers of Adobe’s is not guessed at', async () => {
    const bytes = makeFontPdf({ encoding: 'Identity-H', ordering: 'GB1', codes: '10011002' });
    await expect(ingestFile({ name: 'a.pdf', bytes })).rejects.toMatchObject({ code: 'file-without-text' });
  });
});
