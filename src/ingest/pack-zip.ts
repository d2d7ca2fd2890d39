import { crc32 } from 'node:zlib';

/** A zip of these files, each as it is and not deflated: the part of PKWARE's APPNOTE.TXT that any reader understands. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const header = headerOf(name, content);
    locals.push(Buffer.from('PK\x03\x04'), header, name, content);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), header, entryTail(at), name);
    at += 4 + header.length + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...locals, central, endOfDirectory(files.size, central.length, at)]);
}

/** What an entry and its line in the directory have in common: version 2.0, UTF-8 names, stored, 1 January 1980. */
function headerOf(name: Uint8Array, content: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x800, 2);
  header.writeUInt16LE(0x21, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

/** No comment, first disk, no attributes, and where the entry stands. */
function entryTail(at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return tail;
}

function endOfDirectory(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
