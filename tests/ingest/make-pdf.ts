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

/** A PDF of one page written by hand: its content as given, packed as its filters say. */
export function makeRawPdf(content: Uint8Array, filters = '', { trailer = '' } = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    undefined,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  objects.forEach((object, index) => {
    offsets.push(size());
    const stream = `<</Length ${content.length}${filters}>>\nstream\n`;
    parts.push(Buffer.from(`${index + 1} 0 obj\n${object ?? stream}`));
    if (object === undefined) parts.push(Buffer.from(content), Buffer.from('\nendstream'));
    parts.push(Buffer.from('\nendobj\n'));
  });
  const table = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<</Size 6/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
