import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { Fault } from '../base/fault.ts';
import { pdfStreamMost, pdfStreamsMost } from './limits.ts';
import { decodeAscii85, decodeAsciiHex } from './pdf-ascii.ts';

const unpack = promisify(inflate);

/** Filters of PDF 32000-1, 7.4 that pack, by their long and their short names; the others are pictures' own. */
const filterName =
  /\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![\w])/gu;
/** Bytes that a byte becomes at most: a run of 128 takes two, and LZW's codes of 12 bits mean 3,800 bytes at most. */
const worstRatios: ReadonlyMap<string, number> = new Map([
  ['RunLengthDecode', 64],
  ['RL', 64],
  ['LZWDecode', 2_600],
  ['LZW', 2_600],
]);

/** A stream's dictionary has a few hundred bytes; and a file of 25 MB some thousand streams. */
const longestDictionary = 8_000;
const mostStreams = 100_000;

/**
 * Refuses a PDF whose streams would unpack to more memory than there should be: pdf.js keeps what it unpacks, however
 * much it is. Streams are found by their keyword and not by the file's own table, which may lie.
 * Throws Fault `file-too-large`.
 */
export async function requireBoundedStreams(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let count = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    total += await unpackedSize(file, at);
    if (total > pdfStreamsMost || ++count > mostStreams) throw tooLarge();
  }
}

/** What the stream whose keyword stands there unpacks to, each filter counted; what a picture's own would make is not. */
async function unpackedSize(file: Buffer, keyword: number): Promise<number> {
  const [first, ...rest] = filtersBefore(file, keyword);
  let data: Buffer = file.subarray(dataAfter(file, keyword));
  // Whatever its dictionary says: pdf.js may find another.
  const filters = first === undefined && isZlib(data) ? ['Fl'] : [first, ...rest];
  let size = 0;
  for (const filter of filters) {
    if (filter === undefined) break;
    const unpacked = await unpackBy(filter, data);
    if (unpacked === undefined) break;
    data = unpacked;
    size += data.length;
  }
  return size;
}

/** What one filter makes of data; undefined where it makes nothing. Throws Fault `file-too-large`. */
async function unpackBy(filter: string, data: Buffer): Promise<Buffer | undefined> {
  if (filter === 'ASCII85Decode' || filter === 'A85')
    return decodeAscii85(data.subarray(0, pdfStreamMost / 4));
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') return decodeAsciiHex(data);
  const ratio = worstRatios.get(filter);
  if (ratio === undefined) return isZlib(data) ? inflateBounded(data) : undefined;
  // Old and rare filters are not worth a second reader: only files that cannot do harm may have them.
  if (data.length * ratio > pdfStreamsMost) throw tooLarge();
  return undefined;
}

async function inflateBounded(data: Buffer): Promise<Buffer> {
  try {
    // A stream that is cut off gives what there is, as it does in pdf.js.
    return await unpack(data, { maxOutputLength: pdfStreamMost, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(error);
    return Buffer.alloc(0); // damaged: pdf.js gets less out of it than the bound
  }
}

/** The names of filters in the dictionary before the keyword, in their order; #46l is a way to write Fl. */
function filtersBefore(file: Buffer, keyword: number): readonly string[] {
  const before = file.toString('latin1', Math.max(0, keyword - longestDictionary), keyword);
  const dictionary = before
    .slice(Math.max(0, before.lastIndexOf('obj')))
    .replace(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [...dictionary.matchAll(filterName)].map(([, name = '']) => name);
}

/** The data begins behind the end of the keyword's line. */
function dataAfter(file: Buffer, keyword: number): number {
  let at = keyword + 'stream'.length;
  while (file[at] === 0x20) at++;
  if (file[at] === 0x0d) at++;
  return file[at] === 0x0a ? at + 1 : at;
}

/** RFC 1950, 2.2: deflate, and a check of the two bytes that divides by 31. */
function isZlib(data: Buffer): boolean {
  const [first = 0, second = 0] = data;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function tooLarge(cause?: unknown): Fault {
  return new Fault('file-too-large', 'it unpacks to more than can be read; split it', { cause });
}
