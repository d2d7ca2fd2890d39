/** A file somebody sent. */
export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  /** What the file was called, without its ending, where that cannot be its name here. */
  readonly title?: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file as a person sends it: with a message, with a command, or in a window. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Guessed from the name unless told. */
  readonly contentType?: string;
}

/** The files of a world, in memory; the oldest go when there are too many bytes of them. */
export interface Files {
  keepFile(file: Omit<StoredFile, 'id'>): StoredFile;
  file(id: string): StoredFile | undefined;
}

/** Discord takes files up to this size, in bytes, from those who pay nothing, and so many of them at once. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 10;

/** Enough to look at, little enough for a laptop. */
const keptBytes = 128 * 1024 * 1024;

/** A store without files. */
export function createFiles(nextId: () => string): Files {
  const files = new Map<string, StoredFile>();
  let total = 0;
  const dropOldest = () => {
    const [oldest] = files.values();
    if (!oldest) return;
    files.delete(oldest.id);
    total -= oldest.bytes.length;
  };
  return {
    keepFile: (file) => {
      const stored = { ...file, id: nextId() };
      files.set(stored.id, stored);
      total += stored.bytes.length;
      while (total > keptBytes && files.size > 1) dropOldest();
      return stored;
    },
    file: (id) => files.get(id),
  };
}
