import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { Fault } from '../base/fault.ts';
import { parseAliases } from '../matching/aliases.ts';
import { type ArticlePool, createArticlePool } from './article-pool.ts';
import { createFileReader, type FileReader, isReadable, readText } from './read-file.ts';
import type { Shelf } from './shelf.ts';

/** What a folder or file of articles gave. */
export interface Corpus extends Shelf {
  /** Files and lines that are no articles, with why and what to do; the others serve all the same. */
  readonly problems: readonly Fault[];
}

/** Reads the same corpus as often as it is asked to. */
export interface CorpusReader {
  /**
   * The corpus as it is now. Files that have not changed are not read again; one that is broken now gives the article
   * it last was, and a problem. Throws Fault `corpus-unreadable` where there is no such folder or file.
   */
  read(): Promise<Corpus>;
}

const aliasesFile = 'aliases.txt';
const lexiconFile = 'lexicon.txt';

/** A reader of all readable files of a folder, in the order of their names, or of one file: an article, or a .jsonl of them. */
export function createCorpusReader(path: string, pool: ArticlePool = createArticlePool()): CorpusReader {
  const files = createFileReader(pool);
  return {
    async read() {
      const isFolder = await isFolderAt(path);
      const { articles, problems } = isFolder ? await readFolder(path, files) : await files.read(path);
      const beside = isFolder ? path : dirname(path);
      return {
        ...oneForEachId(path, articles, problems),
        aliases: parseAliases(await readAside(join(beside, aliasesFile))),
        words: parseWords(await readAside(join(beside, lexiconFile))),
      };
    },
  };
}

/** Reads a corpus once. Throws Fault `corpus-unreadable` also where it holds no article at all. */
export async function readCorpus(path: string): Promise<Corpus> {
  const corpus = await createCorpusReader(path).read();
  if (corpus.articles.length > 0) return corpus;
  const why = corpus.problems[0]?.message ?? 'it holds no file that can be read';
  throw new Fault('corpus-unreadable', `${path}: no article can be read (${why})`);
}

async function isFolderAt(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    const advice = 'no such folder or file; name one with --corpus or ZHAIJU_CORPUS';
    throw new Fault('corpus-unreadable', `${path}: ${advice}`, { cause: error });
  });
  return found.isDirectory();
}

/** Thousands of files opened at once are more than a system allows; one after the other, each waits for the disk. */
const readAtOnce = 16;

async function readFolder(path: string, files: FileReader) {
  const names = (await readdir(path)).filter((name) => isReadable(name) && !isAside(name)).sort();
  files.keepOnly(names.map((name) => join(path, name)));
  const articles: Article[] = [];
  const problems: Fault[] = [];
  for (let at = 0; at < names.length; at += readAtOnce) {
    const some = names.slice(at, at + readAtOnce).map((name) => files.read(join(path, name)));
    for (const read of await Promise.all(some)) {
      articles.push(...read.articles);
      problems.push(...read.problems);
    }
  }
  return { articles, problems };
}

/** Lists that live beside the articles; and a .jsonl is a corpus of its own. */
function isAside(name: string): boolean {
  const lower = name.toLowerCase();
  return name === lexiconFile || name === aliasesFile || lower === 'readme.md' || extname(lower) === '.jsonl';
}

/** A list that need not be there. */
async function readAside(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined); // most corpora have none
  return found ? readText(path) : '';
}

/** One word a line; # begins a remark. */
function parseWords(file: string): readonly string[] {
  const words = file.split(/\r?\n/u).map((line) => line.replace(/#.*$/u, '').trim());
  return words.filter((word) => word !== '' && !/\s/u.test(word));
}

/** Two articles of one id: the first stands. */
function oneForEachId(
  path: string,
  articles: readonly Article[],
  problems: readonly Fault[],
): Pick<Corpus, 'articles' | 'problems'> {
  const byId = new Map<string, Article>();
  const doubled: Fault[] = [];
  for (const article of articles) {
    if (!byId.has(article.id)) byId.set(article.id, article);
    else
      doubled.push(
        new Fault('article-unreadable', `${path}: two articles have the id "${article.id}"; rename one`),
      );
  }
  return { articles: [...byId.values()], problems: [...problems, ...doubled] };
}
