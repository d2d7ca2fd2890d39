import { HAN_NUMERALS, readNumeral } from '../../text/numerals.ts';
import { type DateParts, isoOf, parseDay, precisionOf, stretchOf } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { partOf } from './date-part.ts';
import { hourAt } from './hour.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { D, H, NUMBER_SIGNS, SHORT_HAN } from './signs.ts';

const ERA = '(公元前|西元前|公元|西元|纪元前)?';
const MONTH_DAY = `(${D}{1,2}|${SHORT_HAN}{1,3})月(?:份(?!额|儿|子|量))?(?:\\s?(${D}{1,2}|${SHORT_HAN}{1,3})[日号](?![元圆本线楼]))?`;
const YEAR_FIRST = new RegExp(
  `${ERA}\\s?(${D}{4}|${H}{4})\\s?年(?!级|龄|轮|糕|代)(?:\\s?${MONTH_DAY})?`,
  'y',
);
const SHORT_YEAR = new RegExp(
  `(公元前|西元前|公元|西元|纪元前)\\s?(${D}{1,4}|${SHORT_HAN}{1,5})年(?:\\s?${MONTH_DAY})?`,
  'y',
);
/** Days of the old calendar carry no sign of the day: 二月初六, 十二月廿三. They are never put into ours. */
const LUNAR = new RegExp(
  `闰?(?:${SHORT_HAN}{1,2}|正|腊|冬)月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?(?![一-龥]))日?`,
  'y',
);
/** 前490年: two thousand years after, nobody writes so of the future. */
const BEFORE_CHRIST = new RegExp(`(前)(${D}{2,4})年(?!前|来)(?:\\s?${MONTH_DAY})?`, 'y');
const MONTH_FIRST = new RegExp(`()()${MONTH_DAY}`, 'y');
const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/y;

/** How far a year holds for the months behind it, in characters: about two sentences of news. */
const REACH = 120;
/** The same where a whole paragraph tells one story. */
const STORY_REACH = 400;

const NO_MONTH = /[光明岁蜜满正闰每数几个]$/;
const NOT_A_MONTH =
  /月(?:[饼色薪租票刊均供牙湾亮子]|台(?![湾风北])|经[期周不来量]|收[入益]|入(?=[不过超约百千万\d])|报(?![名考道告])|球(?![队员场迷季会]))/y;

/** A date as written, and where it ends. */
export interface WrittenDate {
  readonly parts: DateParts;
  readonly end: number;
}

/** Dates of the calendar, to any exactness: 1981年11月5日, 二〇一三年六月, 1992年, 11月5日, 2019-09-23 08:24. */
export const date: Rule = {
  name: 'date',
  starts: `${NUMBER_SIGNS}公西纪前正腊闰冬`,
  read(spot) {
    const written = dateAt(spot.text, spot.at);
    return written && dateFigure(spot, written, yearInForce(spot));
  },
};

/** The date that begins at `at`. */
export function dateAt(text: string, at: number): WrittenDate | undefined {
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric) return { parts: partsOf(numeric[1], numeric[3], numeric[4]), end: at + numeric[0].length };
  const match =
    matchAt(YEAR_FIRST, text, at) ?? matchAt(SHORT_YEAR, text, at) ?? matchAt(BEFORE_CHRIST, text, at);
  if (match) {
    const parts = partsOf(match[2], match[3], match[4]);
    const before = /前$/.test(match[1] ?? '');
    const year = before && parts.year !== undefined ? { year: 1 - parts.year } : {};
    return { parts: { ...parts, ...year }, end: at + match[0].length };
  }
  return monthAt(text, at);
}

/** A month, with or without its day, whose year is not said. */
export function monthAt(text: string, at: number): WrittenDate | undefined {
  const lunar = matchAt(LUNAR, text, at);
  if (lunar) return { parts: {}, end: at + lunar[0].length };
  const match = matchAt(MONTH_FIRST, text, at);
  if (!match || NO_MONTH.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  if (match[4] === undefined && matchAt(NOT_A_MONTH, text, at + match[0].length - 1)) return undefined;
  const parts = partsOf(undefined, match[3], match[4]);
  // 13月5日 is meant as a date and is none; 13月 alone may be anything.
  if (parts.month === undefined || parts.month < 1 || parts.month > 12) {
    return match[4] === undefined ? undefined : { parts: {}, end: at + match[0].length };
  }
  return { parts, end: at + match[0].length };
}

/** The figure of a written date: the year filled in, its part (年底, 上旬) and its hour taken along. */
export function dateFigure({ text, at }: Spot, written: WrittenDate, year: number | undefined): Figure {
  const isYearless = written.parts.year === undefined && written.parts.month !== undefined;
  const parts = isYearless && year !== undefined ? { ...written.parts, year } : written.parts;
  const base = { kind: 'date', start: at } as const;
  const hour = parts.day === undefined ? undefined : hourAt(text, written.end);
  if (hour) return { ...base, end: hour.end, ...withHour(isoOf(parts), hour.time) };
  const part = partOf(text, written.end, parts);
  if (part) return { ...base, end: part.end, ...part.stretch };
  return { ...base, end: written.end, ...stretchOf(parts, parts, precisionOf(parts)) };
}

/**
 * The year of a month that says none: the one said before it in the sentence, else that of publication.
 * A text that was never published on a day tells its story in order: there the whole paragraph counts.
 */
export function yearInForce({ text, at, published, said }: Spot): number | undefined {
  const reach = published === undefined || said?.isLunar ? STORY_REACH : REACH;
  const between = said && at - said.end <= reach ? text.slice(said.end, at) : undefined;
  const isSaid = between !== undefined && !(published === undefined ? /\n/ : /[。!?！？;；\n]/).test(between);
  // 顺治八年…九月二日 is not the second of our September, nor of that of the day of publication.
  if (between !== undefined && said?.isLunar && HAN_NUMERALS.includes(text.charAt(at))) return undefined;
  return isSaid ? said?.year : parseDay(published)?.year;
}

function partsOf(year: string | undefined, month: string | undefined, day: string | undefined): DateParts {
  const parts: { year?: number; month?: number; day?: number } = {};
  const [y, m, d] = [numberOf(year), numberOf(month), numberOf(day)];
  if (y !== undefined) parts.year = y;
  if (m !== undefined) parts.month = m;
  if (d !== undefined) parts.day = d;
  return parts;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : readNumeral(text);
}

/** The date at its hour; without the hour where there is no such hour. */
function withHour(day: string | undefined, time: string | undefined): Partial<Figure> {
  if (day === undefined) return {};
  if (time === undefined) return { from: day, to: day, precision: 'day' };
  return { from: `${day}T${time}`, to: `${day}T${time}`, precision: 'minute' };
}
