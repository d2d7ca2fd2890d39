import { matchAt, type Rule } from './rule.ts';
import { DIGIT_SIGNS } from './signs.ts';

const SCORE = /(\d{1,3})\s?(比|[:：])\s?(\d{1,3})(?![\d:：])/y;
const DASHED =
  /(\d{1,3})[-–](\d{1,3})(?![\d-])(?=[^一-龥]{0,2}(?:战胜|击败|取胜|获胜|大胜|落败|不敌|险胜|负于|惨败|惨负|大败|告负|力克|横扫|逼平|战平|迫和|领先|胜|负|平|击))/y;
const ROUND = /\d{1,2}\/\d{1,2}决赛/y;
const FRACTION = /(\d{1,4})\/(\d{1,4})(?![\d/])/y;

const POWER = /(\d{1,9})\^(\d{1,3})/y;

/** Scores and ratios: 3比1, 2:0; fractions written with a stroke: 1/3, and the rounds named by them: 1/8决赛. */
export const score: Rule = {
  name: 'score',
  starts: DIGIT_SIGNS,
  read({ text, at }) {
    if (/[\d./:-]/.test(text.charAt(at - 1))) return undefined;
    const match = matchAt(SCORE, text, at) ?? matchAt(DASHED, text, at);
    if (match)
      return {
        kind: 'count',
        start: at,
        end: at + match[0].length,
        value: Number(match[1]),
        unit: match[2] === '比' ? '比' : ':',
      };
    const round = matchAt(ROUND, text, at);
    if (round) return { kind: 'ordinal', start: at, end: at + round[0].length };
    const fraction = matchAt(FRACTION, text, at);
    if (fraction && Number(fraction[2]) === 0) return { kind: 'nothing', end: at + fraction[0].length };
    if (!fraction || Number(fraction[1]) >= Number(fraction[2])) return power(text, at);
    return {
      kind: 'percent',
      start: at,
      end: at + fraction[0].length,
      value: Number(fraction[1]) / Number(fraction[2]),
      unit: '/',
    };
  },
};

/** 10^30. */
function power(text: string, at: number): ReturnType<Rule['read']> {
  const match = matchAt(POWER, text, at);
  const value = Number(match?.[1]) ** Number(match?.[2]);
  if (!match || !Number.isFinite(value)) return undefined;
  return { kind: 'count', start: at, end: at + match[0].length, value };
}
