/** Tar files come in blocks of this many bytes. */
const blockBytes = 512;

/** The contents of some files of a tar archive (ustar), by name; those that are not there are missing. */
export function readTar(archive: Buffer, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at + blockBytes <= archive.length; ) {
    const name = textAt(archive, at, 100);
    if (name === '') break; // two empty blocks end the archive
    const prefix = textAt(archive, at + 345, 155);
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    if (!Number.isInteger(size)) break;
    const start = at + blockBytes;
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (names.includes(path)) found.set(path, archive.subarray(start, start + size));
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return found;
}

/** A field of the header: text up to a NUL. */
function textAt(archive: Buffer, at: number, length: number): string {
  const field = archive.subarray(at, at + length).toString('utf8');
  return field.split('\0')[0]?.trim() ?? '';
}
