import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

const fonts = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc'));
const font = join(fonts, '../fonts/NotoSansHans-Regular.otf');

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF as the drawing function makes it, on A4, in a Chinese font. */
export function makePdf(
  draw: (pdf: InstanceType<typeof PDFDocument>) => void,
  options: Options = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  const made = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  draw(pdf.font(font).fontSize(12));
  pdf.end();
  return made;
}

const latin = ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];

/** A PDF of one page written by hand: its content as given, packed as its filters say. */
export function makeRawPdf(
  content: Uint8Array,
  filters = '',
  fontObjects: readonly string[] = latin,
): Uint8Array {
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>';
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${content.length}${filters}>>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    page,
    stream,
    ...fontObjects,
  ];
  let file = Buffer.from('%PDF-1.4\n');
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    const written = [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')];
    file = Buffer.concat([file, ...written]);
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(table + trailer)]));
}

/** A PDF of one line in a Chinese font that the reader must have, in the codes of one of Adobe's encodings. */
export function makeFontPdf({
  encoding,
  ordering,
  codes,
}: Readonly<Record<'encoding' | 'ordering' | 'codes', string>>): Uint8Array {
  const content = `BT /F1 12 Tf 50 700 Td <${codes}> Tj ET`;
  return makeRawPdf(Buffer.from(content), '', [
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})` +
      '/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[1 95 500 814 908 500]>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880' +
      '/Descent -120/CapHeight 880/StemV 93>>',
  ]);
}
