import { overlaps, type Span } from '../base/span.ts';
import { fold } from '../text/normalize.ts';
import type { Segmenter } from '../text/segment.ts';
import { fillerSpans, functionWords } from './fillers.ts';
import type { Question, Want } from './question.ts';
import { questionRules } from './rules/index.ts';
import type { QuestionRule } from './rules/rule.ts';

/** Nobody asks at greater length; what follows is left out of the search, though not out of the answer's question. */
const longestQuestion = 400;

/** One place where a rule matched. */
interface Asking extends Span {
  readonly want: Want;
  /** What the match takes out of the content. */
  readonly blank: readonly Span[];
}

/** What a question asks for, and what of it can be looked for. Any string is a question; an empty one asks for nothing. */
export function analyzeQuestion(text: string, segmenter: Segmenter): Question {
  const folded = fold(text.replace(/^[\s\p{Cf}]+/u, '').slice(0, longestQuestion));
  const wording = withoutTitles(folded);
  const askings = findAskings(wording);
  const first = askings[0];
  const blanks = [...askings.flatMap(({ blank }) => blank), ...fillerSpans(wording)];
  const content = blankOut(folded, blanks);
  return {
    text,
    folded,
    want: mergeWants(askings),
    ...(first && { asking: { start: first.start, end: first.end } }),
    content,
    words: segmenter.cut(content).filter((word) => /[\p{L}\p{N}]/u.test(word) && !functionWords.has(word)),
  };
}

/** The question with other characters in place of titles, of the same length: 《谁动了我的奶酪》 asks for nobody. */
function withoutTitles(folded: string): string {
  return folded.replace(/(?<=《)[^《》]+(?=》)/gu, (title) => '*'.repeat(title.length));
}

/** In the order of the rules; a match that overlaps one of an earlier rule is not counted. */
function findAskings(folded: string): readonly Asking[] {
  const askings: Asking[] = [];
  for (const rule of questionRules) {
    for (const match of folded.matchAll(rule.pattern)) {
      const asking = readAsking(rule, match);
      if (asking && !askings.some((other) => overlaps(other, asking))) askings.push(asking);
    }
  }
  return askings;
}

function readAsking(rule: QuestionRule, match: RegExpExecArray): Asking | undefined {
  const want = rule.read(match);
  if (!want || match[0] === '') return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return { ...span, want, blank: blanksOf(rule, match, span) };
}

function blanksOf({ keeps }: QuestionRule, match: RegExpExecArray, span: Span): readonly Span[] {
  if (keeps === 'all') return [];
  const kept = keeps && match.groups?.[keeps];
  if (!kept) return [span];
  const start = span.start + match[0].lastIndexOf(kept);
  return [
    { start: span.start, end: start },
    { start: start + kept.length, end: span.end },
  ];
}

/** The first rule says what is wanted; 哪些 beside it makes it a list. */
function mergeWants(askings: readonly Asking[]): Want {
  const [first] = askings;
  if (!first) return { kind: 'anything', isList: false };
  return { ...first.want, isList: askings.some(({ want }) => want.isList) };
}

function blankOut(text: string, spans: readonly Span[]): string {
  const characters = text.split('');
  for (const { start, end } of spans) characters.fill(' ', start, end);
  return characters.join('');
}
