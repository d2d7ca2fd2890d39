import { readNumeral } from '../../text/numerals.ts';
import { amountAt } from '../amount.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { physicalUnits } from '../units.ts';
import { belowZero, quantityFigure, unitOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS, MINUS_SIGNS } from './signs.ts';

const unitAt = createLexicon(physicalUnits);
/** One-sign units that begin other words. */
const NOT_A_UNIT =
  /方[面式向案法便言针程位才阵]|里[面程外边约]|寸[步土]|斤斤|两[大个国岸者人座家地侧边种次名位年]|石[头油家化榴刻碑窟像灰材墨英器楼桥块]|克[服隆制拉林里]|米[饭粉线其兰]|度[过假身日数量]|级[别数]|升[级高温值任学降职]|担[任当心负保]|尺[度寸]|丈夫|瓦[解斯]|卡[车片通]|节[目日约气能奏省]|立方体|立[场足即]|安[全]|伏[击]/y;

const TENTHS = /[一二三四五六七八九]{1,2}(?![十百千万亿个米年月日名位次])/y;

/** Lengths, areas, weights, temperatures and the like: 3.5公里, 100平方米, 零下5℃. */
export const measure: Rule = {
  name: 'measure',
  starts: `${AMOUNT_SIGNS}${MINUS_SIGNS}半摄华`,
  read(spot) {
    if (spot.text.startsWith('零下', spot.at)) return frost(spot);
    const special = belowZero(spot, 'measure', unitAt) ?? half(spot) ?? onScale(spot);
    if (special) return special;
    const unit = unitOf(spot, unitAt);
    if (!unit || matchAt(NOT_A_UNIT, spot.text, unit.start) || isTimes(spot, unit.text)) return undefined;
    if (/[A-Za-z]$/.test(unit.text) && /[A-Za-z]/.test(spot.text.charAt(unit.end))) return undefined;
    // 1A路线, 3A级: a letter that tells one of many.
    if (/^[A-Z]$/.test(unit.text) && /[路线座栋区级型班股款版组号]/.test(spot.text.charAt(unit.end)))
      return undefined;
    const figure = quantityFigure(spot, 'measure', unit);
    return figure && withSmallerUnit(spot.text, unit.text === '米' ? withTenths(spot.text, figure) : figure);
  },
};

/** 两度 is twice, and 一方 one side, for degrees are not counted by hand; 七节 are seven pieces unless something is as fast. */
function isTimes({ amount, text, at }: Spot, unit: string): boolean {
  if (unit === '节') return !/[速航]/.test(text.slice(Math.max(0, at - 6), at));
  return (unit === '度' || unit === '方') && amount?.han === true && (amount.value ?? 0) < 10;
}

/** 摄氏90度: the scale first. */
function onScale(spot: Spot): Figure | undefined {
  const { text, at } = spot;
  if (!text.startsWith('摄氏', at) && !text.startsWith('华氏', at)) return undefined;
  const inner: Spot = { ...spot, at: at + 2, amount: amountAt(text, at + 2) };
  const unit = unitOf(inner, unitAt);
  const figure = text.startsWith('零下', at + 2)
    ? frost(inner)
    : unit && quantityFigure(inner, 'measure', unit);
  return figure?.unit === '度' ? { ...figure, start: at } : undefined;
}

const HALF = /半(亩|公里|公斤|英里|吨|里|尺|寸|米|升|斤(?!八两))(?![程数])/y;

/** 半亩方塘. */
function half({ text, at }: Spot): Figure | undefined {
  const match = matchAt(HALF, text, at);
  return match && { kind: 'measure', start: at, end: at + match[0].length, value: 0.5, unit: match[1] ?? '' };
}

/** How many of the next unit make one. */
const SMALLER: Readonly<Record<string, readonly [next: RegExp, parts: number]>> = {
  丈: [/(\d|[一二三四五六七八九])尺(?![度寸])/y, 10],
  尺: [/(\d|[一二三四五六七八九])寸/y, 10],
  英尺: [/(\d{1,2}|[一二三四五六七八九十]{1,2})英?[寸吋]/y, 12],
};

/** 四尺五寸: the value is in the larger unit. */
function withSmallerUnit(text: string, figure: Figure): Figure {
  const [next, parts = 1] = SMALLER[figure.unit ?? ''] ?? [];
  const match = next && matchAt(next, text, figure.end);
  const more = readNumeral(match?.[1] ?? '');
  if (!match || more === undefined || figure.value === undefined) return figure;
  return { ...figure, end: figure.end + match[0].length, value: figure.value + more / parts };
}

/** 一米八 is 1.8 metres. */
function withTenths(text: string, figure: Figure): Figure {
  const match = figure.qualifier === undefined ? matchAt(TENTHS, text, figure.end) : undefined;
  const tenths = readNumeral(match?.[0] ?? '');
  if (match === undefined || tenths === undefined || figure.value === undefined) return figure;
  return { ...figure, end: figure.end + match[0].length, value: Number(`${figure.value}.${tenths}`) };
}

/** 零下5℃ is minus five. */
function frost({ text, at, published }: Spot): Figure | undefined {
  const amount = amountAt(text, at + 2);
  const inner: Spot = { text, at: at + 2, amount, published };
  const unit = unitOf(inner, unitAt);
  const figure = unit && quantityFigure(inner, 'measure', unit);
  if (!figure || figure.value === undefined) return undefined;
  return { ...figure, start: at, value: -figure.value };
}
