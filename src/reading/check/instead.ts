import { covers, type Span, textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import { fold } from '../../text/normalize.ts';
import { isName } from '../pieces.ts';
import type { Term } from './terms.ts';

/** A statement beside a sentence that says it of another name. */
export interface Beside {
  readonly sentence: Sentence;
  /** The clause of the sentence that says most of it; the whole where that is not known. */
  readonly clause: Span;
  readonly terms: readonly Term[];
  /** The statement's words that the sentence does not have: a name of several words stands together. */
  readonly missing: readonly Term[];
  /** The folded draft from its beginning. */
  readonly draft: string;
}

/** So many characters before two names must be the same for both to stand in one place: 主任李志强, 主任张晓明. */
const sameBefore = 2;

/**
 * The name that stands in the sentence where the statement has another: behind the same words, or the only one of its
 * kind that the statement does not have. Undefined if several words are missing, or the one the statement is about.
 */
export function nameInstead({ sentence, clause, terms, missing, draft }: Beside): Figure | undefined {
  const [start, ...more] = stretchesOf(missing);
  const isSubject = terms.every((term) => start === undefined || term.start >= start);
  if (start === undefined || more.length > 0 || isSubject) return undefined;
  const { text } = sentence.article;
  const before = draft.slice(0, start);
  const others = namesUnsaid(sentence, terms);
  const behindSame = others.find((figure) =>
    before.endsWith(fold(text.slice(figure.start - sameBefore, figure.start))),
  );
  const ofKind = others.filter(({ kind }) => missing.some(({ name }) => name?.kind === kind));
  const inClause = ofKind.filter((figure) => covers(clause, figure));
  const [only, ...rivals] = inClause.length > 0 ? inClause : ofKind;
  return behindSame ?? (rivals.length === 0 ? only : undefined);
}

/** The names of a sentence that a statement does not have. */
export function namesUnsaid(
  { article: { text }, figures }: Sentence,
  terms: readonly Term[],
): readonly Figure[] {
  return figures.filter((figure) => {
    const told = fold(textAt(text, figure));
    const isSaid = terms.some(({ forms }) =>
      forms.some((form) => told.includes(form) || form.includes(told)),
    );
    return isName(figure) && !isSaid;
  });
}

/** Where stretches of words that stand side by side begin: 李 and 志强 are one. */
export function stretchesOf(terms: readonly Term[]): readonly number[] {
  const inOrder = [...terms].sort((one, other) => one.start - other.start);
  return inOrder.filter(({ start }, at) => inOrder[at - 1]?.end !== start).map(({ start }) => start);
}
