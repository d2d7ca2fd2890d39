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
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A Word document with everything a report has: title, headings, lists, a table and footnotes. */
export function makeReport(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (...cells: readonly string[]) => new TableRow({ children: cells.map(cell) });
  const item = (text: string, reference: string) =>
    new Paragraph({ text, numbering: { reference, level: 0 } });
  return pack({
    title: '文档1',
    creator: 'Un-named',
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
    },
    footnotes: {
      1: { children: [new Paragraph('数据截至2024年4月30日。')] },
      2: { children: [new Paragraph('不含停车场。')] },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '环湖步道建设情况', heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [
              new TextRun('步道全长3.2公里'),
              new FootnoteReferenceRun(1),
              new TextRun('，设12处休息点。'),
            ],
          }),
          new Paragraph({ text: '路段', heading: HeadingLevel.HEADING_1 }),
          new Table({ rows: [row('路段', '长度'), row('观鸟', '1.8公里'), row('赏荷', '1.4公里')] }),
          new Paragraph({ text: '安排', heading: HeadingLevel.HEADING_2 }),
          item('先修东段。', 'steps'),
          item('再修南段。', 'steps'),
          new Paragraph({ text: '夜间照明', bullet: { level: 0 } }),
          new Paragraph({ text: '沿途厕所', bullet: { level: 0 } }),
          new Paragraph({
            children: [new TextRun('总投资1,850万元'), new FootnoteReferenceRun(2), new TextRun('。')],
          }),
        ],
      },
    ],
  });
}

export async function pack(options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx with the least that one needs, around a body of WordprocessingML; `before` stands before the root element. */
export function makeRawDocx(
  body: string,
  { before = '', more = {} }: { before?: string; more?: Zippable } = {},
): Uint8Array {
  const document =
    `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relationships),
    'word/document.xml': strToU8(document),
    ...more,
  });
}

/** A paragraph of WordprocessingML. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The same zip with another size for one of its files, in its directory and in the file's own header. */
export function lieAboutSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const lying = Buffer.from(zip);
  for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1)) {
    if (lying.toString('latin1', at - 30, at - 26) === 'PK\x03\x04') lying.writeUInt32LE(size, at - 30 + 22);
    if (lying.toString('latin1', at - 46, at - 42) === 'PK\x01\x02') lying.writeUInt32LE(size, at - 46 + 24);
  }
  return new Uint8Array(lying);
}
