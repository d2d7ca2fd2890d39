import { readNumeral } from '../../text/numerals.ts';
import { addDays, addMonths, type DateParts, isoOf, parseDay, precisionOf, stretchOf } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { dateFigure, monthAt, yearInForce } from './date.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { D } from './signs.ts';

/** How far each word is from the day of publication. */
const YEARS: Readonly<Record<string, number>> = { 今年: 0, 明年: 1, 去年: -1, 前年: -2, 后年: 2 };
const MONTHS: Readonly<Record<string, number>> = {
  本月: 0,
  上月: -1,
  下月: 1,
  上个月: -1,
  下个月: 1,
  这个月: 0,
};
const DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  明天: 1,
  明日: 1,
  前天: -2,
  后天: 2,
  今晨: 0,
  今早: 0,
  今晚: 0,
  昨晚: -1,
  昨夜: -1,
  明晚: 1,
  前日: -2,
};
/** Near the day of publication, nobody says how near; or a day only the context knows. */
const NEAR = [
  '日前',
  '近日',
  '近期',
  '同年',
  '次年',
  '翌年',
  '翌日',
  '次日',
  '隔日',
  '隔天',
  '同月',
  '同日',
  '上周',
  '本周',
  '下周',
  '上星期',
  '下星期',
];

const TOLD = /[(（](?:公元)?(\d{3,4})年[)）]/y;

/** Years counted from the one the text spoke of last: 同年7月. */
const YEARS_AFTER: Readonly<Record<string, number>> = { 同年: 0, 次年: 1, 翌年: 1 };

const wordAt = createLexicon([...Object.keys(YEARS), ...Object.keys(MONTHS), ...Object.keys(DAYS), ...NEAR]);

/** What before the word makes another word of it: 过去年, 之前年, 昆明日报. */
const INSIDE_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['今', /[当如古至迄于]/],
  ['明', /[昆光黎文声说表证开三]/],
  ['去', /[过失逝]/],
  ['前', /[之以目日年生数几]/],
  ['后', /[之以先今此战随]/],
  ['上', /[以天]/],
  ['下', /[以天]/],
  ['本', /[日资根原基版书]/],
  ['日', /[庆念昨今明近前后同当生假节工平昔往度]|[0-9０-９一二三四五六七八九十]/],
  ['近', /[最附]/],
  ['同', /[共不相如]/],
  ['次', /[一二两三多每首再几第0-9]/],
]);
const INSIDE_AFTER =
  /^(?:今日头条|今日说法|明日报|明日之星|后天性|本周期|明天系|今日报|上周期|同日本|近日点|今天下)/;

/** Words that count from the day of publication: 明年, 去年3月, 上月底, 昨天, 日前. */
export const relativeDate: Rule = {
  name: 'relative-date',
  starts: '今明去前后本上下这昨日近同次翌隔',
  read(spot) {
    const { text, at } = spot;
    const word = wordAt(text, at);
    if (word === undefined || (at > 0 && INSIDE_BEFORE.get(word.charAt(0))?.test(text.charAt(at - 1))))
      return undefined;
    if (INSIDE_AFTER.test(text.slice(at, at + 4))) return undefined;
    return readWord(spot, word);
  },
};

function readWord(spot: Spot, word: string): ReturnType<Rule['read']> {
  const { at } = spot;
  const end = at + word.length;
  const day = parseDay(spot.published);
  const years = YEARS[word];
  if (years !== undefined) return inYear(spot, end, day && { year: day.year + years });
  const after = YEARS_AFTER[word];
  if (after !== undefined) return inYear(spot, end, yearTold(spot.text, end) ?? yearAfter(spot, after));
  const months = MONTHS[word];
  if (months !== undefined) return inMonth(spot, end, day && addMonths(day, months));
  const days = DAYS[word];
  const parts = day && days !== undefined ? addDays(day, days) : undefined;
  if (parts) return { kind: 'date', start: at, end, ...stretchOf(parts, parts, precisionOf(parts)) };
  const to = word === '日前' && day ? isoOf(day) : undefined;
  return { kind: 'date', start: at, end, ...(to === undefined ? {} : { to, precision: 'period' }) };
}

/** 次年(1285年): the writer tells it. */
function yearTold(text: string, at: number): DateParts | undefined {
  const match = matchAt(TOLD, text, at);
  return match && { year: Number(match[1]) };
}

/** So many years after the one the paragraph spoke of last. */
function yearAfter(spot: Spot, years: number): DateParts | undefined {
  const said = yearInForce({ ...spot, published: undefined });
  return said === undefined ? undefined : { year: said + years };
}

/** 去年, 去年3月, 去年12月5日, 今年上半年. */
function inYear(spot: Spot, end: number, year: DateParts | undefined): ReturnType<Rule['read']> {
  const month = monthAt(spot.text, end);
  const parts = { ...year, ...month?.parts };
  return dateFigure(spot, { parts, end: month?.end ?? end }, undefined);
}

const DAY_OF_MONTH = new RegExp(`(${D}{1,2})[日号]`, 'y');

/** 本月15日, 上月底. */
function inMonth(spot: Spot, end: number, month: DateParts | undefined): Figure {
  const match = matchAt(DAY_OF_MONTH, spot.text, end);
  const day = readNumeral(match?.[1] ?? '');
  if (!match || day === undefined) return dateFigure(spot, { parts: month ?? {}, end }, undefined);
  return dateFigure(spot, { parts: month ? { ...month, day } : {}, end: end + match[0].length }, undefined);
}
