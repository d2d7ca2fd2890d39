import { covers, type Span, textAt } from '../base/span.ts';
import type { Figure, FigureKind } from '../figures/figure.ts';
import { splitClauses } from '../text/sentences.ts';

/** A sentence and the figures in it, as spans of the article's text. */
export interface Told {
  readonly article: { readonly text: string };
  readonly sentence: Span;
  readonly figures: readonly Figure[];
}

/** A question somebody may ask, the figure that answers it, and how much it is worth asking, 0 to 1. */
export interface Askable {
  readonly question: string;
  readonly value: Figure;
  readonly worth: number;
}

/** Shorter ones do not say what they are about; longer ones nobody reads in a list. In characters. */
const shortest = 9;
const longest = 32;

/** Numbers before places in an order before days: what people ask a news story for. */
const worthOf: Partial<Record<FigureKind, number>> = {
  count: 1,
  rank: 0.9,
  date: 0.7,
  'number-of-document': 0.6,
};

/**
 * The questions a sentence answers: its own clause with the figure asked for. 昆明市共缔结国际友城23对 becomes
 * 昆明市共缔结国际友城多少对？ Whether the question really leads back is for the caller to try.
 */
export function askableQuestions({ article: { text }, sentence, figures }: Told): readonly Askable[] {
  const clauses = splitClauses(text, sentence);
  return figures.flatMap((value) => {
    const at = clauses.findIndex((clause) => covers(clause, value));
    const clause = clauses[at];
    const next = clauses[at + 1];
    if (!clause) return [];
    const question = askFor(value, { text, clause, ...(next && { next }) });
    return question && isReadable(question) ? [{ question, value, worth: worthOf[value.kind] ?? 0 }] : [];
  });
}

interface Place {
  readonly text: string;
  readonly clause: Span;
  readonly next?: Span;
}

function askFor(value: Figure, { text, clause, next }: Place): string | undefined {
  const before = text.slice(clause.start, value.start).replace(/^(?:截至目前|目前|其中)/u, '');
  // What stands behind a 、 is the next item of a row, and no part of this question.
  const after = text.slice(value.end, clause.end).replace(/[、和].*$/u, '');
  switch (value.kind) {
    case 'count':
      return value.unit === undefined ? undefined : `${before}多少${value.unit}${after}？`;
    case 'rank':
      return `${before}第几${/[名位]$/u.exec(textAt(text, value))?.[0] ?? ''}${after}？`;
    case 'date':
      return askWhen({ before, after, next: next && textAt(text, next) });
    case 'number-of-document':
      return `${before}几号文件${after}？`;
    default:
      return undefined;
  }
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly next: string | undefined;
}

/** 1999年5月,世界园艺博览会在昆举办: the date stands alone, and what happened in the clause behind it. */
function askWhen({ before, after, next }: Around): string | undefined {
  if (!/^[自从在于]?$/u.test(before)) return undefined;
  if (/^(?:以来|起)?$/u.test(after))
    return next && !/^(?:随着|为|由于)/u.test(next) ? `${next}是什么时候？` : undefined;
  return /^\p{Script=Han}/u.test(after) && !/(?:以来|之际|标志|[时后前间中])$/u.test(after)
    ? `什么时候${after}？`
    : undefined;
}

/** Of a length to read, without half a pair of quotation marks, and not about what went before. */
function isReadable(question: string): boolean {
  const length = [...question].length;
  const isPaired = ['“”', '‘’', '《》', '()', '（）'].every(
    ([open = '', close = '']) => question.split(open).length === question.split(close).length,
  );
  return (
    length >= shortest &&
    length <= longest &&
    isPaired &&
    !/^[它他她这那其该此并也又还]|[^中]中？$/u.test(question)
  );
}
