import { type Span, textAt } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { Sentence } from '../../index/sentence.ts';
import { fold } from '../../text/normalize.ts';
import { similarityOf } from '../check/similarity.ts';
import { type Fact, factsOf } from '../facts.ts';

/** A figure with how much it tells, 0 to about 1.5, and a name that it shares with the same figure told elsewhere. */
export interface MainFigure {
  readonly fact: Fact;
  readonly worth: number;
  readonly sameAs: string;
}

/** What a reader takes away: how many, how much and which place before when; a name or a telephone number is none. */
const worthOfKind: Partial<Record<FigureKind, number>> = {
  count: 1,
  money: 1,
  percent: 1,
  rank: 1,
  measure: 0.8,
  age: 0.6,
  date: 0.5,
  duration: 0.4,
  'number-of-document': 0.3,
};
/** 20世纪90年代 tells hardly when. */
const vagueDate = 0.1;
/** What the writer says twice matters to him. */
const toldAgain = 1.3;
/** A number of which the sentence does not say what it counts. */
const ofNothing = 0.7;
/** One or two of something are seldom told for the number. */
const fewestCounted = 3;
/** Two figures of one value are one if what they are of is alike so far, 0 to 1; see `similarityOf`. */
const alike = 0.6;
/** A number of so many digits, the zeros around them left out, tells by itself which figure it is. */
const uncommonDigits = 3;

/** The numbers and dates of some sentences that are worth telling, in their order, each with its worth. */
export function mainFiguresOf(sentences: readonly Sentence[]): readonly MainFigure[] {
  const telling = sentences.flatMap((sentence) => factsOf([sentence])).filter(isTelling);
  const names = nameAlike(telling);
  const tellings = new Map<string, Set<number>>();
  telling.forEach(({ sentence }, at) => {
    const name = names[at] ?? '';
    tellings.set(name, (tellings.get(name) ?? new Set()).add(sentence.start));
  });
  return telling.map((fact, at) => {
    const sameAs = names[at] ?? '';
    const again = (tellings.get(sameAs)?.size ?? 0) > 1 && fact.figure.kind !== 'date' ? toldAgain : 1;
    return { fact, worth: worthOf(fact) * again, sameAs };
  });
}

/** The figures of most weight, best first, each value of a thing once; of equals in the order of the text. */
export function mostTelling(
  figures: readonly MainFigure[],
  weightOf: (figure: MainFigure) => number,
): readonly Fact[] {
  const best = new Map<string, { readonly fact: Fact; readonly weight: number }>();
  for (const figure of figures) {
    const weight = weightOf(figure);
    if (weight > (best.get(figure.sameAs)?.weight ?? 0))
      best.set(figure.sameAs, { fact: figure.fact, weight });
  }
  return [...best.values()]
    .sort((one, other) => other.weight - one.weight || one.fact.figure.start - other.fact.figure.start)
    .map(({ fact }) => fact);
}

function isTelling({ figure }: Fact): boolean {
  const { kind, value, from, unit } = figure;
  if (worthOfKind[kind] === undefined) return false;
  if (kind === 'date') return from !== undefined;
  if (value === undefined) return false;
  return kind !== 'count' || (unit !== undefined && value >= fewestCounted);
}

function worthOf({ figure, what }: Fact): number {
  const isVague = figure.precision === 'decade' || figure.precision === 'century';
  return (
    (isVague ? vagueDate : (worthOfKind[figure.kind] ?? 0)) * (what || figure.kind === 'rank' ? 1 : ofNothing)
  );
}

/** Gives each fact the name of the first one that tells the same value of the same thing. */
function nameAlike(facts: readonly Fact[]): readonly string[] {
  const byValue = new Map<string, { readonly fact: Fact; readonly name: string }[]>();
  return facts.map((fact) => {
    const value = valueNameOf(fact.figure);
    const others = byValue.get(value) ?? [];
    byValue.set(value, others);
    const same = others.find((other) => areAlike(fact, other.fact));
    const name = same?.name ?? `${value} ${others.length}`;
    if (!same) others.push({ fact, name });
    return name;
  });
}

function valueNameOf({ kind, value, valueTo, unit, from, to }: Figure): string {
  return [kind, value, valueTo, unit, from, to].join(' ');
}

/** A date is the same whatever happened on it, a thing without a name may be any, and 1,280 metres are not met twice. */
function areAlike(one: Fact, other: Fact): boolean {
  if (one.figure.kind === 'date' || !one.what || !other.what || isUncommon(one.figure)) return true;
  return similarityOf(told(one, one.what), told(other, other.what)) >= alike;
}

function isUncommon({ value = 0 }: Figure): boolean {
  return (
    String(value)
      .replace(/\D/gu, '')
      .replace(/^0+|0+$/gu, '').length >= uncommonDigits
  );
}

function told({ article }: Fact, span: Span): string {
  return fold(textAt(article.text, span));
}
