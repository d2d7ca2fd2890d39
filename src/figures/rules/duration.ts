import { readNumeral } from '../../text/numerals.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { timeUnits } from '../units.ts';
import { quantityFigure, type Unit, unitOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const unitAt = createLexicon(timeUnits);
const NOT_A_DURATION =
  /年(?:级|代|度|龄|轮|糕|检|均|报|会)|天(?:下|然|空|生|才|主|使|地|堂|津|国|文|王|鹅)|分(?:之|别|为|开|店|公司|部|局|析|类|布|工|子|散|享|支|成|歧|组|数|行|校)|秒杀|季(?:军|赛|后)|夜(?:市|总)|月(?:球|亮|饼)|日(?:元|圆|本|均|报)|周(?:边|围|长|报|刊)|世纪|代|度/y;
const HALF = /(?:近|约|将近|大约)?(?:大半|小半|半)个?(?:多)?(年|月|小时|世纪|钟头|学期|天|日)/y;

/** How long: 5周年, 30多年, 3个月, 两小时, 半年. */
export const duration: Rule = {
  name: 'duration',
  starts: `${AMOUNT_SIGNS}半`,
  read(spot) {
    const half = matchAt(HALF, spot.text, spot.at);
    if (half)
      return {
        kind: 'duration',
        start: spot.at,
        end: spot.at + half[0].length,
        value: 0.5,
        unit: half[1] ?? '',
        ...(/^[近将]/.test(half[0])
          ? { qualifier: 'nearly' }
          : /^[约大]约?(?!半)/.test(half[0])
            ? { qualifier: 'about' }
            : {}),
      };
    const unit = unitOf(spot, unitAt);
    if (!unit || (unit.text !== '世纪' && matchAt(NOT_A_DURATION, spot.text, unit.start))) return undefined;
    if (isStoryDay(spot, unit)) return undefined;
    if (unit.text === '分' && !/秒/.test(spot.text.slice(unit.end, unit.end + 4))) return undefined;
    if (/^[月号日]$/.test(unit.text) && spot.amount?.qualifier === undefined && unit.text === '月')
      return undefined;
    const figure = withHalf(quantityFigure(spot, 'duration', unit));
    return figure && withSmallerUnits(spot.text, figure);
  },
};

/** 有一天 and 一日 are «one day», as stories begin, unless they are used up or something is counted from them. */
function isStoryDay({ amount, text, at }: Spot, unit: Unit): boolean {
  if (amount?.value !== 1 || !amount.han || amount.qualifier !== undefined || !/^[天日]$/.test(unit.text))
    return false;
  return (
    !/[用花费仅只共每为期时达过满了隔第]$/.test(text.charAt(at - 1)) &&
    !/^[内后前之以来多半]/.test(text.charAt(unit.end))
  );
}

/** 三个半小时 is three and a half. */
function withHalf(figure: Figure | undefined): Figure | undefined {
  if (figure?.value === undefined || !figure.unit?.includes('半')) return figure;
  return { ...figure, value: figure.value + 0.5 };
}

/** How many of the next unit make one. */
const SMALLER: readonly (readonly [unit: RegExp, next: RegExp, parts: number])[] = [
  [/^年$/, /零?(\d{1,2}|[一二三四五六七八九十两]{1,2})个月/y, 12],
  [/^(?:个?小时|时)$/, /零?(\d{1,2}|[一二三四五六七八九十]{1,3})分钟?(?![之别店])/y, 60],
  [/^分钟?$/, /零?(\d{1,2}(?:\.\d+)?|[一二三四五六七八九十]{1,3})秒(?:钟|\d{1,3})?/y, 60],
];

/** 2小时30分, 1年零3个月, 一年半: the value is in the larger unit. */
function withSmallerUnits(text: string, figure: Figure): Figure {
  const { unit = '', value } = figure;
  if (value === undefined || figure.qualifier !== undefined) return figure;
  if (/年$/.test(unit) && text.charAt(figure.end) === '半')
    return { ...figure, end: figure.end + 1, value: value + 0.5 };
  const [, next, parts = 1] = SMALLER.find(([larger]) => larger.test(unit)) ?? [];
  const match = next && matchAt(next, text, figure.end);
  const more = match && readNumeral(match[1] ?? '');
  if (!match || more === undefined) return figure;
  const whole = { ...figure, end: figure.end + match[0].length, value: value + more / parts };
  return /小时/.test(unit) ? withSeconds(text, whole) : whole;
}

function withSeconds(text: string, figure: Figure): Figure {
  const match = matchAt(/(\d{1,2}(?:\.\d+)?)秒/y, text, figure.end);
  return match
    ? { ...figure, end: figure.end + match[0].length, value: (figure.value ?? 0) + Number(match[1]) / 3600 }
    : figure;
}
