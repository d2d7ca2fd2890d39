import { type Span, textAt } from '../base/span.ts';
import { fold } from '../text/normalize.ts';
import type { Section } from './article.ts';
import { markdownHeading } from './lines.ts';

/** The longest heading of a news story, in code units; longer lines are prose. */
const longestHeading = 30;

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

function isTitle({ text, title }: Page, line: Span): boolean {
  const words = textAt(text, markdownHeading(text, line) ?? line);
  return fold(words) === fold(title);
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
  if (/[。！？!?；;，,：:、.…]|^[-*+>|]|^\d+[.、]/u.test(textAt(text, line))) return undefined;
  const isAlone = isBlankBefore(text, line) && /\n[^\S\n]*\n/u.test(text.slice(line.end, next.start));
  return isAlone && /[。！？!?；;]/u.test(textAt(text, next)) ? line : undefined;
}

function isBlankBefore(text: string, line: Span): boolean {
  const before = text.slice(Math.max(0, line.start - 200), line.start).trimEnd();
  return (
    /\n[^\S\n]*\n/u.test(text.slice(before.length + Math.max(0, line.start - 200), line.start)) ||
    line.start === 0
  );
}
