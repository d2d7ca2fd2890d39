import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Fault, reasonOf } from '../base/fault.ts';

/** A file inside a zip, as the central directory tells of it; nothing of it is believed before it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

// Signatures and offsets: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endSize = 22;
const longestComment = 0xffff;

const inflate = promisify(inflateRaw);

/** What a zip says it holds. Throws Fault `file-broken`; files larger than 4 GB (ZIP64) cannot come here. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
    if (at + 46 > end || view.getUint32(at, true) !== centralHeader) throw broken('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + 46 + nameLength;
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, nameEnd)).toString('utf8'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The content of one entry, exactly as long as the directory says. The size is a bound on the unpacking itself, so
 * that a directory that lies costs nothing. Throws Fault `file-broken`.
 */
export async function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localHeader) {
    throw broken(`${entry.name} is not where it should be`);
  }
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = entry.method === 0 ? packed : await unpack(packed, entry);
  if (content.length !== entry.size) throw broken(`${entry.name} is not as long as it says`);
  return content;
}

async function unpack(packed: Uint8Array, { name, method, size }: ZipEntry): Promise<Uint8Array> {
  if (method !== 8) throw broken(`${name} is packed in a way that Word does not use`);
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw broken(`${name} cannot be unpacked (${reasonOf(error)})`, error);
  }
}

/** The end of the directory stands last, before a comment at most. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw broken('it is cut off: the directory at its end is missing');
}

function broken(reason: string, cause?: unknown): Fault {
  return new Fault('file-broken', `the zip inside is damaged: ${reason}`, { cause });
}
