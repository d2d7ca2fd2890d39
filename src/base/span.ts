/** A half-open stretch `[start, end)` of a stored text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The very characters the span covers: every quotation in this project is made by this function. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without the white space at its two ends; empty at its own end if there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether `inner` lies wholly within `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** ASCII blanks, no-break space, the ideographic space, and the byte order mark. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
