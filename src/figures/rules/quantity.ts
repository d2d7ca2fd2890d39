import { type Amount, amountAt } from '../amount.ts';
import type { Figure, FigureKind, Qualifier } from '../figure.ts';
import { createLexicon, type Lexicon } from '../lexicon.ts';
import { matchAt, type Spot } from './rule.ts';

/** A unit behind an amount. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SUFFIXES: Readonly<Record<string, Qualifier>> = {
  多: 'over',
  余: 'over',
  有余: 'over',
  开外: 'over',
  以上: 'at-least',
  及以上: 'at-least',
  以下: 'at-most',
  及以下: 'at-most',
  以内: 'at-most',
  之内: 'at-most',
  左右: 'about',
  上下: 'about',
};
const suffixAt = createLexicon(Object.keys(SUFFIXES));
const TO = /\s?(?:——|—|–|-|~|～|－|―|至|到)\s?/y;

/** The unit of the amount at the spot: one blank between the two is allowed. */
export function unitOf(spot: Spot, lexicon: Lexicon): Unit | undefined {
  if (!spot.amount) return undefined;
  const { end } = spot.amount;
  const start = /[ \u00a0]/.test(spot.text.charAt(end)) ? end + 1 : end;
  const text = lexicon(spot.text, start);
  return text === undefined ? undefined : { text, start, end: start + text.length };
}

/** The figure of an amount and its unit: 30公里至50公里 is one, and 以上 or 左右 behind it are its own. */
export function quantityFigure(spot: Spot, kind: FigureKind, unit: Unit): Figure | undefined {
  const { amount, text } = spot;
  if (!amount) return undefined;
  const second = secondHalf(text, amount, unit);
  const { end, qualifier } = suffixBehind(text, second?.end ?? unit.end);
  const said = amount.qualifier ?? qualifier;
  return {
    kind,
    start: amount.start,
    end,
    unit: unit.text,
    ...valuesOf(amount, second?.amount),
    ...(said === undefined ? {} : { qualifier: said }),
  };
}

/** Where the words behind an amount end that say how exact it is, and what they say: 以上, 左右. */
export function suffixBehind(text: string, at: number): { end: number; qualifier: Qualifier | undefined } {
  const suffix = suffixAt(text, at);
  return suffix === undefined
    ? { end: at, qualifier: undefined }
    : { end: at + suffix.length, qualifier: SUFFIXES[suffix] };
}

/** The figure of an amount below zero, its sign before it: -150.5°C, -3.5%. Behind a sign it is a dash. */
export function belowZero(spot: Spot, kind: FigureKind, lexicon: Lexicon): Figure | undefined {
  const { text, at } = spot;
  if (!/[-－−]/.test(text.charAt(at)) || /[\dA-Za-z０-９年月日)）%％℃]/.test(text.charAt(at - 1)))
    return undefined;
  const inner: Spot = { ...spot, at: at + 1, amount: amountAt(text, at + 1) };
  const unit = inner.amount?.qualifier === undefined ? unitOf(inner, lexicon) : undefined;
  const figure = unit && quantityFigure(inner, kind, unit);
  if (figure?.value === undefined || figure.valueTo !== undefined) return undefined;
  return { ...figure, start: at, value: -figure.value };
}

/** The numbers of an amount, and of the one up to which it goes. */
export function valuesOf(first: Amount, second?: Amount): Pick<Figure, 'value' | 'valueTo'> {
  const valueTo = second?.value ?? first.valueTo;
  return {
    ...(first.value === undefined ? {} : { value: first.value }),
    ...(valueTo === undefined ? {} : { valueTo }),
  };
}

/** 至50公里 behind 30公里. */
function secondHalf(text: string, first: Amount, unit: Unit): { amount: Amount; end: number } | undefined {
  const to = matchAt(TO, text, unit.end);
  const amount = to && first.valueTo === undefined ? amountAt(text, unit.end + to[0].length) : undefined;
  if (!amount || amount.value === undefined || first.value === undefined || amount.value <= first.value)
    return undefined;
  return text.startsWith(unit.text, amount.end) ? { amount, end: amount.end + unit.text.length } : undefined;
}
