import { covers, type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import { type TakenApart, takeApart } from '../../index/sentence.ts';
import type { Segmenter } from '../../text/segment.ts';
import { splitClauses, splitSentences } from '../../text/sentences.ts';
import { standsAlone } from '../event.ts';
import { isName } from '../pieces.ts';

/** The part of a draft that stands or falls as one: some clauses of a sentence, with the numbers and names in them. */
export interface Statement {
  /** The whole sentence; its spans are of the draft, folded. */
  readonly sentence: TakenApart;
  readonly span: Span;
  readonly numbers: readonly Figure[];
  readonly names: readonly Figure[];
}

/** The statements of a folded draft that say a figure or a name, in order. */
export function statementsOf(draft: string, segmenter: Segmenter): readonly Statement[] {
  const article = { id: '', title: '', text: draft, sections: [] };
  return splitSentences(draft).flatMap((sentence) => {
    const parts = takeApart(article, { sentence, section: 0, paragraph: 0 }, segmenter);
    return groupClauses(parts)
      .flatMap((span) => splitRow(span, parts))
      .map((span) => ({ sentence: parts, span, ...figuresWithin(span, parts) }))
      .filter(({ numbers, names }) => numbers.length + names.length > 0);
  });
}

/** A figure inside a title or a quotation belongs to its name; 今天 in a draft is not the article's 今天. */
function figuresWithin(span: Span, { figures }: TakenApart): Pick<Statement, 'numbers' | 'names'> {
  const within = figures.filter((figure) => covers(span, figure));
  const names = within.filter(isName);
  const numbers = within.filter(
    (figure) => !isName(figure) && saysSomething(figure) && !names.some((name) => covers(name, figure)),
  );
  return { numbers, names };
}

function saysSomething({ kind, from }: Figure): boolean {
  return kind !== 'phone' && (!(kind === 'date' || kind === 'period') || from !== undefined);
}

/** What only sets the scene for the clause behind it: a topic, a place, a time, a reason. */
const opening =
  /^(?:论|在|关于|对于|至于|就|随着|包括|自|从|截至|截止|到|据|根据|按照|目前|其中|作为)|(?:[中里上下内时后]|方面|来看|以来|为止)$/u;
const longestOpening = 30;

function groupClauses(parts: TakenApart): readonly Span[] {
  const { text } = parts.article;
  const groups: Span[] = [];
  let open: Span | undefined;
  for (const clause of wholeClauses(parts)) {
    const span: Span = { start: open?.start ?? clause.start, end: clause.end };
    open = isOpening(text, clause, parts) ? span : undefined;
    if (!open) groups.push(span);
  }
  return open ? [...groups, open] : groups;
}

/** Clauses, those that a comma inside a name parts put together again. */
function wholeClauses({ article, passage, figures }: TakenApart): readonly Span[] {
  const clauses: Span[] = [];
  for (const clause of splitClauses(article.text, passage.sentence)) {
    const last = clauses.at(-1);
    const isCut = last && figures.some(({ start, end }) => start < last.end && end > clause.start);
    if (isCut) clauses.splice(-1, 1, { start: last.start, end: clause.end });
    else clauses.push(clause);
  }
  return clauses;
}

function isOpening(text: string, clause: Span, parts: TakenApart): boolean {
  const { numbers } = figuresWithin(clause, parts);
  if (numbers.length === 1)
    return numbers.some((date) => date.kind === 'date' && standsAlone(text, clause, date));
  const words = textAt(text, clause);
  return numbers.length === 0 && words.length <= longestOpening && opening.test(words);
}

/** A statement of more numbers than this is a list, and each of its parts stands for itself. */
const numbersPerStatement = 6;

/** 国际友城23对、友好交流城市20对 are two statements of one clause. */
function splitRow(span: Span, parts: TakenApart): readonly Span[] {
  const { text } = parts.article;
  const { numbers } = figuresWithin(span, parts);
  const spans: Span[] = [];
  let { start } = span;
  let held = 0;
  numbers.forEach((number, at) => {
    held++;
    const next = numbers[at + 1];
    if (!next) return;
    const mark = isDate(number) ? -1 : text.slice(number.end, next.start).lastIndexOf('、');
    if (mark < 0 && held < numbersPerStatement) return;
    const end = mark < 0 ? number.end : number.end + mark;
    spans.push({ start, end });
    start = mark < 0 ? end : end + 1;
    held = 0;
  });
  return [...spans, { start, end: span.end }];
}

function isDate({ kind }: Figure): boolean {
  return kind === 'date' || kind === 'period';
}
