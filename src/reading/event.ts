import { covers, type Span, textAt, trimSpan } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { TakenApart } from '../index/sentence.ts';
import { splitClauses } from '../text/sentences.ts';

/** An event is told in one line: further clauses are taken while they fit into so many characters. */
const usualLength = 44;
/** What may stand around a date in a clause of its own: 自1993年以来. */
const adverbial = /^(?:早在|自|自从|从|在|于|到|至|截至|截止|以|当|直到)?$/u;
const adverbialEnd = /^(?:以来|起|开始|间|期间|之后|以后|之前|以前|后|前|初|中|末|底|时|里|内)?$/u;
/** A clause that only leads to the next one: a time or place, a reason, a condition, or a verb of saying. */
const leading =
  /^(?:随着|由于|因为|为了|经过|通过|根据|按照|围绕|作为)|^[^,]*(?:在|当|自|从|到)[^,]*(?:[中里时后上际间下]|以来|起)$|(?:决定|指出|认为|表示|宣布|强调|规定|提出|显示|要求)$/u;
const reason = /^[^,]{0,12}(?:因|为)[^,]{4,}(?:工作|努力|表现|贡献|原因|缘故)$/u;

/**
 * What happened at a date, in the words of its sentence: the clause the date stands in, or the one behind a date
 * that stands alone; with those that follow while they fit in a line and no other date begins. Undefined if nothing follows.
 */
export function eventOf(date: Figure, sentence: TakenApart): Span | undefined {
  const { text } = sentence.article;
  if (isImprint(sentence)) return undefined;
  const clauses = splitClauses(text, sentence.passage.sentence);
  const own = clauses.findIndex((clause) => covers(clause, date));
  const clause = clauses[own];
  if (!clause) return undefined;
  const isAlone = standsAlone(text, clause, date);
  const first = clauses[isAlone ? own + 1 : own];
  if (!first || (isAlone && hasDate(first, sentence))) return isAlone ? undefined : clause;
  const start = isAlone ? first.start : startInClause(text, clause, date);
  let end = first.end;
  let last = first;
  for (const next of clauses.slice((isAlone ? own + 1 : own) + 1)) {
    const isLong = next.end - start > usualLength;
    if (hasDate(next, sentence) || (isLong && !leadsOn(textAt(text, last)))) break;
    end = next.end;
    last = next;
  }
  return start < end
    ? closeQuotes(text, trimSpan(text, { start, end }), sentence.passage.sentence)
    : undefined;
}

/** Whether the clause has nothing but the date and the words around dates: 自1993年以来. */
export function standsAlone(text: string, clause: Span, date: Figure): boolean {
  const before = text.slice(clause.start, date.start).replace(/^[“”‘’"'「」『』(（]+/u, '');
  const after = text.slice(date.end, clause.end);
  return adverbial.test(before) && adverbialEnd.test(after);
}

/** 2019年5月世园会开幕: what is said begins behind the date where that leads the clause. */
function startInClause(text: string, clause: Span, date: Figure): number {
  const before = text.slice(clause.start, date.start);
  if (before === '' && date.end < clause.end) return date.end;
  const spoken = /^.*(?:……|—|[。!?！？])[”’」』]/u.exec(before)?.[0] ?? ''; // speech that ended before it
  return clause.start + spoken.length;
}

function hasDate(clause: Span, { figures }: TakenApart): boolean {
  return figures.some((figure) => figure.kind === 'date' && covers(clause, figure));
}

function leadsOn(clause: string): boolean {
  return leading.test(clause) || reason.test(clause);
}

const marks = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['(', ')'],
  ['（', '）'],
] as const;

/** A clause end inside quotation marks is none: the event goes on to the mark that closes them. */
function closeQuotes(text: string, { start, end }: Span, sentence: Span): Span {
  for (const [open, close] of marks) {
    const event = text.slice(start, end);
    if (event.split(open).length <= event.split(close).length) continue;
    const closing = text.indexOf(close, end);
    if (closing >= 0 && closing < sentence.end) return { start, end: closing + 1 };
  }
  return { start, end };
}

/** Whether the sentence is the dateline or the byline: the day of publication is no event of the story. */
export function isImprint({ article: { dateline, byline }, passage: { sentence } }: TakenApart): boolean {
  return [dateline?.line, byline?.line].some((line) => line && covers(line, sentence));
}
