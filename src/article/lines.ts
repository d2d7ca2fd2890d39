import { type Span, textAt, trimSpan } from '../base/span.ts';

/** The lines of a text that hold anything, without the blanks around them. */
export function splitLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** Longer lines that begin with # are prose, or made to keep us busy. In code units. */
const longestMarkdownHeading = 200;

/** A Markdown heading's words, without the marks around them; undefined for any other line. */
export function markdownHeading(text: string, line: Span): Span | undefined {
  if (line.end - line.start > longestMarkdownHeading) return undefined;
  const match = /^(#{1,6}[ \t]+)(.*?)([ \t]*#*)$/u.exec(textAt(text, line));
  if (!match?.[1] || !match[2]) return undefined;
  const start = line.start + match[1].length;
  return { start, end: start + match[2].length };
}
