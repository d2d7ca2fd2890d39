import { readNumeral } from '../../text/numerals.ts';
import { type DateParts, parseDay, stretchOf } from '../calendar.ts';
import { partOf } from './date-part.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, DIGIT_SIGNS } from './signs.ts';

const DAY = new RegExp(`(${D}{1,2})日(?![元圆本均内间游后前之]|常|报|龄)`, 'y');
const DAY_COUNT = /[期时共续有加每达近超约过长为满第历余来了足]$/;
/** 十三日 is a day of a month, 三日 and 十日 are days of any. */
const HAN_DAY = /(?:十|二十|廿)[一二三四五六七八九]日(?![本元圆内间游后前之来以常报])/y;
/** A year between brackets or behind a publisher, and nothing else: (1934). */
const BRACKETED_YEAR = /(?:1[5-9]|20)\d{2}(?=[)）。;；\n]|$)/y;
/** The 1996 and 1997 of 1996、1997及1999年. */
const YEAR_OF_A_LIST = /(?:1[5-9]|20)\d{2}(?=(?:[、,，及和与或](?:1[5-9]|20)\d{2}){1,8}年)/y;
const SHORT_YEAR = new RegExp(`(${D}{3}|0${D})年(?!历史|以来|[之来间级龄]|的历史|前|后)`, 'y');
/** 331年 begins a phrase, or stands behind the words that lead to a year. */
const STANDS_LIKE_A_YEAR = /(?:^|[在于自从至到年前(（,，。;；—–~\n-])$/;
const YEAR_WITHOUT_SIGN = /(?:19|20)\d{2}(?![\d.,-]|\s?[-—~])(?=\s?(?:[一-龥]{2}|》))/y;
const AFTER_A_NUMBER =
  /(?:^[个名人万亿元米公次台位套件座辆家户头只条项所岁天倍千百多余吨亩余兵枚艘股票字种级员])/;
/** What leads to a number of things: 集结了2000兵力. */
const NOT_BEFORE_A_YEAR = /(?:[A-Za-z_¥￥$第]\s?|[了约近共有达超各率])$/;

/** Dates said so shortly that only their place tells them: 23日, 在845年, 2014索契冬奥会. */
export const bareDate: Rule = {
  name: 'bare-date',
  starts: `${DIGIT_SIGNS}十二廿`,
  read({ text, at, published }) {
    if (/[\d.]/.test(text.charAt(at - 1))) return undefined;
    return dayOf(text, at, published) ?? yearOf(text, at) ?? signlessYear(text, at);
  },
};

function dayOf(text: string, at: number, published: string | undefined): ReturnType<Rule['read']> {
  const match = matchAt(DAY, text, at) ?? matchAt(HAN_DAY, text, at);
  const day = readNumeral(match?.[0].slice(0, -1) ?? '');
  if (
    !match ||
    day === undefined ||
    day < 1 ||
    day > 31 ||
    DAY_COUNT.test(text.slice(Math.max(0, at - 1), at))
  )
    return undefined;
  const end = at + match[0].length;
  const parts = dayInMonth(published, day);
  const part = partOf(text, end, { day });
  return { kind: 'date', start: at, end: part?.end ?? end, ...(parts && stretchOf(parts, parts, 'day')) };
}

/** A day up to that of publication is of its month; a later one may be of the last month or still to come. */
function dayInMonth(published: string | undefined, day: number): DateParts | undefined {
  const today = parseDay(published);
  return today && day <= today.day ? { year: today.year, month: today.month, day } : undefined;
}

function yearOf(text: string, at: number): ReturnType<Rule['read']> {
  const match = matchAt(SHORT_YEAR, text, at);
  if (!match || !STANDS_LIKE_A_YEAR.test(text.slice(Math.max(0, at - 2), at).trimEnd())) return undefined;
  // 08年: nobody writes so of the first century.
  const said = readNumeral(match[1] ?? '') ?? 0;
  const year = { year: match[1]?.length === 2 ? 2000 + said : said };
  return { kind: 'date', start: at, end: at + match[0].length, ...stretchOf(year, year, 'year') };
}

function signlessYear(text: string, at: number): ReturnType<Rule['read']> {
  const before = text.slice(Math.max(0, at - 2), at);
  const bracketed = /[(（]$|[A-Za-z][,，] ?$/.test(text.slice(Math.max(0, at - 3), at))
    ? matchAt(BRACKETED_YEAR, text, at)
    : undefined;
  const match = bracketed ?? matchAt(YEAR_OF_A_LIST, text, at) ?? matchAt(YEAR_WITHOUT_SIGN, text, at);
  if (!match || AFTER_A_NUMBER.test(text.charAt(at + 4)) || NOT_BEFORE_A_YEAR.test(before)) return undefined;
  const year = { year: Number(match[0]) };
  return { kind: 'date', start: at, end: at + 4, ...stretchOf(year, year, 'year') };
}
