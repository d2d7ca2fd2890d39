import { covers, overlaps, type Span } from '../base/span.ts';
import { escapeMarkdown } from './escape.ts';

/** Where one line ends and the next begins; inside a block quote each line needs its own mark. */
const lineBreak = /\r\n|[\n\r\u2028\u2029]/u;
const blankOrMark = /[\p{P}\p{S}\p{Z}\p{C}]/u;
const blank = /[\p{Z}\p{C}]/u;

/** A block quote that shows exactly `text`, with these stretches of it bold. */
export function renderQuotation(text: string, bold: readonly Span[]): string {
  const stretches = mergeTouching(bold.filter((span) => covers({ start: 0, end: text.length }, span)));
  let start = 0;
  return text
    .split(lineBreak)
    .map((line) => {
      const lineStart = start;
      start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
      return `> ${renderLine(line, withinLine(stretches, { start: lineStart, end: lineStart + line.length }))}`;
    })
    .join('\n');
}

function renderLine(line: string, bold: readonly Span[]): string {
  let at = 0;
  let rendered = '';
  for (const stretch of bold) {
    const marked = markable(line, stretch);
    if (!marked) continue;
    rendered += escapeMarkdown(line.slice(at, marked.start));
    rendered += `**${escapeMarkdown(line.slice(marked.start, marked.end))}**`;
    at = marked.end;
  }
  return rendered + escapeMarkdown(line.slice(at));
}

/**
 * The part of a stretch that bold marks can stand around. Marks between punctuation and a letter (**“23对”**是)
 * are not read as marks everywhere, so there the punctuation stays outside; undefined if nothing else is left.
 */
function markable(line: string, { start, end }: Span): Span | undefined {
  while (start < end && !canMark(line.charAt(start), line.charAt(start - 1))) start++;
  while (end > start && !canMark(line.charAt(end - 1), line.charAt(end))) end--;
  return start < end ? { start, end } : undefined;
}

/** CommonMark's rule for a mark between an inner and an outer character. Halves of a pair count as letters. */
function canMark(inner: string, outer: string): boolean {
  if (isSurrogate(inner)) return true;
  if (blank.test(inner)) return false;
  return !blankOrMark.test(inner) || outer === '' || (!isSurrogate(outer) && blankOrMark.test(outer));
}

function isSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udfff';
}

function withinLine(stretches: readonly Span[], line: Span): Span[] {
  return stretches
    .filter((stretch) => overlaps(stretch, line))
    .map(({ start, end }) => ({
      start: Math.max(start, line.start) - line.start,
      end: Math.min(end, line.end) - line.start,
    }));
}

/** In order, with those that touch made one: `**23****对**` would not be read as two bold stretches. */
function mergeTouching(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged.splice(-1, 1, { ...last, end: Math.max(last.end, span.end) });
    else merged.push(span);
  }
  return merged;
}
