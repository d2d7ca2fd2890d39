import { covers, type Span, textAt } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import { fold } from '../../text/normalize.ts';
import { splitClauses } from '../../text/sentences.ts';
import { areComparable, compareValues } from '../check/same-value.ts';
import { similarityOf } from '../check/similarity.ts';
import type { Fact } from '../facts.ts';

/** A figure with the sentence it stands in. */
export interface Told {
  readonly fact: Fact;
  readonly sentence: Sentence;
}

/** The same thing told with another value by a later article. */
export interface Change {
  readonly before: Fact;
  readonly after: Fact;
}

/** A day or a place in a row names an event, so that another one is another event and no change. */
const changing: readonly FigureKind[] = ['count', 'money', 'percent', 'measure', 'rank'];
/** So alike must be what two figures are of, among what they rank, and the clauses they stand in; see `similarityOf`. */
const least = { what: 0.85, scope: 0.7, clause: 0.4 };

/**
 * The figures of an article that the last earlier one to speak of the thing tells otherwise, in their order. Only what
 * is surely the same thing counts: told in like words, beside the same names, counted in one unit. Much is missed so.
 * The earlier articles are given newest first.
 */
export function changesIn(
  article: readonly Told[],
  earlier: readonly (readonly Told[])[],
): readonly Change[] {
  return article.filter(mayChange).flatMap((told) => {
    for (const others of earlier) {
      const rivals = others.filter((one) => mayChange(one) && areOfOneThing(one, told));
      const [first] = rivals;
      // What was told with this value too, once, has not changed.
      if (first)
        return rivals.every((one) => isOther(one, told)) ? [{ before: first.fact, after: told.fact }] : [];
    }
    return [];
  });
}

function mayChange({ fact: { figure, what } }: Told): boolean {
  return changing.includes(figure.kind) && what !== undefined;
}

function isOther(one: Told, other: Told): boolean {
  const placed = ({ fact: { article, figure } }: Told): { text: string; figure: Figure } => ({
    text: article.text,
    figure,
  });
  return compareValues(placed(one), placed(other)) === 'other';
}

function areOfOneThing(one: Told, other: Told): boolean {
  const [left, right] = [one.fact, other.fact];
  if (!areComparable(left.figure, right.figure) || left.figure.unit !== right.figure.unit) return false;
  return (
    likeness(wordsOf(left, left.what), wordsOf(right, right.what)) >= least.what &&
    likeness(wordsOf(left, left.figure.scope), wordsOf(right, right.figure.scope)) >= least.scope &&
    similarityOf(around(one), around(other)) >= least.clause &&
    hasNamesOf(one, other) &&
    hasNamesOf(other, one)
  );
}

/** Two things that are both unsaid are alike. */
function likeness(one: string, other: string): number {
  return one === other ? 1 : similarityOf(one, other);
}

function wordsOf({ article }: Fact, span: Span | undefined): string {
  return span ? fold(textAt(article.text, span)) : '';
}

/** The clause of a figure without its value. */
function around(told: Told): string {
  const { text } = told.fact.article;
  const clause = clauseOf(told);
  const { start, end } = told.fact.figure;
  return fold(text.slice(clause.start, start) + text.slice(end, clause.end));
}

function clauseOf({ fact: { article, figure, sentence } }: Told): Span {
  return splitClauses(article.text, sentence).find((clause) => covers(clause, figure)) ?? sentence;
}

/** Whether all names beside the figure are spoken of by the other's sentence or headline too. */
function hasNamesOf(told: Told, { fact, sentence }: Told): boolean {
  const spoken = sentence.folded + fold(fact.article.title);
  const clause = clauseOf(told);
  return told.sentence.figures
    .filter(({ kind }) => kind === 'name' || kind === 'place' || kind === 'organisation')
    .filter((name) => covers(clause, name))
    .every((name) => spoken.includes(wordsOf(told.fact, name).replace(/(?<=..)[省市县区]$/u, '')));
}
