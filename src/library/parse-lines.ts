import type { Article } from '../article/article.ts';
import type { ArticleSource } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import type { ArticlePool } from './article-pool.ts';

const optional = ['title', 'published', 'source', 'author', 'url', 'licence'] as const;

/** The articles of a .jsonl file: one a line, `{"id","title","text",…}`. A problem names the file and the line. */
export function parseLines(file: string, path: string, pool: ArticlePool) {
  const articles: Article[] = [];
  const problems: Fault[] = [];
  file.split('\n').forEach((line, index) => {
    const json = line.trim(); // a byte order mark is a blank too
    if (json === '') return;
    try {
      articles.push(pool.parse(readSource(json)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      problems.push(new Fault(error.code, `${path}:${index + 1}: ${error.message}`, { cause: error }));
    }
  });
  return { articles, problems };
}

function readSource(json: string): ArticleSource {
  const entries = new Map(Object.entries(readObject(json)));
  const id = entries.get('id');
  const text = entries.get('text');
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '' || typeof text !== 'string') {
    throw new Fault('article-unreadable', 'a line must be JSON with "id" and "text"');
  }
  const facts = optional.flatMap((field) => {
    const value = entries.get(field);
    return typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
  });
  return { id: String(id), text, ...Object.fromEntries(facts) };
}

function readObject(json: string): object {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch (error) {
    throw new Fault('article-unreadable', `it is not JSON: ${reasonOf(error)}`, { cause: error });
  }
}
