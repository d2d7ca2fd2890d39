import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from '../article/article.ts';
import type { ArticleSource } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { ingestFile, readableEndings } from '../ingest/ingest.ts';
import { fileMost } from '../ingest/limits.ts';
import type { ArticlePool } from './article-pool.ts';
import { parseLines } from './parse-lines.ts';

/** The articles of one file, and why others of it are none. */
export interface FileArticles {
  readonly articles: readonly Article[];
  readonly problems: readonly Fault[];
}

/** Reads files, and remembers what each gave until it changes. */
export interface FileReader {
  /** Never rejects for what is in the file, or for a file that cannot be read: that is a problem. */
  read(path: string): Promise<FileArticles>;
  /** Forgets all other files. */
  keepOnly(paths: readonly string[]): void;
}

interface Remembered extends FileArticles {
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/** One article a line. */
const linesEnding = '.jsonl';

/** A reader whose articles come from a pool. */
export function createFileReader(pool: ArticlePool): FileReader {
  const files = new Map<string, Remembered>();
  return {
    async read(path) {
      const before = files.get(path);
      const stamp = await stampOf(path);
      if (before && before.stamp === stamp) return before;
      const read = await readNow(path, pool);
      // What is broken now was whole a moment ago: the old article goes on serving until the file is mended.
      const articles = read.articles.length === 0 ? (before?.articles ?? []) : read.articles;
      const now = { stamp, articles, problems: read.problems };
      files.set(path, now);
      return now;
    },
    keepOnly(paths) {
      const kept = new Set(paths);
      for (const path of files.keys()) if (!kept.has(path)) files.delete(path);
    },
  };
}

/** Whether a file of this name can be read, by its ending. */
export function isReadable(name: string): boolean {
  return [...readableEndings, linesEnding].includes(extname(name).toLowerCase());
}

/** A file that cannot even be looked at gets a stamp that never comes again. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined); // reading it will say why
  return found ? `${found.mtimeMs}:${found.ctimeMs}:${found.size}` : `${Math.random()}`;
}

async function readNow(path: string, pool: ArticlePool): Promise<FileArticles> {
  try {
    if (extname(path).toLowerCase() === linesEnding) return parseLines(await readText(path), path, pool);
    return { articles: [pool.parse(await readSource(path))], problems: [] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const told = error.message.startsWith(path) ? error.message : `${path}: ${error.message}`;
    return { articles: [], problems: [new Fault(error.code, told, { cause: error })] };
  }
}

async function readSource(path: string): Promise<ArticleSource> {
  if (!isReadable(path)) {
    const endings = [...readableEndings, linesEnding].join(', ');
    throw new Fault('article-unreadable', `only ${endings} files can be read`);
  }
  const { size } = await stat(path);
  if (size > fileMost) throw new Fault('file-too-large', `it has ${size} bytes, more than ${fileMost}`);
  const name = basename(path);
  const { kind: _, charset: __, id, ...taken } = await ingestFile({ name, bytes: await readBytes(path) });
  return { ...taken, id: id ?? basename(path, extname(path)) };
}

async function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new Fault('article-unreadable', reasonOf(error), { cause: error });
  });
}

/** The text of a UTF-8 file. Throws Fault `article-unreadable`. */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8; save it as UTF-8 and try again' : reasonOf(error);
    throw new Fault('article-unreadable', `${path}: ${reason}`, { cause: error });
  }
}
