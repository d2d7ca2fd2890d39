import { type ArticleSource, parseArticle } from '../article/parse-article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const optional = ['title', 'published', 'source', 'author', 'url', 'licence'] as const;

/** The articles of a .jsonl file: one a line, `{"id","title","text",…}`. A fault names the file and the line. */
export function parseLines(file: string, path: string): readonly Outcome[] {
  return file.split('\n').flatMap((line, index) => {
    const json = line.trim(); // a byte order mark is a blank too
    return json === '' ? [] : [outcomeOf(`${path}:${index + 1}`, () => parseArticle(readSource(json)))];
  });
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
