import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { parseArticle, parseMarkdown } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { type AliasGroup, parseAliases } from '../matching/aliases.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { parseLines } from './parse-lines.ts';

/** What a folder or file of articles gave. */
export interface Corpus {
  readonly articles: readonly Article[];
  /** Files and lines that are no articles, with why and what to do; the others serve all the same. */
  readonly problems: readonly Fault[];
  /** Names of one thing, from aliases.txt beside the articles. */
  readonly aliases: readonly AliasGroup[];
  /** Words that must stay whole, from lexicon.txt beside the articles. */
  readonly words: readonly string[];
}

const aliasesFile = 'aliases.txt';
const lexiconFile = 'lexicon.txt';

type Parse = (file: string, id: string) => Article;

const parsers: Readonly<Record<string, Parse>> = {
  '.md': parseMarkdown,
  '.txt': (text, id) => parseArticle({ id, text }),
};

/**
 * Reads all .md and .txt files of a folder, in the order of their names, or a .jsonl file with one article a line.
 * Throws Fault `corpus-unreadable` where there is nothing at all to read.
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Fault(
      'corpus-unreadable',
      `${path}: no such folder or file; name one with --corpus or ZHAIJU_CORPUS`,
      {
        cause: error,
      },
    );
  });
  const outcomes = found.isDirectory() ? await readFolder(path) : await readOneFile(path);
  const beside = found.isDirectory() ? path : dirname(path);
  return {
    ...sortOut(path, outcomes),
    aliases: parseAliases(await readAside(join(beside, aliasesFile))),
    words: parseWords(await readAside(join(beside, lexiconFile))),
  };
}

/** One word a line; # begins a remark. */
function parseWords(file: string): readonly string[] {
  const words = file.split(/\r?\n/u).map((line) => line.replace(/#.*$/u, '').trim());
  return words.filter((word) => word !== '' && !/\s/u.test(word));
}

/** A list that need not be there. */
async function readAside(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined); // most corpora have none
  return found ? readText(path) : '';
}

/** One after the other: thousands of files opened at once are more than a system allows. */
async function readFolder(path: string): Promise<readonly Outcome[]> {
  const names = (await readdir(path)).filter((name) => parserOf(name) && !isAside(name)).sort();
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await readArticle(join(path, name)));
  return outcomes;
}

/** Lists that live beside the articles. */
function isAside(name: string): boolean {
  return name === lexiconFile || name === aliasesFile || name.toLowerCase() === 'readme.md';
}

function parserOf(path: string): Parse | undefined {
  return parsers[extname(path).toLowerCase()];
}

async function readOneFile(path: string): Promise<readonly Outcome[]> {
  const isLines = extname(path).toLowerCase() === '.jsonl';
  return isLines ? parseLines(await readText(path), path) : [await readArticle(path)];
}

async function readArticle(path: string): Promise<Outcome> {
  const parse = parserOf(path);
  if (!parse) return new Fault('article-unreadable', `${path}: only .md, .txt and .jsonl files can be read`);
  try {
    const file = await readText(path);
    return outcomeOf(path, () => parse(file, basename(path, extname(path))));
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

async function readText(path: string): Promise<string> {
  try {
    // ignoreBOM keeps the mark: the stored text is the file's, byte for byte.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8; save it as UTF-8 and try again' : reasonOf(error);
    throw new Fault('article-unreadable', `${path}: ${reason}`, { cause: error });
  }
}

/** Two articles of one id: the first stands. */
function sortOut(path: string, outcomes: readonly Outcome[]): Pick<Corpus, 'articles' | 'problems'> {
  const articles = new Map<string, Article>();
  const problems: Fault[] = [];
  for (const outcome of outcomes) {
    if (outcome instanceof Fault) problems.push(outcome);
    else if (!articles.has(outcome.id)) articles.set(outcome.id, outcome);
    else
      problems.push(
        new Fault('article-unreadable', `${path}: two articles have the id "${outcome.id}"; rename one`),
      );
  }
  if (articles.size === 0) {
    const why = problems[0]?.message ?? 'it holds no .md or .txt file';
    throw new Fault('corpus-unreadable', `${path}: no article can be read (${why})`);
  }
  return { articles: [...articles.values()], problems };
}
