import { parse } from 'yaml';
import { Fault, reasonOf } from '../base/fault.ts';
import type { ArticleFacts } from './article.ts';

export interface FrontMatter extends ArticleFacts {
  readonly id?: string;
  readonly title?: string;
}

const fields = ['id', 'title', 'published', 'source', 'author', 'url', 'licence'] as const;
const opening = /^\ufeff?---[ \t]*\r?\n/u;
const closing = /^---[ \t]*(?:\r?\n|$)/mu;

/**
 * The front matter of a Markdown file and the text after it, blank lines between them left out.
 * A file without one gives no facts and its whole text. Throws Fault `article-unreadable`.
 */
export function splitFrontMatter(file: string): { readonly facts: FrontMatter; readonly text: string } {
  const open = opening.exec(file);
  if (!open) return { facts: {}, text: file };
  const rest = file.slice(open[0].length);
  const close = closing.exec(rest);
  if (!close) throw new Fault('article-unreadable', 'the front matter has no closing --- line');
  const text = rest.slice(close.index + close[0].length).replace(/^(?:[ \t]*\r?\n)+/u, '');
  return { facts: readFacts(rest.slice(0, close.index)), text };
}

function readFacts(source: string): FrontMatter {
  let parsed: unknown;
  try {
    // The failsafe schema leaves every value the string it is: no Date of 2019-09-23, no 7 of an id 007.
    parsed = parse(source, { schema: 'failsafe' });
  } catch (error) {
    throw new Fault('article-unreadable', `the front matter is not YAML: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  if (parsed === null || parsed === '') return {};
  if (typeof parsed !== 'object' || Array.isArray(parsed)) {
    throw new Fault('article-unreadable', 'the front matter must be lines of "name: value"');
  }
  const entries = new Map<string, unknown>(Object.entries(parsed));
  return Object.fromEntries(fields.flatMap((field) => readField(field, entries.get(field))));
}

function readField(field: string, value: unknown): [string, string][] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'string') return [[field, value]];
  throw new Fault('article-unreadable', `"${field}" in the front matter must be plain text`);
}
