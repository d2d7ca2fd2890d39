import type { Figure, FigureKind } from '../figures/figure.ts';
import type { Want, WantKind } from '../question/question.ts';

/** Which figures answer which question, the best kind first. Questions not named here are answered by a sentence. */
const kindsFor: Partial<Record<WantKind, readonly FigureKind[]>> = {
  count: ['count'],
  money: ['money'],
  percent: ['percent', 'count'],
  measure: ['measure', 'count', 'age'],
  duration: ['duration', 'period'],
  age: ['age'],
  date: ['date', 'period'],
  rank: ['rank', 'ordinal'],
  ordinal: ['ordinal', 'rank'],
  document: ['number-of-document'],
  phone: ['phone'],
  person: ['name'],
  place: ['place'],
  organisation: ['organisation', 'title', 'quote'],
  title: ['title', 'quote', 'organisation'],
};

/** Measure words that count the same things. */
const sameUnits: readonly (readonly string[])[] = [
  ['次', '回', '趟', '遍', '场', '届'],
  ['人', '名', '位', '个', '人次', '口'],
  ['家', '个', '所', '间'],
  ['座', '个', '城'],
  ['国', '个国家', '个'],
  ['种', '类', '项', '个'],
  ['件', '套', '台', '辆', '部', '个'],
];

/** 收入是多少 asks for any number; 多少人口 for a count. */
const kindsForAnyNumber: readonly FigureKind[] = ['count', 'measure', 'money', 'percent'];

const kindWeights = [1, 0.6, 0.5, 0.5];
const otherUnitWeight = 0.35;
const alikeUnitWeight = 0.8;
/** 1982年 is something of an answer to 哪天. */
const coarserWeight = 0.5;
/** A day that the text does not name answers no question for one. */
const vagueWeight = 0.05;

/** Whether a question of this kind is answered by a figure at all. */
export function wantsFigure(want: Want): boolean {
  return kindsFor[want.kind] !== undefined;
}

/** How well a figure is of the sort asked for: 0 not at all, 1 wholly. */
export function fitOf(want: Want, figure: Figure): number {
  const isAnyNumber = want.kind === 'count' && want.unit === undefined && want.counted === undefined;
  const kinds = isAnyNumber ? kindsForAnyNumber : kindsFor[want.kind];
  const place = kinds?.indexOf(figure.kind) ?? -1;
  if (place < 0) return 0;
  return (kindWeights[place] ?? 0) * unitFit(want, figure) * precisionFit(want, figure);
}

/** Measure words of events: they count no things. */
const timesUnits = ['次', '届', '回', '遍', '趟'];

function unitFit({ unit, counted }: Want, figure: Figure): number {
  const countsTimes = unit === undefined && counted !== undefined && timesUnits.includes(figure.unit ?? '');
  if (countsTimes) return otherUnitWeight; // 多少个友城 is not answered by 5次
  if (unit === undefined || figure.kind === 'date' || figure.kind === 'period' || unit === figure.unit)
    return 1;
  // 2cm answers 多少厘米, and dollars how many euros: said in another unit, it is said.
  if (figure.unit === undefined || figure.kind === 'measure' || figure.kind === 'money')
    return alikeUnitWeight;
  const areAlike = sameUnits.some((units) => units.includes(unit) && units.includes(figure.unit ?? ''));
  return areAlike ? alikeUnitWeight : otherUnitWeight;
}

/** A day answers 哪年 wholly, a year 哪天 in part. */
function precisionFit({ precision }: Want, figure: Figure): number {
  if (precision === undefined) return 1;
  if (figure.precision === undefined || figure.from === undefined) return vagueWeight; // 日前, 近年来
  const finer = { day: ['day', 'minute'], month: ['month', 'day'], year: ['year', 'month', 'day', 'period'] };
  return finer[precision].includes(figure.precision) ? 1 : coarserWeight;
}
