import { Fault } from '../base/fault.ts';
import { type FileToRead, type Ingested, ingested, type Progress } from './ingested.ts';
import { type FileKind, kindOf } from './kind-of.ts';
import { fileMost } from './limits.ts';
import { fromPlainText } from './plain-text.ts';
import { canReadApart, readApart } from './read-apart.ts';
import { readFile } from './read-file.ts';

export type { FileToRead, Ingested, Progress } from './ingested.ts';
export { readableEndings } from './kind-of.ts';

export interface IngestOptions {
  readonly onProgress?: Progress;
}

/** Markup up to this size is read in a quarter of a second at most, which is less than a thread is worth. In bytes. */
const smallPage = 256 * 1024;

/**
 * The text of a file and what it tells of itself: by its content first, by its name where that leaves a doubt.
 * Documents are read beside other work, one at a time.
 * Throws the Faults `file-…`, `charset-unknown`, and `article-unreadable` for a broken front matter.
 */
export async function ingestFile(file: FileToRead, options: IngestOptions = {}): Promise<Ingested> {
  const { onProgress = () => {} } = options;
  const { length } = file.bytes;
  if (length === 0) throw new Fault('file-empty', 'the file has 0 bytes');
  if (length > fileMost) throw new Fault('file-too-large', `${length} bytes are more than ${fileMost}`);
  const kind = kindOf(file);
  onProgress(0);
  const taken = await (canReadApart && isHeavy(kind, length)
    ? readApart({ file, kind }, { onProgress })
    : readFile(file, kind, onProgress));
  onProgress(1);
  return taken;
}

/** A text that somebody pasted; a front matter counts. Throws Fault `file-empty`, `file-too-large` or `article-unreadable`. */
export function ingestText(text: string): Ingested {
  return ingested({ ...fromPlainText(text), kind: 'pasted' });
}

/** A small Word or PDF file too may have been made to keep its reader busy for ever. */
function isHeavy(kind: FileKind, length: number): boolean {
  return kind === 'docx' || kind === 'pdf' || (kind === 'html' && length > smallPage);
}
