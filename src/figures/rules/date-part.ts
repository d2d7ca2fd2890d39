import { type DateParts, daysInMonth, precisionOf, type Stretch, stretchOf } from '../calendar.ts';
import { createLexicon } from '../lexicon.ts';

/** A part of a year or month as written behind it, and the days it reaches over where that is settled. */
export interface DatePart {
  readonly end: number;
  readonly stretch: Stretch | undefined;
}

/** First and last month of each part of a year. Of the rest (年底, 春天) no month is said, so none is made up. */
const MONTHS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['上半年', [1, 6]],
  ['下半年', [7, 12]],
  ...['一', '二', '三', '四'].flatMap((quarter, index): [string, [number, number]][] => {
    const months: [number, number] = [index * 3 + 1, index * 3 + 3];
    return ['第', '前', ''].flatMap((lead): [string, [number, number]][] => [
      [`${lead}${quarter}季度`, lead === '前' ? [1, months[1]] : months],
      [`${lead}${index + 1}季度`, lead === '前' ? [1, months[1]] : months],
    ]);
  }),
]);

/** 年中 and 月中 are parts only where the phrase ends: 5月中国 is not. */
const ENDS = /[,，。、;；:：)） \n]|^$/;
const YEAR_PARTS = [
  '底',
  '初',
  '末',
  '中',
  '年底',
  '年初',
  '年末',
  '年中',
  '春',
  '夏',
  '秋',
  '冬',
  '春季',
  '夏季',
  '秋季',
  '冬季',
  '春天',
  '夏天',
  '秋天',
  '冬天',
  '初春',
  '春节',
  '国庆',
  '早期',
  '中期',
  '晚期',
  '后期',
  '前后',
  '左右',
];
const MONTH_PARTS = ['上旬', '中旬', '下旬', '初', '底', '末', '中'];
const DAY_PARTS = [
  '上午',
  '下午',
  '凌晨',
  '清晨',
  '早上',
  '早晨',
  '中午',
  '晚上',
  '晚间',
  '傍晚',
  '夜间',
  '深夜',
  '晚',
  '夜',
  '午夜',
];

const yearPartAt = createLexicon([...MONTHS.keys(), ...YEAR_PARTS]);
const monthPartAt = createLexicon(MONTH_PARTS);
const dayPartAt = createLexicon(DAY_PARTS);

/** The part of the year, month or day that stands at `at`, behind the date it is a part of. */
export function partOf(text: string, at: number, parts: DateParts): DatePart | undefined {
  const precision = precisionOf(parts);
  if (precision === 'day') return wholeWith(dayPartAt(text, at), at, parts);
  if (precision === 'year') return yearPart(text, at, parts);
  const word = monthPartAt(text, at);
  if (word === undefined || (word === '中' && !ENDS.test(text.charAt(at + 1)))) return undefined;
  return {
    end: at + word.length,
    stretch: word.endsWith('旬') ? tenDays(word, parts) : stretchOf(parts, parts, precision),
  };
}

function yearPart(text: string, at: number, parts: DateParts): DatePart | undefined {
  const word = yearPartAt(text, at);
  if (word === undefined || (word === '中' && !ENDS.test(text.charAt(at + 1)))) return undefined;
  const months = MONTHS.get(word);
  if (!months) return wholeWith(word, at, parts);
  const [first, last] = months;
  return {
    end: at + word.length,
    stretch: stretchOf({ ...parts, month: first }, { ...parts, month: last }, 'period'),
  };
}

function wholeWith(word: string | undefined, at: number, parts: DateParts): DatePart | undefined {
  return word === undefined
    ? undefined
    : { end: at + word.length, stretch: stretchOf(parts, parts, precisionOf(parts)) };
}

function tenDays(word: string, parts: DateParts): Stretch | undefined {
  const { year, month } = parts;
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const first = word === '上旬' ? 1 : word === '中旬' ? 11 : 21;
  const last = word === '下旬' ? daysInMonth(year, month) : first + 9;
  return stretchOf({ year, month, day: first }, { year, month, day: last }, 'period');
}
