import { type Span, textAt } from '../base/span.ts';
import { readDay } from './day.ts';

/** The line under the headline: 2019年09月23日 08:24 昆明市政府网站. */
export interface Dateline {
  readonly line: Span;
  readonly date: Span;
  readonly source?: Span;
}

/** The bracket that names the writer: (昆明日报  记者董宇虹). */
export interface Byline {
  readonly line: Span;
  readonly author: Span;
  readonly source?: Span;
}

/** Where a page says by whom and when it was published. */
export interface Imprint {
  readonly dateline?: Dateline;
  readonly byline?: Byline;
}

/** How far down a dateline may stand, in lines that hold anything. */
const datelineWithin = 6;
const datelinePattern =
  /^(?<date>\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?)(?:(?:\s+|(?<=日))\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+(?:[|｜]\s*)?(?:来源\s*[:：]\s*)?(?<source>\S{2,30}))?$/du;
const bylinePattern =
  /(?<line>[(（](?<source>(?!本报)[^()（）\s]{2,16}?)?\s*(?:本报)?(?:记者|作者|通讯员)\s*[:：]?\s*(?<author>(?!单位|[系为是])[^()（）]{2,20}?)\s*[)）])$/du;

/** Reads the dateline under the headline and the writer's bracket at the end, if they are there. */
export function readImprint(text: string, lines: readonly Span[]): Imprint {
  const dateline = firstOf(lines.slice(0, datelineWithin), (line) => readDateline(text, line));
  const byline = firstOf([...lines].reverse(), (line) => readByline(text, line));
  return { ...(dateline && { dateline }), ...(byline && { byline }) };
}

function readDateline(text: string, line: Span): Dateline | undefined {
  const groups = datelinePattern.exec(textAt(text, line))?.indices?.groups;
  const date = spanOf(groups?.date, line);
  const source = spanOf(groups?.source, line);
  if (!date || !readDay(textAt(text, date))) return undefined;
  return { line, date, ...(source && { source }) };
}

function readByline(text: string, line: Span): Byline | undefined {
  const groups = bylinePattern.exec(textAt(text, line))?.indices?.groups;
  const bracket = spanOf(groups?.line, line);
  const author = spanOf(groups?.author, line);
  const source = spanOf(groups?.source, line);
  return bracket && author && { line: bracket, author, ...(source && { source }) };
}

function spanOf(indices: readonly [number, number] | undefined, { start }: Span): Span | undefined {
  return indices && { start: start + indices[0], end: start + indices[1] };
}

function firstOf<From, To>(items: readonly From[], read: (item: From) => To | undefined): To | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
