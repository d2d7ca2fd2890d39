import type { Span } from '../../base/span.ts';
import type { Spot } from './rule.ts';

/** 股票代号:5493, 图2. */
const CODE_OF = /(?:代号|编号|代码|号码|邮编|[图表]|股票|学号|证号|序号|型号)[:：为是]?\s?$/;
/** Those who number what they make, and what is numbered: 波音747, 歼-20. */
const SERIES =
  /(?:波音|空客|空中客车|麦道|宝马|奔驰|奥迪|标致|雷诺|东风|长征|神舟|嫦娥|天宫|北斗|[米图苏歼轰运直强伊]-?)[- ]?$/;
const LATIN_BEFORE = /[A-Za-z][ -]?$|[A-Za-z]{2}\s$/;
const LATIN_BEHIND = /^ ?[A-Z][A-Za-z]/;
/** A phrase that ends in a word behind which nobody counts: VR战士4, 卡美拉3. */
const NO_LEAD =
  /[一-龥](?<![为达到至是有约近超增减得余共计仅只剩率值比分数等及与和或在从由即占以每各含了前后差加乘除取出第])$/;

/**
 * Whether a number without a unit tells which rather than how many: the end of a name (Xbox 360, 波音747), a code,
 * the number of a picture, of a note or of a line of a list.
 */
export function isNaming({ amount, text, at }: Spot): boolean {
  if (!amount || amount.han || amount.qualifier !== undefined) return false;
  const before = text.slice(Math.max(0, at - 6), at);
  const behind = text.slice(amount.end, amount.end + 3);
  if ([CODE_OF, SERIES, LATIN_BEFORE, /\+$/].some((lead) => lead.test(before))) return true;
  if (LATIN_BEHIND.test(behind) || /^(?:[+》]|[国省县乡]道|路线|系列|-[一-龥A-Za-z(])/.test(behind))
    return true;
  if (amount.valueTo !== undefined || !/^\d{1,2}$/.test(text.slice(at, amount.end))) return false;
  return (
    /^\.(?!\d)/.test(behind) ||
    isBracketed(text, amount) ||
    (NO_LEAD.test(before) && !/^[一-龥]/.test(behind))
  );
}

/** (1): of a list, or of a note. */
function isBracketed(text: string, { start, end }: Span): boolean {
  return /[(（[【]/.test(text.charAt(start - 1)) && /[)）\]】]/.test(text.charAt(end));
}
