import { readNumeral } from '../../text/numerals.ts';
import { stretchOf } from '../calendar.ts';
import type { Figure } from '../figure.ts';
import { isEveryday, REIGN_SIGNS, reignAt, yearOfReign } from '../reigns.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, DIGIT_SIGNS, SHORT_HAN } from './signs.ts';

const COUNT = `(${D}{1,2}|元|${SHORT_HAN}{1,4})年(?!级)`;
/** Months of the old calendar. */
const MONTH = `(?:闰?(?:${SHORT_HAN}{1,3}|正|腊)月(?:初?${SHORT_HAN}{1,3}日?)?)?`;
/** (1772年), (前219年), (公元1500年): the writer tells the year. */
const GLOSS = '(?=[(（](?:公元|西元)?(前)?(\\d{1,4})年)';
const YEAR = new RegExp(`\\s?${COUNT}${MONTH}`, 'y');
const GLOSSED_YEAR = new RegExp(`\\s?${COUNT}${GLOSS}`, 'y');
/** 明和九年(1772年): so it is where no table here knows the name. */
const GLOSSED = new RegExp(`(元|[一二三四五六七八九十廿]{1,4}|${D}{1,2})年${GLOSS}`, 'y');
/** 民25年, as tables shorten 民国. */
const SHORT_REPUBLIC = new RegExp(`民(${D}{1,2}|${SHORT_HAN}{1,3})年`, 'y');

/** Years counted by the era of a reign: 民国三十八年, 康熙六十年. Their months are of the old calendar. */
export const reign: Rule = {
  name: 'reign',
  starts: REIGN_SIGNS,
  read({ text, at }) {
    const name = reignAt(text, at);
    return name === undefined ? undefined : yearOf(text, at, name);
  },
};

/** The same where no table knows the name: the number and its explanation, and 民25年, as tables shorten 民国. */
export const explainedReign: Rule = {
  name: 'explained-reign',
  starts: `民元一二三四五六七八九十廿${DIGIT_SIGNS}`,
  read({ text, at }) {
    const before = text.charAt(at - 1);
    if (text.charAt(at) !== '民') return /\d/.test(before) ? undefined : glossedAt(text, at);
    const match = /[一-龥]/.test(before) ? undefined : matchAt(SHORT_REPUBLIC, text, at);
    const count = readNumeral(match?.[1] ?? '');
    return match && count !== undefined
      ? yearFigure(at, at + match[0].length, yearOfReign('民国', count))
      : undefined;
  },
};

function yearOf(text: string, at: number, name: string): Figure | undefined {
  const from = at + name.length;
  const glossed = matchAt(GLOSSED_YEAR, text, from);
  if (glossed) return yearFigure(at, from + glossed[0].length, told(glossed[2], glossed[3]));
  const match = matchAt(YEAR, text, from);
  if (!match || (isEveryday(name) && match[1] !== '元')) return undefined;
  const count = match[1] === '元' ? 1 : readNumeral(match[1] ?? '');
  return yearFigure(at, from + match[0].length, count === undefined ? undefined : yearOfReign(name, count));
}

function glossedAt(text: string, at: number): Figure | undefined {
  const match = matchAt(GLOSSED, text, at);
  return match && yearFigure(at, at + match[0].length, told(match[2], match[3]));
}

/** The year of a gloss; 前219年 is -218. */
function told(before: string | undefined, digits: string | undefined): number {
  return before === undefined ? Number(digits) : 1 - Number(digits);
}

function yearFigure(start: number, end: number, year: number | undefined): Figure {
  const parts = year === undefined ? {} : { year };
  return { kind: 'date', start, end, ...stretchOf(parts, parts, 'year') };
}
