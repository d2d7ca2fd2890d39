import { decodeFile } from './decode.ts';
import { type FileToRead, type Found, type Ingested, ingested, type Progress } from './ingested.ts';
import type { FileKind } from './kind-of.ts';
import { fromPlainFile } from './plain-text.ts';

type Reader = (file: FileToRead, onProgress: Progress) => Promise<Found>;

/** Libraries are loaded when their kind comes: most articles are plain text. */
const readers: Readonly<Record<FileKind, Reader>> = {
  markdown: async (file) => fromPlainFile(file, 'markdown'),
  text: async (file) => fromPlainFile(file, 'text'),
  html: async (file) => {
    const { charsetInHtml, fromHtml } = await import('./from-html.ts');
    const { text, ...encoding } = decodeFile(file, charsetInHtml(file.bytes));
    return { ...fromHtml(text), ...encoding };
  },
  docx: async ({ bytes }) => (await import('./from-docx.ts')).fromDocx(bytes),
  pdf: async ({ bytes }, onProgress) => (await import('./from-pdf.ts')).fromPdf(bytes, onProgress),
};

/** Reads a file of a known kind, in this thread. Faults are those of `ingestFile`. */
export async function readFile(file: FileToRead, kind: FileKind, onProgress: Progress): Promise<Ingested> {
  return ingested(await readers[kind](file, onProgress));
}
