import { type Span, textAt } from '../base/span.ts';
import { fold } from '../text/normalize.ts';
import type { Section } from './article.ts';
import { markdownHeading } from './lines.ts';

/** The longest heading of a news story, in code units; longer lines are prose. */
const longestHeading = 30;
/** 一、总体要求: the numbering of headings in notices; 1. and 1、 are items of lists. */
const hanNumbering = /^[一二三四五六七八九十]{1,3}、/u;

export interface Page {
  readonly text: string;
  readonly title: string;
  readonly lines: readonly Span[];
  readonly furniture: ReadonlySet<Span>;
  /** A line that is never a heading. */
  readonly dateline?: Span;
}

/** The sections of a page: a heading opens one; the headline said again and furniture belong to none. */
export function splitSections(page: Page): readonly Section[] {
  const sections: { heading?: Span; paragraphs: Span[] }[] = [{ paragraphs: [] }];
  page.lines.forEach((line, index) => {
    if (page.furniture.has(line) || isTitle(page, line)) return;
    const heading = headingAt(page, index);
    if (heading) sections.push({ heading, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(line);
  });
  return sections.filter(({ heading, paragraphs }) => heading || paragraphs.length > 0);
}

/** A whole sentence is no headline: where it stands in for the title it can be quoted all the same. */
function isTitle({ text, title }: Page, line: Span): boolean {
  const words = textAt(text, markdownHeading(text, line) ?? line);
  return !/[。；;]$/u.test(words) && fold(words) === fold(title);
}

/** Markdown says what a heading is; in plain text it is a short line alone, without sentence marks, above a paragraph. */
function headingAt(page: Page, index: number): Span | undefined {
  const { text, lines, dateline } = page;
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || line === dateline) return undefined;
  const marked = markdownHeading(text, line);
  if (marked) return marked;
  if (!next || line.end - line.start > longestHeading) return undefined;
  const words = textAt(text, line).replace(hanNumbering, '');
  if (/[。！？!?；;，,：:、.…]|^[-*+>|]/u.test(words)) return undefined;
  const isAlone = areApart(text, lines[index - 1], line) && areApart(text, line, next);
  return isAlone && /[。！？!?；;]/u.test(textAt(text, next)) ? line : undefined;
}

/** Whether an empty line stands between two lines; the page's own ends stand apart from everything. */
function areApart(text: string, one: Span | undefined, other: Span | undefined): boolean {
  return !one || !other || /\n[^\S\n]*\n/u.test(text.slice(one.end, other.start));
}
