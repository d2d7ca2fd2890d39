import { type FileToRead, type Found, type Ingested, ingested, type Progress } from './ingested.ts';
import type { FileKind } from './kind-of.ts';

type Reader = (file: FileToRead, onProgress: Progress) => Promise<Found>;

/** What a kind needs is loaded when it comes: most articles are plain text, and a thread reads one file only. */
const readers: Readonly<Record<FileKind, Reader>> = {
  markdown: async (file) => (await import('./plain-text.ts')).fromPlainFile(file, 'markdown'),
  text: async (file) => (await import('./plain-text.ts')).fromPlainFile(file, 'text'),
  html: async (file) => (await import('./from-html.ts')).fromHtmlFile(file),
  docx: async ({ bytes }) => (await import('./from-docx.ts')).fromDocx(bytes),
  pdf: async ({ bytes }, onProgress) => (await import('./from-pdf.ts')).fromPdf(bytes, onProgress),
};

/** Reads a file of a known kind, in this thread. Faults are those of `ingestFile`. */
export async function readFile(file: FileToRead, kind: FileKind, onProgress: Progress): Promise<Ingested> {
  return ingested(await readers[kind](file, onProgress));
}
