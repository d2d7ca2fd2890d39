import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { type ArticleSource, parseArticle, parseMarkdown } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { type AliasGroup, parseAliases } from '../matching/aliases.ts';

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

type Outcome = Article | Fault;

async function readFolder(path: string): Promise<readonly Outcome[]> {
  const names = (await readdir(path)).filter((name) => extname(name) in parsers && !isAside(name)).sort();
  return Promise.all(names.map((name) => readArticle(join(path, name))));
}

/** Lists that live beside the articles. */
function isAside(name: string): boolean {
  return name === lexiconFile || name === aliasesFile || name.toLowerCase() === 'readme.md';
}

async function readOneFile(path: string): Promise<readonly Outcome[]> {
  if (extname(path) !== '.jsonl') return [await readArticle(path)];
  const lines = (await readText(path)).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${path}:${index + 1}`)]));
}

async function readArticle(path: string): Promise<Outcome> {
  const extension = extname(path);
  const parse = parsers[extension];
  if (!parse) return new Fault('article-unreadable', `${path}: only .md, .txt and .jsonl files can be read`);
  try {
    return parse(await readText(path), basename(path, extension));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return new Fault(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not UTF-8; save it as UTF-8 and try again' : reasonOf(error);
    throw new Fault('article-unreadable', reason, { cause: error });
  }
}

const optional = ['title', 'published', 'source', 'author', 'url', 'licence'] as const;

function readLine(line: string, where: string): Outcome {
  try {
    return parseArticle(readSource(line));
  } catch (error) {
    return new Fault('article-unreadable', `${where}: ${reasonOf(error)}`, { cause: error });
  }
}

function readSource(line: string): ArticleSource {
  const parsed: unknown = JSON.parse(line);
  const entries = new Map<string, unknown>(
    typeof parsed === 'object' && parsed ? Object.entries(parsed) : [],
  );
  const id = entries.get('id');
  const text = entries.get('text');
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new Fault('article-unreadable', 'a line must be JSON with "id" and "text"');
  }
  const facts = optional.flatMap((field) => {
    const value = entries.get(field);
    return typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
  });
  return { id, text, ...Object.fromEntries(facts) };
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
    const why = problems[0]?.message ?? 'it holds no .md, .txt or .jsonl article';
    throw new Fault('corpus-unreadable', `${path}: no article can be read (${why})`);
  }
  return { articles: [...articles.values()], problems };
}
