import { setImmediate } from 'node:timers/promises';
import { getDocumentProxy } from 'unpdf';
import { Fault, reasonOf } from '../base/fault.ts';
import { type DocumentProperties, documentFacts } from './document-facts.ts';
import { type Found, type Progress, readPublished } from './ingested.ts';
import { textMost } from './limits.ts';
import { cmapNamed, isCodeTable } from './pdf-cmaps.ts';
import { blocksOf } from './pdf-columns.ts';
import { requireBoundedStreams } from './pdf-guard.ts';
import { linesOf, type PdfItem } from './pdf-lines.ts';
import { textOfBlocks } from './pdf-paragraphs.ts';
import { type PdfPage, withoutRunningLines } from './pdf-running.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The mark at a PDF's end stands in its last 1,024 bytes (Adobe's implementation note 18); some mailers add a little. */
const tailSize = 4096;

/**
 * The article of a PDF with a text layer: columns one after the other, lines put together to paragraphs, without page
 * numbers and running titles. Other work may go on between two pages.
 * Throws Fault `file-encrypted`, `file-broken`, `file-too-large`, and `file-without-text` for scanned pages.
 */
export async function fromPdf(bytes: Uint8Array, onProgress: Progress): Promise<Found> {
  if (!Buffer.from(bytes.subarray(-tailSize)).includes('%%EOF')) throw broken('its end is missing');
  await requireBoundedStreams(bytes);
  const pdf = await open(bytes);
  try {
    const { info } = await pdf.getMetadata();
    const told: Readonly<Record<string, unknown>> = { ...info };
    // Without a password too: what is packed inside cannot be measured before it is unpacked.
    if (told.EncryptFilterName) throw encrypted();
    const pages = withoutRunningLines(await readPages(pdf, onProgress));
    const text = textOfBlocks(pages.flatMap(({ lines }) => blocksOf(lines)));
    if (text === '') {
      const reason =
        'its pages are pictures, or in fonts that are not in it; have the text recognised (OCR) first';
      throw new Fault('file-without-text', reason);
    }
    return { kind: 'pdf', text, ...documentFacts(text, propertiesIn(told)) };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy: pdf.js takes the memory it is given for its own.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useWorkerFetch: false,
      cMapPacked: false,
      BinaryDataFactory: createTables(),
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted(error);
    throw broken(reasonOf(error), error);
  }
}

/** What pdf.js asks for the tables of fonts that are not in the file. It wants a class, and gets a new one a document. */
function createTables(): object {
  // Where no code was read by a table of ours, the numbers of the characters are Adobe's, which we cannot read.
  let areNumbersOurs = false;
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      areNumbersOurs ||= isCodeTable(filename);
      const table = areNumbersOurs ? cmapNamed(filename) : undefined;
      if (table === undefined) throw new Error(`there is no table ${filename}`);
      return new TextEncoder().encode(table);
    }
  };
}

async function readPages(pdf: Pdf, onProgress: Progress): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number);
    length += page.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > textMost) {
      throw new Fault('file-too-large', `its text is longer than ${textMost} characters; split it`);
    }
    pages.push(page);
    onProgress(number / pdf.numPages);
    await setImmediate();
  }
  return pages;
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { transform, height } = page.getViewport({ scale: 1 });
    const { items }: { readonly items: readonly (PdfItem | object)[] } = await page.getTextContent();
    page.cleanup();
    // The others are marks of structure, which carry no text.
    const texts = items.filter((item): item is PdfItem => 'str' in item);
    return { lines: linesOf(texts, transform), height };
  } catch (error) {
    throw broken(`page ${number}: ${reasonOf(error)}`, error);
  }
}

function propertiesIn(info: Readonly<Record<string, unknown>>): DocumentProperties {
  const tell = (name: string) => (typeof info[name] === 'string' ? info[name] : undefined);
  // D:20190923082400+08'00' (PDF 32000-1, 7.9.4).
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(tell('CreationDate') ?? '') ?? [];
  return {
    title: tell('Title'),
    author: tell('Author'),
    saved: year ? readPublished(`${year}-${month}-${day}`) : undefined,
  };
}

function encrypted(cause?: unknown): Fault {
  return new Fault('file-encrypted', 'it is protected by a password or by permissions; save it without', {
    cause,
  });
}

function broken(reason: string, cause?: unknown): Fault {
  return new Fault('file-broken', `the PDF is damaged or cut off: ${reason}`, { cause });
}
