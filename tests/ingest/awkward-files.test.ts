import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { FaultCode } from '../../src/base/fault.ts';
import { type Ingested, ingestFile, ingestText } from '../../src/ingest/ingest.ts';
import { encodeLegacy, encodeUtf16, joinBytes } from '../support/legacy-encodings.ts';
import { faultOf } from './fault-of.ts';
import { lieAboutSize, makeRawDocx, makeReport, pack, paragraph } from './make-docx.ts';
import { makePdf, makeRawPdf } from './make-pdf.ts';
import { governmentHtml, portalHtml, portalStory, weChatHtml } from './portal-html.ts';

const sentence = '昆明市共缔结国际友城23对。';
const traditional = '昆明市共締結國際友城23對，結好城市遍及世界五大洲。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const take = (name: string, bytes: Uint8Array): Promise<Ingested> => ingestFile({ name, bytes });
/** Sentences that differ, for lines that must be told apart. */
const story = (count: number, of = '翠湖公园的步道') =>
  Array.from({ length: count }, (_, index) => `第${index + 1}句说的是${of}，从东门一直走到南门。`).join('');

describe('an awkward file that is text is taken in:', () => {
  test.each<[string, Uint8Array, string, string | undefined]>([
    ['GBK', encodeLegacy(sentence, 'gb18030'), sentence, 'gb18030'],
    ['Big5', encodeLegacy(traditional, 'big5'), traditional, 'big5'],
    // 㐀 and 𠮷 have codes of four bytes.
    [
      'GB 18030 with codes of four bytes',
      joinBytes(encodeLegacy(sentence, 'gb18030'), [0x81, 0x39, 0xee, 0x39], [0x95, 0x34, 0xb2, 0x35]),
      `${sentence}㐀𠮷`,
      'gb18030',
    ],
    ['UTF-16 LE with a mark', joinBytes([0xff, 0xfe], encodeUtf16(sentence, 'le')), sentence, 'utf-16le'],
    ['UTF-16 BE with a mark', joinBytes([0xfe, 0xff], encodeUtf16(sentence, 'be')), sentence, 'utf-16be'],
    ['UTF-16 LE without a mark', encodeUtf16(sentence, 'le'), sentence, 'utf-16le'],
    ['UTF-16 BE without a mark', encodeUtf16(sentence, 'be'), sentence, 'utf-16be'],
    ['UTF-8 with a mark', joinBytes([0xef, 0xbb, 0xbf], utf8(sentence)), sentence, undefined],
    [
      'UTF-8 with a mark and blank lines',
      utf8(`\ufeff\n \r\n　\n　　${sentence}`),
      `　　${sentence}`,
      undefined,
    ],
    ['mixed line ends', utf8('一。\r\n二。\n三。\r四。'), '一。\r\n二。\n三。\n四。', undefined],
    [
      'a rule of dashes at the top',
      utf8(`---\n${sentence}\n---\n后记。`),
      `---\n${sentence}\n---\n后记。`,
      undefined,
    ],
    [
      'a stray broken byte in a long text',
      joinBytes(utf8(sentence.repeat(50)), [0xe6, 0x98], utf8(sentence)),
      `${sentence.repeat(50)}\ufffd${sentence}`,
      undefined,
    ],
    [
      'English in Windows’ own encoding',
      joinBytes(
        utf8('It said caf'),
        [0xe9],
        utf8(' and don'),
        [0x92],
        utf8('t forget the r'),
        [0xe9],
        utf8('sum'),
        [0xe9],
        utf8(' of the whole story.'),
      ),
      'It said café and don’t forget the résumé of the whole story.',
      'windows-1252',
    ],
  ])('%s', async (_, bytes, text, charset) => {
    const taken = await take('文章.txt', bytes);
    expect(taken).toEqual({ kind: 'text', text, ...(charset && { charset }) });
  });

  test('one line of a million characters', async () => {
    const { text } = await take('a.txt', utf8('昆明'.repeat(500_000)));
    expect(text).toHaveLength(1_000_000);
  });

  test('Markdown in GBK with a front matter', async () => {
    const file = `---\nid: park\ntitle: 公园\npublished: 2024年5月1日\nsource: 春城晚报\n---\n\n# 公园\n\n${sentence}\n`;
    expect(await take('a.md', encodeLegacy(file, 'gb18030'))).toEqual({
      kind: 'markdown',
      charset: 'gb18030',
      id: 'park',
      title: '公园',
      published: '2024-05-01',
      source: '春城晚报',
      text: `# 公园\n\n${sentence}\n`,
    });
  });
});

describe('an awkward page is taken in:', () => {
  test('a portal’s, without what stands around the story', async () => {
    const taken = await take('page.html', utf8(portalHtml));
    expect(taken.text).toBe(portalStory.join('\n\n'));
    expect(taken).toMatchObject({
      title: '翠湖公园新步道开放',
      published: '2024-05-01',
      source: '春城晚报',
      author: '李小明',
    });
  });

  test('a government site’s in GB 2312, laid out in tables', async () => {
    const taken = await take('t20240428_1.htm', encodeLegacy(governmentHtml, 'gb18030'));
    expect(taken).toMatchObject({
      title: '关于开放环湖步道的通知',
      published: '2024-04-28',
      source: '春城市园林局',
    });
    expect(taken.charset).toMatch(/^gb/u);
    expect(taken.text).toMatch(
      /^各县区人民政府：\n+经研究，[^\n]*全长3\.2公里[^\n]*\n一、[^\n]*\n二、[^\n]*\n特此通知。$/u,
    );
  });

  test('one that hides its story until a script shows it', async () => {
    const { text, title, author } = await take('a.html', utf8(weChatHtml));
    expect([title, author]).toEqual(['翠湖步道开放了', '李小明']);
    expect(text.split('\n\n')).toEqual([
      expect.stringMatching(/^翠湖公园新建的.*3\.2公里。$/u),
      expect.stringMatching(/^步道分为.*走得动。$/u),
      expect.stringMatching(/^开放时间为.*花草。$/u),
    ]);
  });

  test('one full of entities and tricks', async () => {
    const html =
      '<html><body><p>&#x6606;&#26126;&nbsp;A&amp;B &lt;b&gt; &copy;2024 &hellip;&#0;&#xD800;&#128;&notanentity;</p><p>&amp;lt;script&amp;gt;</p><!-- 不见 --><p>昆\u200b明\u00ad市</p></body></html>';
    const { text } = await take('a.html', utf8(html));
    expect(text).toBe('昆明 A&B <b> ©2024 …\ufffd\ufffd€¬anentity;\n\n&lt;script&gt;\n\n昆明市');
  });

  test('one of ten thousand nested elements', async () => {
    const html = `<html><body>${'<div>'.repeat(10_000)}<p>${sentence}</p>${'</div>'.repeat(10_000)}</body></html>`;
    expect((await take('a.html', utf8(html))).text).toBe(sentence);
  });

  test('one that is only a piece, not closed, with a picture of megabytes inside', async () => {
    const html = `<title>公园</title><p>${sentence}<p><img src="data:image/png;base64,${'A'.repeat(6_000_000)}"><ul><li>一<li>二`;
    expect(await take('a.htm', utf8(html))).toEqual({
      kind: 'html',
      title: '公园',
      text: `${sentence}\n\n一\n二`,
    });
  });
});

describe('an awkward Word document is taken in:', () => {
  test('one with headings, lists, a table and footnotes, in reading order', async () => {
    const { published, ...taken } = await take('report.docx', await makeReport());
    expect(published).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(taken).toEqual({
      kind: 'docx',
      title: '环湖步道建设情况',
      text: [
        '# 环湖步道建设情况',
        '步道全长3.2公里[1]，设12处休息点。',
        '# 路段',
        '路段 | 长度\n观鸟 | 1.8公里\n赏荷 | 1.4公里',
        '## 安排',
        '1. 先修东段。\n2. 再修南段。',
        '夜间照明\n沿途厕所',
        '总投资1,850万元[2]。',
        '[1] 数据截至2024年4月30日。\n[2] 不含停车场。',
      ].join('\n\n'),
    });
  });

  test('one whose properties tell of it', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>友城 &amp; 朋友圈</dc:title>' +
      '<dc:creator>董宇虹</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>' +
      '<dcterms:modified>2019-09-23T08:00:00Z</dcterms:modified></cp:coreProperties>';
    const bytes = makeRawDocx(paragraph(sentence), { more: { 'docProps/core.xml': strToU8(core) } });
    expect(await take('a.docx', bytes)).toEqual({
      kind: 'docx',
      title: '友城 & 朋友圈',
      author: '董宇虹',
      published: '2019-09-23',
      text: sentence,
    });
  });

  test('one with a dateline, whose own day counts', async () => {
    const bytes = await pack({ sections: [{ children: [] }] }).then(() =>
      makeRawDocx(paragraph('友城朋友圈') + paragraph('2019年09月23日 08:24 昆明日报') + paragraph(sentence)),
    );
    const taken = await take('a.docx', bytes);
    expect(taken.published).toBeUndefined();
    expect(parseArticle({ id: 'a', ...taken }).published).toBe('2019-09-23');
  });
});

describe('an awkward PDF is taken in:', () => {
  test('one in two columns under one headline', async () => {
    const left = story(12);
    const right = story(12, '滇池边的绿道');
    const bytes = await makePdf((pdf) => {
      pdf.fontSize(20).text('两条步道', { align: 'center' }).moveDown().fontSize(10.5);
      const top = pdf.y;
      pdf.text(left, 72, top, { width: 212, indent: 21 }).text(right, 311, top, { width: 212, indent: 21 });
    });
    const { text, title } = await take('a.pdf', bytes);
    expect(title).toBe('两条步道');
    expect(text).toBe(`# 两条步道\n\n${left}\n\n${right}`);
  });

  test('one of many pages with a running title and page numbers', async () => {
    const pages = [1, 2, 3, 4, 5].map((number) => `这是第${number}部分。${story(30, `第${number}条路`)}`);
    const bytes = await makePdf(
      (pdf) => {
        pages.forEach((page, index) => {
          if (index > 0) pdf.addPage();
          pdf.fontSize(9).text(`春城新闻 2024年第${index + 1}期`, 72, 40, { lineBreak: false });
          pdf.text(`— ${index + 1} —`, 280, 790, { lineBreak: false });
          pdf.fontSize(12).text(page, 72, 90, { indent: 24 });
        });
      },
      { margins: { top: 72, left: 72, right: 72, bottom: 20 } },
    );
    expect((await take('a.pdf', bytes)).text).toBe(pages.join('\n\n'));
  });

  test('one whose paragraph goes on over the page, and English beside Chinese', async () => {
    const long = story(60);
    const english =
      'The path is open every day from half past six in the morning until ten in the evening, and dogs are welcome.';
    const bytes = await makePdf((pdf) => pdf.text(long, { indent: 24 }).text(english, { indent: 24 }));
    expect((await take('a.pdf', bytes)).text).toBe(`${long}\n\n${english}`);
  });

  test('one that tells of itself', async () => {
    const info = { Title: '翠湖步道', Author: '李小明', CreationDate: new Date('2024-05-01T04:00:00Z') };
    const bytes = await makePdf((pdf) => pdf.text(sentence), { info });
    expect(await take('a.pdf', bytes)).toEqual({
      kind: 'pdf',
      title: '翠湖步道',
      author: '李小明',
      published: '2024-05-01',
      text: sentence,
    });
  });

  test('page by page, while other work goes on', async () => {
    const bytes = await makePdf((pdf) => {
      for (let number = 0; number < 20; number++) pdf.addPage().text(story(20));
    });
    const shares: number[] = [];
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await ingestFile({ name: 'a.pdf', bytes }, { onProgress: (share) => shares.push(share) });
    clearInterval(other);
    expect(turns).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((one, two) => one - two));
    expect(shares.length).toBeGreaterThanOrEqual(20);
  });
});

describe('a wrong name misleads nobody:', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, Ingested['kind']]>([
    ['a Word document', 'a.txt', makeReport, 'docx'],
    ['a page', 'a.md', () => utf8(portalHtml), 'html'],
    ['a page in UTF-16', 'a.txt', () => joinBytes([0xff, 0xfe], encodeUtf16(portalHtml, 'le')), 'html'],
    ['a PDF', 'a.docx', () => makePdf((pdf) => pdf.text(sentence)), 'pdf'],
    ['a text', 'a', () => utf8(sentence), 'text'],
    [
      'Markdown with a tag',
      'README.md',
      () => utf8(`<div align="center">\n\n${sentence}\n</div>`),
      'markdown',
    ],
  ])('%s called %s', async (_, name, make, kind) => {
    expect((await take(name, await make())).kind).toBe(kind);
  });
});

const bombXml = paragraph('a'.repeat(60_000_000));
const png = joinBytes([0x89], utf8('PNG\r\n\x1a\n'), new Uint8Array(100));

describe('an awkward file is refused with what is wrong:', () => {
  test.each<[string, string, FaultCode, () => Uint8Array | Promise<Uint8Array>]>([
    ['0 bytes', 'a.txt', 'file-empty', () => new Uint8Array()],
    ['blanks only', 'a.txt', 'file-empty', () => utf8(' \r\n\t　\u00a0\n\ufeff\u200b')],
    ['a front matter and nothing behind it', 'a.md', 'file-empty', () => utf8('---\nid: a\n---\n\n')],
    ['a front matter without an end', 'a.md', 'article-unreadable', () => utf8(`---\nid: a\n${sentence}`)],
    [
      'a front matter that is no YAML',
      'a.md',
      'article-unreadable',
      () => utf8(`---\ntitle: "没有关\n---\n${sentence}`),
    ],
    [
      'a day that no calendar has',
      'a.md',
      'article-unreadable',
      () => utf8(`---\npublished: 2019-02-30\n---\n${sentence}`),
    ],
    ['50 MB', 'a.txt', 'file-too-large', () => new Uint8Array(50_000_000)],
    [
      'a text of three million characters',
      'a.txt',
      'file-too-large',
      () => new Uint8Array(3_000_000).fill(97),
    ],
    ['a text of ten megabytes', 'a.txt', 'file-too-large', () => new Uint8Array(10_000_000).fill(97)],
    ['endless markup', 'a.html', 'file-too-large', () => utf8(`<html>${'<p>昆'.repeat(1_500_000)}`)],
    ['100,000 nested elements', 'a.html', 'file-broken', () => utf8(`<html>${'<b>'.repeat(100_000)}昆明`)],
    [
      'a page without a word',
      'a.html',
      'file-without-text',
      () => utf8('<html><body><img src="a.png"></body></html>'),
    ],
    ['NUL bytes in a text', 'a.txt', 'charset-unknown', () => utf8(`昆明\0${sentence.repeat(9)}`)],
    [
      'Japanese in its own encoding',
      'a.txt',
      'charset-unknown',
      () => encodeLegacy('これはとてもながいぶんしょうです', 'shift_jis'),
    ],
    ['random bytes', 'a.txt', 'file-unknown', () => pseudoRandom(5_000)],
    ['a picture', 'a.txt', 'file-unknown', () => png],
    ['a program', 'a.docx', 'file-unknown', () => joinBytes(utf8('MZ'), [0x90, 0], new Uint8Array(200))],
    ['an RTF document', 'a.txt', 'file-unknown', () => utf8('{\\rtf1\\ansi hello}')],
    [
      'an old .doc',
      'a.doc',
      'file-unknown',
      () => joinBytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(600)),
    ],
    [
      'Word behind a password',
      'a.docx',
      'file-encrypted',
      () =>
        joinBytes(
          [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          new Uint8Array(504),
          encodeUtf16('EncryptedPackage', 'le'),
        ),
    ],
    ['a text that says it is Word', 'a.docx', 'file-broken', () => utf8(sentence)],
    ['a zip that says it is Word', 'a.docx', 'file-unknown', () => zipSync({ 'a.txt': utf8(sentence) })],
    ['an empty zip', 'a.docx', 'file-unknown', () => zipSync({})],
    ['half a Word document', 'a.docx', 'file-broken', async () => (await makeReport()).slice(0, 4_000)],
    ['a zip bomb as Word', 'a.docx', 'file-too-large', () => makeRawDocx(bombXml)],
    [
      'a zip bomb that lies about its size',
      'a.docx',
      'file-broken',
      () => lieAboutSize(makeRawDocx(bombXml), 'word/document.xml', 1_000),
    ],
    [
      'a bomb of entities',
      'a.docx',
      'file-broken',
      () =>
        makeRawDocx(paragraph('&b;'), { before: '<!DOCTYPE x [<!ENTITY a "昆明"><!ENTITY b "&a;&a;">]>' }),
    ],
    ['XML nested without end', 'a.docx', 'file-broken', () => makeRawDocx('<w:sdt>'.repeat(20_000))],
    ['Word without a word', 'a.docx', 'file-without-text', () => makeRawDocx('<w:p/>')],
    [
      'a PDF behind a password',
      'a.pdf',
      'file-encrypted',
      () => makePdf((pdf) => pdf.text(sentence), { userPassword: '123' }),
    ],
    [
      'a PDF with AES behind a password',
      'a.pdf',
      'file-encrypted',
      () => makePdf((pdf) => pdf.text(sentence), { userPassword: '123', pdfVersion: '1.7ext3' }),
    ],
    [
      'a PDF that may not be copied',
      'a.pdf',
      'file-encrypted',
      () => makePdf((pdf) => pdf.text(sentence), { ownerPassword: '123' }),
    ],
    [
      'a scanned PDF',
      'a.pdf',
      'file-without-text',
      () => makePdf((pdf) => pdf.rect(50, 50, 400, 600).fill('#777')),
    ],
    [
      'half a PDF',
      'a.pdf',
      'file-broken',
      async () => (await makePdf((pdf) => pdf.text(story(40)))).slice(0, 9_000),
    ],
    ['a PDF of its first line only', 'a.pdf', 'file-broken', () => utf8('%PDF-1.7\n%%EOF')],
    [
      'a PDF bomb',
      'a.pdf',
      'file-too-large',
      () => makeRawPdf(deflateSync(new Uint8Array(100_000_000).fill(32)), '/Filter/FlateDecode'),
    ],
    [
      'a PDF bomb with its filter spelt otherwise',
      'a.pdf',
      'file-too-large',
      () => makeRawPdf(deflateSync(new Uint8Array(100_000_000).fill(32)), '/Filter/Fl#61teDecode'),
    ],
    [
      'a PDF bomb in a bomb',
      'a.pdf',
      'file-too-large',
      () =>
        makeRawPdf(
          deflateSync(deflateSync(new Uint8Array(100_000_000).fill(32))),
          '/Filter[/FlateDecode/FlateDecode]',
        ),
    ],
    [
      'a PDF bomb in ASCII',
      'a.pdf',
      'file-too-large',
      () => makeRawPdf(hexOf(deflateSync(new Uint8Array(100_000_000).fill(32))), '/Filter[/AHx/Fl]'),
    ],
  ])('%s, called %s: %s', async (_, name, code, make) => {
    const bytes = await make();
    expect((await faultOf(take(name, bytes))).code).toBe(code);
  });

  test('50 MB, without a second copy of them', async () => {
    const bytes = new Uint8Array(50_000_000).fill(97);
    const before = memory();
    await faultOf(take('a.txt', bytes));
    expect(memory() - before).toBeLessThan(10_000_000);
  });

  test('the bombs, without the memory they ask for', async () => {
    const bombs = [
      ['a.docx', lieAboutSize(makeRawDocx(bombXml), 'word/document.xml', 1_000)],
      ['a.docx', makeRawDocx(bombXml)],
      ['a.pdf', makeRawPdf(deflateSync(new Uint8Array(200_000_000)), '/Filter/FlateDecode')],
    ] as const;
    const before = memory();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, memory());
    }, 1);
    for (const [name, bytes] of bombs) await faultOf(take(name, bytes));
    clearInterval(watch);
    expect(most - before).toBeLessThan(120_000_000);
  });
});

describe('pasted text', () => {
  test('is taken as it is, without what nobody typed', () => {
    expect(ingestText(`\n\n${sentence}\n\ud800\0`)).toEqual({ kind: 'pasted', text: `${sentence}\n\ufffd` });
  });

  test('with a front matter has its facts', () => {
    expect(ingestText(`---\ntitle: 友城\n---\n${sentence}`)).toEqual({
      kind: 'pasted',
      title: '友城',
      text: sentence,
    });
  });

  test.each(['', ' \n', '\u200b', '\0'])('of nothing is refused: %j', async (text) => {
    expect((await faultOf(Promise.resolve().then(() => ingestText(text)))).code).toBe('file-empty');
  });
});

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function hexOf(bytes: Uint8Array): Uint8Array {
  return utf8(`${Buffer.from(bytes).toString('hex')}>`);
}

/** The same bytes every time: a linear congruential generator with Numerical Recipes' constants. */
function pseudoRandom(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
