import { extname } from 'node:path';
import { Fault } from '../base/fault.ts';
import type { FileToRead, Ingested } from './ingested.ts';
import { listZip } from './zip.ts';

export type FileKind = Exclude<Ingested['kind'], 'pasted'>;

/** What a name's ending says, where the content leaves it open; everything else that is text is plain text. */
const kindsByEnding: Readonly<Record<string, FileKind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** What a server says, before the name: pages have names of any kind. Plain text is what servers call all they do not know. */
const kindsByType: ReadonlyMap<string, FileKind> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
]);

/** The endings of the files that can be taken in, for a file chooser; content decides all the same. */
export const readableEndings: readonly string[] = Object.keys(kindsByEnding);

/** Kinds that are often sent and never text, by their first bytes, so that the refusal can name them. */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ['a PNG picture', '\x89PNG\r\n\x1a\n'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a WebP picture, sound or film', 'RIFF'],
  ['a TIFF picture', 'II*\0'],
  ['a TIFF picture', 'MM\0*'],
  ['a program', 'MZ\x90'],
  ['a program', '\x7fELF'],
  ['a gzip archive', '\x1f\x8b\x08'],
  ['a 7z archive', "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an RTF document', '{\\rtf'],
  ['a database', 'SQLite format 3\0'],
];
const zipSignature = 'PK\x03\x04';
const emptyZipSignature = 'PK\x05\x06';
/** Microsoft's compound file: an old .doc, .xls or .ppt, or a new one behind a password. */
const compoundSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** How far into a file its marks may stand, in bytes: pdf.js too looks for %PDF- in the first 1,024. */
const headSize = 1024;

/**
 * What a file is, by its content first, then by its name and content type. Throws Fault `file-unknown` for what cannot
 * be read, `file-encrypted` for Word behind a password, `file-broken` for a zip that is none.
 */
export function kindOf(file: FileToRead): FileKind {
  const head = Buffer.from(file.bytes.subarray(0, headSize)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith(zipSignature)) return requireWord(file.bytes);
  if (head.startsWith(compoundSignature)) throw compoundFault(file.bytes);
  const other = signatures.find(([, start]) => head.startsWith(start))?.[0];
  if (other ?? head.startsWith(emptyZipSignature)) {
    throw new Fault('file-unknown', `it is ${other ?? 'an empty zip'}; it cannot be read`);
  }
  return textKind(file, head);
}

/** Binary kinds have been seen by now: a name or type that promises one of them is wrong. */
function textKind({ name, contentType = '' }: FileToRead, head: string): FileKind {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = kindsByEnding[extname(name).toLowerCase()];
  if (looksLikeHtml(head)) return 'html';
  if (ending === 'pdf' || ending === 'docx') {
    throw new Fault('file-broken', `it is called ${ending} but is none; save it again`);
  }
  return kindsByType.get(type) ?? ending ?? 'text';
}

/** A page says so at its start, in one byte a character or two; a tag or two in Markdown make none. */
function looksLikeHtml(head: string): boolean {
  const start = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
    start,
  );
}

function requireWord(bytes: Uint8Array): FileKind {
  const entries = listZip(bytes);
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw passwordFault();
  // Word 365 has been seen to write document2.xml.
  if (entries.some(({ name }) => /^word\/document\d*\.xml$/iu.test(name))) return 'docx';
  throw new Fault('file-unknown', 'it is a zip without a Word document inside; send what is in it');
}

function compoundFault(bytes: Uint8Array): Fault {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isEncrypted
    ? passwordFault()
    : new Fault('file-unknown', 'it is an old Office file (.doc, .xls, .ppt); save it as .docx');
}

function passwordFault(): Fault {
  return new Fault('file-encrypted', 'it is protected by a password; save it without one');
}
