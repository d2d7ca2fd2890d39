import { matchAt, type Rule } from './rule.ts';
import { D, NUMBER_SIGNS, SHORT_HAN } from './signs.ts';

const N = `(?:${D}{1,2}|${SHORT_HAN}{1,3})`;
const PART = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午夜|当晚|早|晚)';
const SPOKEN = new RegExp(
  `(?:(?![早晚]一点)${PART}\\s?${N}(?:[时點点](?:许|整|半|${N}分?(?:许)?)?|[:：]${D}{2})|${N}[时点](?:${N}分(?!之|钟|别|店)|许|整|半(?![个年天])))`,
  'y',
);
const DIGITAL = /(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[-—–~至]{1,2}(?:[01]?\d|2[0-4])[:：][0-5]\d)?(?![\d:：])/y;

/** Times of the day: 上午9时30分, 下午3点, 08:24, 19:30-21:00. They are dates of no day of their own. */
export const clock: Rule = {
  name: 'clock',
  starts: `${NUMBER_SIGNS}凌清早上中下傍晚夜深午当`,
  read({ text, at }) {
    // 以6:11告负 is a score.
    if (/[\d:.以比]/.test(text.charAt(at - 1))) return undefined;
    const match = matchAt(SPOKEN, text, at) ?? (/\d/.test(text.charAt(at)) ? clockFace(text, at) : undefined);
    return match && { kind: 'date', start: at, end: at + match[0].length, precision: 'minute' };
  },
};

/** Two digits behind the colon: 3:1 is a score, 3:10 a time. */
function clockFace(text: string, at: number): RegExpExecArray | undefined {
  return matchAt(DIGITAL, text, at);
}
