import { ARABIC_DIGITS, HAN_NUMERALS } from '../../text/numerals.ts';
import { APPROXIMATORS } from '../amount.ts';

/** The Arabic digits of both widths, one by one. */
export const DIGIT_SIGNS = '0123456789０１２３４５６７８９';

/** Everything a number can begin with. */
export const NUMBER_SIGNS = DIGIT_SIGNS + HAN_NUMERALS;

/** Everything an amount can begin with: numbers, and the words for how exact and how many. */
export const AMOUNT_SIGNS = `${NUMBER_SIGNS}${APPROXIMATORS}数几好若上成过`;

/** One Arabic digit, for patterns. */
export const D = `[${ARABIC_DIGITS}]`;

/** One Chinese digit without a multiplier, as years are written. */
export const H = '[零〇○一二三四五六七八九]';

/** A short Chinese number, as months, days and ordinals are written. */
export const SHORT_HAN = '[一二三四五六七八九十廿卅百〇零]';

/** What stands before a number below zero; between two numbers it is a dash. */
export const MINUS_SIGNS = '-－−';
