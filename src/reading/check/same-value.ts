import { textAt } from '../../base/span.ts';
import type { Figure, FigureKind, Qualifier } from '../../figures/figure.ts';
import { fold } from '../../text/normalize.ts';
import { factorBetween } from './unit-scales.ts';

/** A figure and the text it is a span of. */
export interface Placed {
  readonly text: string;
  readonly figure: Figure;
}

/** Kinds that can be held against each other: what one writer counts the other measures. */
const comparable: readonly (readonly FigureKind[])[] = [
  ['count', 'measure'],
  ['date', 'period'],
  ['rank', 'ordinal'],
  ['duration', 'age'],
];

/** Units that must be the same for two numbers to say the same: 元 and 美元 are two things, 对 and 个 are not. */
const kindsOfUnit: readonly FigureKind[] = ['money', 'measure', 'duration', 'percent'];

/** Whether one figure could say otherwise what the other says. */
export function areComparable(one: Figure, other: Figure): boolean {
  const isSort =
    one.kind === other.kind ||
    comparable.some((kinds) => kinds.includes(one.kind) && kinds.includes(other.kind));
  if (!isSort) return false;
  if (one.kind === 'rank' || other.kind === 'rank') return one.kind === other.kind || one.value === 1;
  if (!kindsOfUnit.includes(one.kind) && !kindsOfUnit.includes(other.kind)) return true;
  return factorBetween(one.unit, other.unit) !== undefined;
}

/** How a claimed figure stands to the article's own. */
export type Comparison = 'same' | 'finer' | 'other';

/** Compares what is meant, not how it is written. `finer` is a day where the article says no more than the year. */
export function compareValues(claimed: Placed, told: Placed): Comparison {
  const [one, other] = [claimed.figure, told.figure];
  if (fold(textAt(claimed.text, one)) === fold(textAt(told.text, other))) return 'same';
  if (one.from !== undefined && other.from !== undefined) return compareDates(one, other);
  if (one.value === undefined || other.value === undefined) return isLikelyAs(one, other) ? 'same' : 'other';
  const factor = kindsOfUnit.includes(one.kind) ? (factorBetween(one.unit, other.unit) ?? 1) : 1;
  const holds = isEqual(one.value * factor, other.value) && one.valueTo === other.valueTo;
  return holds || admits(one, other.value / factor) ? 'same' : 'other';
}

/** Equal but for what a computer loses on fractions. */
function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

function compareDates(one: Figure, other: Figure): Comparison {
  const [from = '', told = ''] = [one.from, other.from];
  if (told.startsWith(from))
    return one.to === other.to || (other.to ?? '').startsWith(one.to ?? '') ? 'same' : 'other';
  return from.startsWith(told) && one.kind === 'date' ? 'finer' : 'other';
}

/** 数十 and 几十: neither says a number. */
function isLikelyAs(one: Figure, other: Figure): boolean {
  return one.value === other.value && one.qualifier === other.qualifier;
}

/** 近, 约: so far may the number be from what is meant. */
const closeEnough = 0.1;

/** Whether a claim that is not exact leaves room for a number: 超过20个 for 23. */
function admits({ value = 0, qualifier }: Figure, told: number): boolean {
  const isClose = Math.abs(told - value) <= closeEnough * value;
  const admitted: Partial<Record<Qualifier, boolean>> = {
    about: isClose,
    nearly: isClose && told <= value,
    over: told > value && told < value * 2,
    'at-least': told >= value && told < value * 2,
    under: told < value && told > value / 2,
    'at-most': told <= value && told > value / 2,
  };
  return qualifier !== undefined && admitted[qualifier] === true;
}
