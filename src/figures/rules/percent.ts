import { readNumeral } from '../../text/numerals.ts';
import { type Amount, amountAt } from '../amount.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { belowZero, quantityFigure, unitOf, valuesOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS, MINUS_SIGNS } from './signs.ts';

const unitAt = createLexicon(['%', '％', '‰', '﹪', '个百分点', '个千分点', '百分点', '成', '个点']);
const NOT_TENTHS = /成[为立功员长就果本都人名品分语熟绩效因型交千百家婚都像份]/y;
const FRACTION = /([零一二两三四五六七八九十百千万\d]{1,6})分之/y;
const TO = /\s?(?:——|—|–|-|~|～|至|到)\s?/y;
const TENTHS_AND_MORE = /[一二三四五六七八九]/y;
const HALF = /一半/y;

/** Shares: 30%, 百分之三十, 三成, 三分之二, 5个百分点. The value is in the unit: 30 of 30%, 3 of 三成. */
export const percent: Rule = {
  name: 'percent',
  starts: AMOUNT_SIGNS + MINUS_SIGNS,
  read(spot) {
    const below = belowZero(spot, 'percent', unitAt);
    if (below) return below;
    const fraction = fractionOf(spot);
    if (fraction) return fraction;
    const half = matchAt(HALF, spot.text, spot.at);
    if (half) return { kind: 'percent', start: spot.at, end: spot.at + 2, value: 0.5, unit: '一半' };
    const unit = unitOf(spot, unitAt);
    if (!unit || (unit.text === '成' && !isTenths(spot, unit.start))) return undefined;
    const figure = quantityFigure(spot, 'percent', unit);
    return unit.text === '成' && figure ? withHundredths(spot.text, figure) : figure;
  },
};

/** 二成五 is 2.5 tenths. */
function withHundredths(text: string, figure: Figure): Figure {
  const match = figure.qualifier === undefined ? matchAt(TENTHS_AND_MORE, text, figure.end) : undefined;
  const hundredths = readNumeral(match?.[0] ?? '');
  if (hundredths === undefined || figure.value === undefined) return figure;
  return { ...figure, end: figure.end + 1, value: figure.value + hundredths / 10 };
}

function isTenths(spot: Spot, at: number): boolean {
  const value = spot.amount?.value;
  return value !== undefined && value <= 10 && !matchAt(NOT_TENTHS, spot.text, at);
}

/** 百分之三十: the denominator first. 三分之二 is 0.667 of a whole, 百分之三十 is 30 of a hundred. */
function fractionOf({ text, at, amount }: Spot): ReturnType<Rule['read']> {
  const from = amount ? Math.max(at, amount.end - denominatorLength(text, amount.end)) : at;
  const match = matchAt(FRACTION, text, from);
  if (!match) return undefined;
  const denominator = readNumeral(match[1] ?? '');
  const numerator = amountAt(text, from + match[0].length);
  if (numerator?.value === undefined || !denominator) return undefined;
  const unit = denominator === 100 || denominator === 1000 ? match[0] : '分之';
  const isPercent = denominator === 100 || denominator === 1000;
  const second = isPercent ? upTo(text, numerator.end, unit) : undefined;
  const values = isPercent ? valuesOf(numerator, second) : { value: numerator.value / denominator };
  const qualifier = from > at ? amount?.qualifier : numerator.qualifier;
  return {
    kind: 'percent',
    start: at,
    end: second?.end ?? numerator.end,
    unit,
    ...values,
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

/** 到百分之二十 behind 百分之十五. */
function upTo(text: string, at: number, unit: string): Amount | undefined {
  const to = matchAt(TO, text, at);
  const from = at + (to?.[0].length ?? 0);
  return to && text.startsWith(unit, from) ? amountAt(text, from + unit.length) : undefined;
}

/** How much of the amount before 分之 is its number: 近三 has one sign of number and one of approximation. */
function denominatorLength(text: string, end: number): number {
  let from = end;
  while (/[零一二两三四五六七八九十百千万\d]/.test(text.charAt(from - 1)) && end - from < 6) from -= 1;
  return end - from;
}
