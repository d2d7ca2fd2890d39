import type { Span } from '../base/span.ts';
import { ARABIC_DIGITS, HAN_NUMERALS, numeralAt, readNumeral } from '../text/numerals.ts';
import type { Qualifier } from './figure.ts';
import { createLexicon } from './lexicon.ts';

/** A number with the words that say how exact it is: 近90, 20多, 数十, 3—5. What it is of stands behind it. */
export interface Amount extends Span {
  /** Undefined where no number is meant: 数十, 几. */
  readonly value?: number;
  readonly valueTo?: number;
  readonly qualifier?: Qualifier;
  /** Written in Chinese numerals: 一 and 万 begin many words that are no numbers. */
  readonly han: boolean;
}

const PREFIXES: Readonly<Record<string, Qualifier>> = {
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  几近: 'nearly',
  濒近: 'nearly',
  约: 'about',
  大约: 'about',
  约为: 'about',
  大概: 'about',
  约有: 'about',
  大约有: 'about',
  大概有: 'about',
  大约为: 'about',
  约占: 'about',
  差不多: 'about',
  约莫: 'about',
  超: 'over',
  超过: 'over',
  超过了: 'over',
  逾: 'over',
  多于: 'over',
  高于: 'over',
  大于: 'over',
  超出: 'over',
  不止: 'over',
  至少: 'at-least',
  最少: 'at-least',
  不少于: 'at-least',
  不低于: 'at-least',
  起码: 'at-least',
  最低: 'at-least',
  不下: 'at-least',
  不下于: 'at-least',
  最多: 'at-most',
  至多: 'at-most',
  不超过: 'at-most',
  不多于: 'at-most',
  不高于: 'at-most',
  不超: 'at-most',
  不到: 'under',
  不足: 'under',
  未满: 'under',
  少于: 'under',
  低于: 'under',
  小于: 'under',
  未到: 'under',
  不满: 'under',
};

/** First characters of the words before a number. */
export const APPROXIMATORS = [...new Set(Object.keys(PREFIXES).map((word) => word.charAt(0)))].join('');

const prefixAt = createLexicon(Object.keys(PREFIXES));

/** Words that end in what looks like an approximator: 附近, 条约, 最近. */
const PART_OF_A_WORD: ReadonlyMap<string, string> = new Map([
  ['近', '附最邻新靠亲临贴逼走远相就浅'],
  ['约', '条节公签合契预违邀纽毁特制誓和缔续解如履'],
  ['超', '马赵李高王张陈刘赶反'],
  [
    '数',
    '因大人次总少多个件倍指参基整分岁户票场天日字函负级复奇偶無无约计点系代算组维页量份位号名席胜局球票',
  ],
  ['几', '茶'],
  ['过', '超经通不难越走跳错度渡'],
  ['上', '以网线路桥海地身手晚早马会车船场北南东西山岸陆天世'],
  ['大', '最巨伟强重高'],
]);

/** What follows the digits to say «and some more»: 20多, 十余, 30来; a multiplier may follow: 20多万. */
const MORE = '(?:[多余几來来](?![年月]?[为之次样]|自|到|源))';
const TAIL = new RegExp(`${MORE}?(?:[十百千万亿](?!(?<=千)[克米瓦赫帕焦卡伏]))*`, 'y');
const INDEFINITE =
  /数以[十百千万亿]+计|(?:好几|若干|数|几)(?:[十百千万亿]+(?:[余多]?[万亿])?)?|成[百千]上[千万]|[百千万]千上[百千万]/y;
const REACHED = /[上成过][百千万亿]+/y;
const PAIR =
  /([一二三四五六七八九]?十)?(一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)([十百千万亿]*)/y;
const TO = new RegExp(`\\s?(?:——|—|–|-|~|～|－|―|至|到|、)\\s?(?=[${ARABIC_DIGITS}${HAN_NUMERALS}])`, 'y');

/** 常陆 and 柒牌 likewise: a banker's digit is a number only in a sum. */
const LONE_MULTIPLIER =
  /^(?:[百千万亿兆](?![百千万亿多余几来])(?![一二三四五六七八九][十百千])|[壹贰叁肆伍陆柒捌玖](?![拾佰仟万亿零圆元角]))/;

/** 百科, 千里, 万家: a multiplier that nothing multiplies is a word for «many», no number. */
export function isLoneMultiplier(text: string, at: number): boolean {
  return LONE_MULTIPLIER.test(text.slice(at, at + 3));
}

/** The amount that begins at `at`, its qualifier first; undefined where there is none. */
export function amountAt(text: string, at: number): Amount | undefined {
  const prefix = prefixAt(text, at);
  if (prefix === undefined) return numberAt(text, at);
  if (isPartOfWord(text, at)) return undefined;
  const from = at + prefix.length;
  const number = numberAt(text, text.charAt(from) === ' ' ? from + 1 : from);
  const qualifier = PREFIXES[prefix];
  if (!number || qualifier === undefined) return undefined;
  return { ...number, start: at, qualifier };
}

function isPartOfWord(text: string, at: number): boolean {
  const glue = PART_OF_A_WORD.get(text.charAt(at));
  return at > 0 && glue?.includes(text.charAt(at - 1)) === true;
}

function numberAt(text: string, at: number): Amount | undefined {
  return indefiniteAt(text, at) ?? pairAt(text, at) ?? definiteAt(text, at);
}

/** 数十, 几百万, 上千, 成千上万: how big, but not how many. */
function indefiniteAt(text: string, at: number): Amount | undefined {
  const end = endOf(INDEFINITE, text, at);
  if (end !== undefined)
    return isPartOfWord(text, at) ? undefined : { start: at, end, qualifier: 'several', han: true };
  const reached = endOf(REACHED, text, at);
  if (reached === undefined || isPartOfWord(text, at)) return undefined;
  const value = readNumeral(text.slice(at + 1, reached));
  if (value === undefined) return undefined;
  if (text.charAt(at) === '成') return { start: at, end: reached, qualifier: 'several', han: true };
  return {
    start: at,
    end: reached,
    value,
    qualifier: text.charAt(at) === '过' ? 'over' : 'at-least',
    han: true,
  };
}

/** 三五个, 两三百, 七八十, 十七八岁: two neighbouring digits are a guess between them. */
function pairAt(text: string, at: number): Amount | undefined {
  const end = endOf(PAIR, text, at);
  if (end === undefined || HAN_NUMERALS.includes(text.charAt(end) || ' ')) return undefined;
  PAIR.lastIndex = at;
  const [, tens = '', digits = '', multiplier = ''] = PAIR.exec(text) ?? [];
  const value = readNumeral(tens + digits.charAt(0) + multiplier);
  const valueTo = readNumeral(tens + digits.charAt(1) + multiplier);
  if (value === undefined || valueTo === undefined) return undefined;
  return { start: at, end, value, valueTo, qualifier: 'about', han: true };
}

function definiteAt(text: string, at: number): Amount | undefined {
  const first = quantityAt(text, at);
  if (!first) return undefined;
  const to = endOf(TO, text, first.end);
  const second = to === undefined || first.qualifier ? undefined : quantityAt(text, to);
  return second && !text.startsWith('分之', second.end) ? (rangeOf(text, first, second) ?? first) : first;
}

/** One number with its «and some more». */
function quantityAt(text: string, at: number): Amount | undefined {
  const numeral = numeralAt(text, at);
  if (numeral?.value === undefined) return undefined;
  const han = HAN_NUMERALS.includes(text.charAt(at));
  const end = endOf(TAIL, text, numeral.end) ?? numeral.end;
  if (end === numeral.end) return { start: at, end, value: numeral.value, han };
  const more = text.slice(numeral.end, end);
  const value = readNumeral(text.slice(at, numeral.end) + more.slice(1)) ?? numeral.value;
  return { start: at, end, value, qualifier: 'over', han };
}

/** 3—5, 三到五, 3至5万. Undefined where the second is not above the first: those are two numbers. */
function rangeOf(text: string, first: Amount, second: Amount): Amount | undefined {
  if (first.value === undefined || second.value === undefined || first.han !== second.han) return undefined;
  if (text.charAt(first.end) === '、' && second.value !== first.value + 1) return undefined;
  const shared = /[万亿]+$/.exec(text.slice(second.start, second.end))?.[0] ?? '';
  const scaled = readNumeral(text.slice(first.start, first.end) + shared);
  const isShared = scaled !== undefined && shared !== '' && first.value < 10_000;
  const value = isShared && (scaled < second.value || goesBack(text, first, second)) ? scaled : first.value;
  if (value >= second.value && !(isShared && goesBack(text, first, second))) return undefined;
  return { start: first.start, end: second.end, value, valueTo: second.value, han: first.han };
}

/** 300-90万年前: from longer ago to less long. */
function goesBack(text: string, first: Amount, second: Amount): boolean {
  return /[-—–~～至到]/.test(text.charAt(first.end)) && text.startsWith('年', second.end);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
