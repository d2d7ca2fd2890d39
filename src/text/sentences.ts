import { type Span, trimSpan } from '../base/span.ts';

const terminators = new Set('。！？!?；;｡\n\r\u2028\u2029');
/** Closing quotes and brackets stay with the sentence they end. */
const closers = new Set('”’」』）)】》〉］]｝}〕〗"\'＂＇');
/** A URL runs to the first blank, Han character or full-width sign: ? and ; inside it end nothing. */
const url = /(?:https?:\/\/|www\.)[\w\-./?%&=~#:+;!@,*'()[\]]*/giu;

/**
 * The sentences of a text, without the blanks around them, in order. A sentence ends after 。！？!?；; or at a
 * line's end; runs of marks (?!) and the closers behind them belong to it. Blank stretches give none.
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  const urls = urlSpans(text, within);
  let start = within.start;
  let at = within.start;
  while (at < within.end) {
    const skip = urls.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    if (!terminators.has(text.charAt(at))) {
      at++;
      continue;
    }
    at = endOfTerminator(text, at, within.end);
    pushTrimmed(sentences, text, { start, end: at });
    start = at;
  }
  pushTrimmed(sentences, text, { start, end: within.end });
  return sentences;
}

/** Clauses: the parts of a sentence between commas, colons and its own marks, without those. */
export function splitClauses(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const clauses: Span[] = [];
  let start = within.start;
  for (let at = within.start; at <= within.end; at++) {
    if (at < within.end && !isClauseMark(text, at)) continue;
    pushTrimmed(clauses, text, { start, end: at });
    start = at + 1;
  }
  return clauses;
}

function isClauseMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === ',' || mark === ':' || mark === '.') return !isBetweenDigits(text, at) && mark !== '.';
  return '，：。！？!?；;\n'.includes(mark);
}

/** 1,200 and 1:30 hold no clause end. */
function isBetweenDigits(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}

function endOfTerminator(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && terminators.has(text.charAt(at)) && !isLineEnd(text.charAt(at))) at++;
  while (at < end && closers.has(text.charAt(at))) at++;
  return at === from ? from + 1 : at;
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

function urlSpans(text: string, within: Span): Map<number, number> {
  const spans = new Map<number, number>();
  if (!text.includes('://') && !text.includes('www.')) return spans;
  url.lastIndex = within.start;
  for (let match = url.exec(text); match && match.index < within.end; match = url.exec(text)) {
    const end = match.index + match[0].replace(/[!?;,.'()[\]]+$/u, '').length;
    spans.set(match.index, Math.min(end, within.end));
  }
  return spans;
}

function pushTrimmed(spans: Span[], text: string, span: Span): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.start < trimmed.end) spans.push(trimmed);
}
