import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import PdfDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { Fault, type FaultCode } from '../../src/base/fault.ts';
import { type Ingested, ingestFile, ingestText } from '../../src/ingest/ingest.ts';
import { fontFile } from '../../src/message/picture/font-files.ts';
import { encodeLegacy, encodeUtf16, joinBytes } from '../support/legacy-encodings.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const story = '大桥通车\n\n大桥全长1280米，耗时3年建成。\n\n桥面宽32米。';
const traditional = '大橋通車\n\n大橋全長1280公尺，耗時3年建成。';
const read = (name: string, bytes: Uint8Array) => ingestFile({ name, bytes });

async function faultOf(name: string, bytes: Uint8Array): Promise<FaultCode | string> {
  const thrown: unknown = await read(name, bytes).then(
    ({ text }) => `it was read: ${text.slice(0, 80)}`,
    (error: unknown) => error,
  );
  return thrown instanceof Fault ? thrown.code : String(thrown);
}

describe('text in any encoding', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(story), story],
    ['UTF-8 with a mark', joinBytes([0xef, 0xbb, 0xbf], utf8(story)), story],
    ['GBK', encodeLegacy(story, 'gb18030'), story],
    [
      'GB 18030 with a character of four bytes',
      joinBytes(encodeLegacy(story, 'gb18030'), [0x95, 0x32, 0x82, 0x36]),
      `${story}𠀀`,
    ],
    ['Big5', encodeLegacy(traditional, 'big5'), traditional],
    ['UTF-16 LE with a mark', joinBytes([0xff, 0xfe], encodeUtf16(story, 'le')), story],
    ['UTF-16 BE with a mark', joinBytes([0xfe, 0xff], encodeUtf16(story, 'be')), story],
    ['UTF-16 LE without a mark', encodeUtf16(story, 'le'), story],
    ['UTF-16 BE without a mark', encodeUtf16(story, 'be'), story],
  ])('%s is read as it was written', async (_, bytes, text) => {
    expect((await read('story.txt', bytes)).text).toBe(text);
  });

  test('mixed line ends and blank lines at the start leave the rest as it is', async () => {
    const { text } = await read('story.txt', utf8('\r\n\n大桥。\r\n\r全长1280米。\n'));
    expect(text.startsWith('大桥。')).toBe(true);
    expect(parseArticle({ id: 'a', text }).sections.length).toBeGreaterThan(0);
  });

  test('a single line of half a million characters is read', async () => {
    expect((await read('line.txt', utf8('大桥全长1280米。'.repeat(50_000)))).text.length).toBe(500_000);
  });
});

describe('web pages', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

  test('lose their scripts and keep their tables, a row a line', async () => {
    const body = `<script>alert('不是正文')</script><h1>统计</h1><p>全市共有图书馆12座，比去年多2座，藏书300万册。</p>
      <table><tr><th>区</th><th>座</th></tr><tr><td>东区</td><td>7</td></tr><tr><td>西区</td><td>5</td></tr></table>`;
    const { text } = await read('page.html', utf8(page('<title>统计</title>', body)));
    expect(text).toContain('全市共有图书馆12座');
    expect(text).toMatch(/东区.+7/u);
    expect(text.split('\n').some((line) => line.includes('东区') && line.includes('西区'))).toBe(false);
    expect(text).not.toContain('不是正文');
  });

  test('in GB2312 say so themselves', async () => {
    const html = page(
      '<meta charset="gb2312"><title>大桥</title>',
      `<p>${'大桥全长1280米，耗时3年。'.repeat(5)}</p>`,
    );
    const taken = await read('page.html', encodeLegacy(html, 'gb18030'));
    expect(taken).toMatchObject({ title: '大桥', kind: 'html' });
    expect(taken.text).toContain('大桥全长1280米');
  });

  test('of ten thousand nested elements are read or refused, without an overflow', async () => {
    const deep = `${'<div>'.repeat(10_000)}<p>大桥全长1280米。</p>${'</div>'.repeat(10_000)}`;
    expect(['file-broken', 'file-too-large']).toContainEqual(
      (await faultOf('deep.html', utf8(deep))).replace(/^it was read: .*1280.*$/su, 'file-broken'),
    );
  });

  test('of entities and marks that look like text become exactly their text', async () => {
    const { text } = await read(
      'page.html',
      utf8(page('', '<p>甲&lt;b&gt;乙&amp;amp;丙&#x4e01;&nbsp;共3人。</p>')),
    );
    expect(text).toContain('甲<b>乙&amp;丙丁');
  });
});

describe('Word files', () => {
  const wordOf = async (children: (Paragraph | Table)[], footnotes = {}) =>
    new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children }], footnotes, title: '年度报告' })),
    );

  test('give headings, tables and footnotes in their order', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await wordOf(
      [
        new Paragraph({ text: '第一章', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ children: [new TextRun('全市共有公园23个。'), new FootnoteReferenceRun(1)] }),
        new Table({ rows: [new TableRow({ children: [cell('东区'), cell('12个')] })] }),
        new Paragraph('第二段有8人。'),
      ],
      { 1: { children: [new Paragraph('数据截至2023年底。')] } },
    );
    const taken = await read('报告.docx', bytes);
    const places = ['第一章', '全市共有公园23个', '东区', '第二段有8人', '数据截至2023年底'].map((one) =>
      taken.text.indexOf(one),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(taken.text).toMatch(/^#+ 第一章/mu);
    expect(taken.kind).toBe('docx');
  });

  test.each<[string, () => Uint8Array, FaultCode]>([
    [
      'a bomb',
      () => zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': new Uint8Array(60_000_000) }),
      'file-too-large',
    ],
    ['a mere zip', () => zipSync({ 'a.txt': utf8('甲') }), 'file-unknown'],
    [
      'cut short',
      () =>
        zipSync({ 'word/document.xml': utf8('<x/>'), '[Content_Types].xml': utf8('<x/>') }).subarray(0, 80),
      'file-broken',
    ],
  ])('that are %s are refused', async (_, make, code) => {
    const before = process.memoryUsage().rss;
    expect(await faultOf('x.docx', make())).toBe(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });

  test('that lie about their size are stopped while they unpack', async () => {
    const zip = zipSync({
      '[Content_Types].xml': utf8('<x/>'),
      'word/document.xml': new Uint8Array(40_000_000),
    });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    // Every place where the unpacked size is told says 100 bytes instead.
    for (let at = 0; at + 4 <= zip.length; at++)
      if (view.getUint32(at, true) === 40_000_000) view.setUint32(at, 100, true);
    expect(['file-broken', 'file-too-large']).toContain(await faultOf('x.docx', zip));
  });
});

describe('PDF files', () => {
  const font = fontFile('Regular');
  const pdfOf = (draw: (pdf: PDFKit.PDFDocument) => void, options = {}): Promise<Uint8Array> =>
    new Promise((resolve) => {
      const pdf = new PdfDocument(options);
      const chunks: Buffer[] = [];
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      pdf.font(font).fontSize(12);
      draw(pdf);
      pdf.end();
    });

  test('give their paragraphs, lines joined without a blank', async () => {
    const line =
      '大桥今天正式通车，全长1280米，桥面宽32米，耗时3年建成，连接东西两岸，是全市第一座跨江大桥，设计车速每小时60千米。';
    const taken = await read('a.pdf', await pdfOf((pdf) => pdf.text(line)));
    expect(taken.text.replaceAll('\n', '')).toContain(line);
    expect(taken.kind).toBe('pdf');
  });

  test('of two columns are read column by column', async () => {
    const bytes = await pdfOf((pdf) => {
      for (let row = 0; row < 8; row++) {
        pdf.text(`左栏第${row + 1}行的文字。`, 60, 80 + row * 24, { lineBreak: false });
        pdf.text(`右栏第${row + 1}行的文字。`, 330, 80 + row * 24, { lineBreak: false });
      }
    });
    const { text } = await read('a.pdf', bytes);
    expect(text.indexOf('左栏第8行')).toBeLessThan(text.indexOf('右栏第1行'));
    expect(text.indexOf('左栏第8行')).toBeGreaterThan(-1);
  });

  test('lose page numbers and the headline that runs along', async () => {
    const bytes = await pdfOf(
      (pdf) => {
        for (let page = 1; page <= 5; page++) {
          if (page > 1) pdf.addPage();
          pdf.text('年度统计公报', 60, 30, { lineBreak: false });
          pdf.text(`第${page}部分讲的是第${page}件事，共有${page}7人参加。`, 60, 200);
          pdf.text(`— ${page} —`, 280, 740, { lineBreak: false });
        }
      },
      { margin: 20 },
    );
    const { text } = await read('a.pdf', bytes);
    expect(text.match(/年度统计公报/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).toContain('共有57人参加');
    expect(text).not.toMatch(/— 3 —/u);
  });

  test.each<[string, () => Promise<Uint8Array>, FaultCode]>([
    [
      'behind a password',
      () => pdfOf((pdf) => pdf.text('秘密。'), { userPassword: 'geheim' }),
      'file-encrypted',
    ],
    ['only pictures', () => pdfOf((pdf) => pdf.rect(10, 10, 100, 100).fill()), 'file-without-text'],
    ['cut short', async () => (await pdfOf((pdf) => pdf.text('大桥。'))).subarray(0, 200), 'file-broken'],
  ])('that are %s are refused', async (_, make, code) => {
    expect(await faultOf('a.pdf', await make())).toBe(code);
  });
});

describe('what is no article', () => {
  test.each<[string, string, () => Uint8Array, FaultCode]>([
    ['of 0 bytes', 'a.txt', () => new Uint8Array(), 'file-empty'],
    ['of blanks', 'a.txt', () => utf8(' \n\u3000\n'), 'file-empty'],
    ['of 50 MB', 'a.txt', () => new Uint8Array(50 * 1024 * 1024).fill(0x61), 'file-too-large'],
    ['with NUL bytes', 'a.txt', () => utf8('正\0文。'), 'file-unknown'],
    [
      'a picture',
      'a.txt',
      () => joinBytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], new Uint8Array(40)),
      'file-unknown',
    ],
    ['a program', 'a.md', () => joinBytes([0x7f, 0x45, 0x4c, 0x46], new Uint8Array(40)), 'file-unknown'],
    ['a broken front matter', 'a.md', () => utf8('---\ntitle: "没有关\n---\n正文。'), 'article-unreadable'],
    ['a front matter without an end', 'a.md', () => utf8('---\ntitle: 题\n正文。'), 'article-unreadable'],
    [
      'a day that is none',
      'a.md',
      () => utf8('---\npublished: 2023-02-30\n---\n正文。'),
      'article-unreadable',
    ],
  ])('%s is refused', async (_, name, make, code) => {
    expect(await faultOf(name, make())).toBe(code);
  });

  test('is told by its content, not by its name', async () => {
    const word = new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph('全市共有公园23个。')] }] }),
      ),
    );
    expect((await read('a.txt', word)).kind).toBe('docx');
    expect(
      (await read('a.docx', utf8('<!doctype html><html><body><p>甲有3人。</p></body></html>'))).kind,
    ).toBe('html');
  });
});

test('a pasted text may bring its facts', () => {
  const taken: Ingested = ingestText('---\ntitle: 大桥\npublished: 2018-05-01\n---\n大桥全长1280米。');
  expect(taken).toMatchObject({ title: '大桥', published: '2018-05-01', text: '大桥全长1280米。' });
});
