import { readNumeral } from '../../text/numerals.ts';
import { type DateParts, precisionOf, stretchOf } from '../calendar.ts';
import { dateAt, type WrittenDate, yearInForce } from './date.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { D, NUMBER_SIGNS } from './signs.ts';

const TO = /年?(?:度)?\s?(?:——|—|–|-|~|～|－|―|至|到)\s?/y;
const BARE_YEARS = /(\d{4})\s?(?:——|—|–|-|~|～|－|―|至|到)\s?(\d{4}|\d{2}(?=年))(?![\d.-])(年(?!级|龄))?/y;
const SHORT_YEARS = /(\d{3})年?(?:——|—|–|-|~|～|－|―|至|到)(\d{3,4})年(?!级|龄)/y;
const SHORT_SEASON = /(\d{2})(?:\/|-|—|–|至)(\d{2})(?:赛季|球季|学年|年度|财年|乐季)/y;
/** Two digits from here on are of the last century: 98-99赛季. */
const LAST_SHORT_YEAR = 50;
const BEFORE_CHRIST = /(?:公元|西元|纪元)前\s?([\d,]{1,6})年?(?:——|—|–|-|~|～|至|到)([\d,]{1,6})年/y;
const SEASON = /(\d{4})[-—–/](\d{2,4})(?:赛季|球季|学年|年度|财年|年)/y;
const MONTHS = new RegExp(
  `(${D}{1,2})月?\\s?(?:——|—|–|-|~|～|－|至|到|、)\\s?(${D}{1,2})月(?:份(?!额))?(?!${D}|[饼球])`,
  'y',
);
const DAYS = /(\d{1,2})日?(?:——|—|–|-|~|～|至|到|、)(\d{1,2})日(?![元圆本均内间游])/y;
const DAY_END = new RegExp(`(${D}{1,2})[日号]`, 'y');

/** From a date to a date: 2016年至2017年, 1996-2019, 2013年3月至5月, 6月5日至10日, 2019-20赛季. */
export const period: Rule = {
  name: 'period',
  starts: `${NUMBER_SIGNS}公西前`,
  read(spot) {
    return (
      yearsBeforeChrist(spot.text, spot.at) ??
      bareYears(spot.text, spot.at) ??
      monthsFromTo(spot) ??
      daysFromTo(spot) ??
      datesFromTo(spot)
    );
  },
};

function bareYears(text: string, at: number): ReturnType<Rule['read']> {
  if (/[\d.-]/.test(text.charAt(at - 1))) return undefined;
  const match = matchAt(BARE_YEARS, text, at) ?? matchAt(SEASON, text, at);
  return match ? yearsFromTo(at, match) : (season(text, at) ?? shortYears(text, at));
}

function yearsFromTo(at: number, match: RegExpExecArray): ReturnType<Rule['read']> {
  const year = Number(match[1]);
  const last = match[2] ?? '';
  const lastYear = last.length === 2 ? Math.floor(year / 100) * 100 + Number(last) : Number(last);
  if (year < 1000 || year > 2100 || lastYear > 2100 || lastYear <= year) return undefined;
  const stretch = stretchOf({ year }, { year: lastYear }, 'year');
  return { kind: 'period', start: at, end: at + match[0].length, ...stretch };
}

/** 04至05球季: of the last hundred years. */
function season(text: string, at: number): ReturnType<Rule['read']> {
  const match = matchAt(SHORT_SEASON, text, at);
  const [first, last] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || last !== (first + 1) % 100) return undefined;
  const year = first + (first < LAST_SHORT_YEAR ? 2000 : 1900);
  const end = at + match[0].length;
  return { kind: 'period', start: at, end, ...stretchOf({ year }, { year: year + 1 }, 'year') };
}

/** 公元前2800-3000年, whichever end stands first. */
function yearsBeforeChrist(text: string, at: number): ReturnType<Rule['read']> {
  const match = matchAt(BEFORE_CHRIST, text, at);
  const [one, other] = [readNumeral(match?.[1] ?? ''), readNumeral(match?.[2] ?? '')];
  if (!match || one === undefined || other === undefined) return undefined;
  const stretch = stretchOf({ year: 1 - Math.max(one, other) }, { year: 1 - Math.min(one, other) }, 'year');
  return { kind: 'period', start: at, end: at + match[0].length, ...stretch };
}

/** 719年至737年. */
function shortYears(text: string, at: number): ReturnType<Rule['read']> {
  const match = matchAt(SHORT_YEARS, text, at);
  if (!match) return undefined;
  const stretch = stretchOf({ year: Number(match[1]) }, { year: Number(match[2]) }, 'year');
  return stretch && { kind: 'period', start: at, end: at + match[0].length, ...stretch };
}

/** 1—8月, 3至5月: of the year of publication, as far as is told. */
function monthsFromTo(spot: Spot): ReturnType<Rule['read']> {
  const { text, at } = spot;
  const match = /[\d年.]/.test(text.charAt(at - 1)) ? undefined : matchAt(MONTHS, text, at);
  const [first, last] = [readNumeral(match?.[1] ?? '') ?? 0, readNumeral(match?.[2] ?? '') ?? 0];
  if (!match || first < 1 || first > 12 || last < 1 || last > 12) return undefined;
  const year = yearInForce(spot);
  const stretch =
    year === undefined ? undefined : stretchOf({ year, month: first }, { year, month: last }, 'month');
  return { kind: 'period', start: at, end: at + match[0].length, ...stretch };
}

/** 17、18日: as days of a month that is not said. */
function daysFromTo({ text, at }: Spot): ReturnType<Rule['read']> {
  const match = /[\d月.]/.test(text.charAt(at - 1)) ? undefined : matchAt(DAYS, text, at);
  const [first, last] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || first >= last || last > 31) return undefined;
  return { kind: 'period', start: at, end: at + match[0].length };
}

function datesFromTo(spot: Spot): ReturnType<Rule['read']> {
  const { text, at } = spot;
  const first = dateAt(text, at) ?? undefined;
  const to = first && matchAt(TO, text, first.end);
  if (!first || !to || (to[0].startsWith('年') && text.charAt(first.end - 1) === '年')) return undefined;
  const last = lastDate(text, first.end + to[0].length, first);
  if (!last) return undefined;
  const year = first.parts.year ?? last.parts.year ?? yearInForce(spot);
  const from = year === undefined ? first.parts : { ...first.parts, year };
  const until = fillIn(last.parts, from);
  return { kind: 'period', start: at, end: last.end, ...stretchOf(from, until, precisionOf(until)) };
}

/** The second date says only what differs from the first. */
function lastDate(text: string, at: number, first: WrittenDate): WrittenDate | undefined {
  const full = dateAt(text, at);
  if (full || first.parts.day === undefined) return full;
  const day = matchAt(DAY_END, text, at);
  const value = day && readNumeral(day[1] ?? '');
  return day && value !== undefined ? { parts: { day: value }, end: at + day[0].length } : undefined;
}

function fillIn(parts: DateParts, from: DateParts): DateParts {
  if (parts.year !== undefined) return parts;
  if (parts.month !== undefined) return from.year === undefined ? parts : { ...parts, year: from.year };
  return { ...from, ...parts };
}
