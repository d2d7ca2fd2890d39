import type { ArticleFacts } from '../article/article.ts';
import { readDay } from '../article/day.ts';
import { Fault } from '../base/fault.ts';
import { textMost } from './limits.ts';

/** A text fit to be stored, and what is told of it. `published` is always a day that `parseArticle` accepts. */
export interface Ingested extends ArticleFacts {
  readonly id?: string;
  readonly title?: string;
  /** Plain text or Markdown: a paragraph a line, no byte order mark, no NUL, well-formed, never blank. */
  readonly text: string;
  /** The encoding as detected, by its WHATWG name, where it was not UTF-8. */
  readonly charset?: string;
  readonly kind: 'markdown' | 'text' | 'html' | 'docx' | 'pdf' | 'pasted';
}

/** A file as it arrives: its name counts only where its bytes leave a doubt. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The Content-Type it was sent with, charset included. */
  readonly contentType?: string;
}

/** Is told how much of the work is done, from 0 to 1, never less than before. */
export type Progress = (share: number) => void;

/** What a reader found, as it found it; undefined is what it did not find. */
export type Found = Pick<Ingested, 'text' | 'kind'> & {
  readonly [Name in keyof Ingested]?: Ingested[Name] | undefined;
};

const longestTitle = 200;
/** A newspaper's or a writer's name; what is longer is something else. */
const longestName = 100;
const longestUrl = 2_000;

/** Makes what a reader found fit to be stored. Throws Fault `file-empty`, `file-without-text` or `file-too-large`. */
export function ingested(found: Found): Ingested {
  const { id, title, published, source, author, url, licence, charset, kind } = found;
  const facts = {
    id,
    title: onOneLine(title, longestTitle),
    published: published === undefined ? undefined : readPublished(published),
    source: onOneLine(source, longestName),
    author: onOneLine(author, longestName),
    url: webUrl(url),
    licence: onOneLine(licence, longestTitle),
    charset,
  };
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(told), text: cleanText(found), kind };
}

/** A day, or a month or year where that is all that is known; undefined for anything else. */
export function readPublished(written: string): string | undefined {
  const told = written.trim();
  return readDay(told) ?? /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.exec(told)?.[0];
}

function cleanText({ text, kind }: Found): string {
  // Lone carriage returns end lines too, but nobody else here knows them.
  const clean = fromFirstLine(text.toWellFormed().replace(/[\0\ufeff]/gu, '')).replace(/\r(?!\n)/gu, '\n');
  if (clean.length > textMost) {
    throw new Fault('file-too-large', `its text is longer than ${textMost} characters; split it`);
  }
  if (/[^\s\p{Cf}\p{Cc}]/u.test(clean)) return clean;
  const isPlain = kind === 'text' || kind === 'markdown' || kind === 'pasted';
  throw isPlain
    ? new Fault('file-empty', 'there is nothing in it but blanks')
    : new Fault('file-without-text', 'there is no text in it');
}

/** The text from its first line that holds anything; no pattern does this for a million blank lines. */
function fromFirstLine(text: string): string {
  const first = Math.max(0, text.search(/\S/u));
  const before = text.slice(0, first);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return text.slice(start);
}

function onOneLine(words: string | undefined, longest: number): string | undefined {
  const line = words
    ?.toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  // A pair of surrogates that the cut would halve goes as a whole.
  return line
    ?.slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
}

function webUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > longestUrl || !/^https?:\/\//iu.test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}
