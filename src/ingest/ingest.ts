import { splitFrontMatter } from '../article/front-matter.ts';
import { Fault } from '../base/fault.ts';
import { type Decoded, decodeText } from './decode.ts';
import {
  type FileToRead,
  type Found,
  type Ingested,
  ingested,
  type Progress,
  readPublished,
} from './ingested.ts';
import { type FileKind, kindOf } from './kind-of.ts';
import { fileMost, textMost } from './limits.ts';

export type { FileToRead, Ingested, Progress } from './ingested.ts';
export { readableEndings } from './kind-of.ts';

export interface IngestOptions {
  readonly onProgress?: Progress;
}

/** UTF-8 takes at most three bytes for a UTF-16 code unit, GB 18030 four. */
const bytesACharacter = 4;

/**
 * The text of a file and what it tells of itself: by its content first, by its name where that leaves a doubt.
 * Throws the Faults `file-…`, `charset-unknown`, and `article-unreadable` for a broken front matter.
 */
export async function ingestFile(
  file: FileToRead,
  { onProgress = () => {} }: IngestOptions = {},
): Promise<Ingested> {
  const { length } = file.bytes;
  if (length === 0) throw new Fault('file-empty', 'the file has 0 bytes');
  if (length > fileMost)
    throw new Fault('file-too-large', `the file has ${length} bytes, more than ${fileMost}`);
  onProgress(0);
  const taken = ingested(await readers[kindOf(file)](file, onProgress));
  onProgress(1);
  return taken;
}

/** Lines of "name: value" at once behind the dashes: in a text that is no Markdown file, dashes alone are a rule. */
const frontMatter = /^\ufeff?---[ \t]*\r?\n[a-z]+[ \t]*:/u;

/** A text that somebody pasted; a front matter counts. Throws Fault `file-empty`, `file-too-large` or `article-unreadable`. */
export function ingestText(text: string): Ingested {
  return ingested(
    frontMatter.test(text) ? { ...splitFacts(text), kind: 'pasted' } : { text, kind: 'pasted' },
  );
}

type Reader = (file: FileToRead, onProgress: Progress) => Promise<Found>;

/** Libraries are loaded when their kind comes: most articles are plain text. */
const readers: Readonly<Record<FileKind, Reader>> = {
  markdown: async (file) => readPlain(file, 'markdown'),
  text: async (file) => readPlain(file, 'text'),
  html: async (file) => {
    const { charsetInHtml, fromHtml } = await import('./from-html.ts');
    const { text, charset } = decodeText(file.bytes, charsetIn(file) ?? charsetInHtml(file.bytes));
    return { ...fromHtml(text), ...toldOf(charset) };
  },
  docx: async ({ bytes }) => (await import('./from-docx.ts')).fromDocx(bytes),
  pdf: async ({ bytes }, onProgress) => (await import('./from-pdf.ts')).fromPdf(bytes, onProgress),
};

function readPlain(file: FileToRead, kind: 'markdown' | 'text'): Found {
  if (file.bytes.length > textMost * bytesACharacter) {
    throw new Fault('file-too-large', `its text is longer than ${textMost} characters; split it`);
  }
  const { text, charset } = decodeText(file.bytes, charsetIn(file));
  const split = kind === 'markdown' || frontMatter.test(text) ? splitFacts(text) : { text };
  return { ...split, kind, ...toldOf(charset) };
}

/** The facts of a front matter, and the text after it. A day that is none is told, and not dropped in silence. */
function splitFacts(file: string): Omit<Found, 'kind'> {
  const { facts, text } = splitFrontMatter(file);
  const published = facts.published === undefined ? undefined : readPublished(facts.published);
  if (facts.published !== undefined && published === undefined) {
    throw new Fault(
      'article-unreadable',
      `"published" must be a day such as 2019-09-23, not "${facts.published}"`,
    );
  }
  return { ...facts, text, published };
}

function charsetIn({ contentType }: FileToRead): string | undefined {
  return /;\s*charset\s*=\s*"?([\w:-]+)/iu.exec(contentType ?? '')?.[1];
}

function toldOf(charset: Decoded['charset']): Pick<Found, 'charset'> {
  return charset === 'utf-8' ? {} : { charset };
}
