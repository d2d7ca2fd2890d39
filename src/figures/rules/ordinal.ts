import { type Numeral, numeralAt, readNumeral } from '../../text/numerals.ts';
import type { Figure } from '../figure.ts';
import { createLexicon, wordsOf } from '../lexicon.ts';
import { countingNouns, measureWords } from '../measure-words.ts';
import { scopeBefore } from './rank-scope.ts';
import { matchAt, type Rule } from './rule.ts';
import { D, DIGIT_SIGNS } from './signs.ts';

const RANK_UNITS = ['位', '名', '大'];
const unitAt = createLexicon([
  ...measureWords.map(({ word }) => word),
  ...countingNouns,
  ...wordsOf(
    '届 次 届次 期 期间 年 天 日 周 季 季度 学期 号 章 节 条 款 回 轮 站 代 世 任 卷 集 版 大 任期 频道 师 军 阶段 时间段 方阵 弹 大道 大街 部份 梯队 批次 代人 世代 学年 集团军 集团 方面军 野战军 路军 兵团 军团 步兵师 骑兵师 装甲师 战区 舰队 纵队 大队 中队 支队 分队 军区 共和国 帝国 王朝',
  ),
]);
const NOT_AN_ORDINAL =
  /第一(?:线|时间|书记|夫人|产业|人称|反应|手|印象|眼|性|步|大街|人民|中学|小学|医院|高级|实验|附属|机床|汽车|拖拉机)|第[二三](?:产业|方(?!面军|阵)|者|人称|世界|性|职业|天性|课堂)|第[一二三四五六七八九十]+(?:中学|小学|医院|人民医院|附属|高级中学|实验|野战|教学|师范)/y;
const FIRST =
  /首(届|次|个|家|批|例|枚|座|条|部|款|台|架|艘|轮|期|位|名|所|种|本|项|支|组|张|班|列|辆|颗|只|套|起|笔|单|场|站|日|季|年|月|周|发|集|间|艘|趟|创)(?![府长都席要脑相领先席轮车])/y;
/** 位居西部地区第二: what it ranks among stands between the verb and the rank. */
const RANK_VERB_AHEAD = /(?:位居|位列|名列|稳居|跃居|高居|排名|排在)[^,，。;；、和与]{1,14}$/;
const AMONG_THE_FIRST = new RegExp(
  `前(${D}{1,4}|[三五八十百]|[二三四五六七八九]十)(名|位|强|甲|列)?(?![年天个月次届项期批轮半])`,
  'y',
);
const ENTERS = /(?:全国|世界|全球|全省|全市|亚洲|跻身|进入|闯入|挺进|排名|位居|位列|名列|居|列|进|入围)$/;
const TO = /(?:——|—|–|-|~|～|至|到)第?/y;
const NUMBERED = new RegExp(
  `(${D}{1,5})(?:[-—–~～至到·](${D}{1,5}))?\\s?号(?:线|楼|院|馆|公路|机|台风)?(?!码|称|召)`,
  'y',
);
/** 一级文物, 三年级, 六十四军 and 三号线 say which, without 第. */
const WHICH =
  /(\d{1,2}|[一二三四五六七八九]|十[一二]?)(年级)|([二三四五六七八九]?十[一二三四五六七八九]?)(军)(?![人队事官团])|(?<![升降跳连])([一二三四五六七八九])(级)(?![别数跳]|台阶|地震|大?风)|([一二三四五六七八九十]{1,3})(号)(?:线|楼|院|机|馆)/y;
/** 地下二层 is the second below the ground. */
const FLOOR = /([一二三四五六七八九十]{1,3}|\d{1,2})(层)/y;
const RANK_VERB =
  /(?:小组|年级|积分榜|榜单|总榜|排名|排位|排行|排在|位居|位列|名列|居|稳居|跃居|高居|列|排|全国|全球|世界|全省|全市|亚洲|总分|综合|并列|得分|总成绩|国内|成绩|获|夺得|联赛|杯赛|全场)$/;

/** Ordinals and ranks: 第七届, 首届, 第15次, 第一个; 第三位, 排名第九, 全国第一 with what they rank among. */
export const ordinal: Rule = {
  name: 'ordinal',
  starts: `${DIGIT_SIGNS}一二三四五六七八九十第首前`,
  read({ text, at }) {
    if (text.charAt(at) === '首') return firstOf(text, at);
    if (text.charAt(at) === '前') return amongTheFirst(text, at);
    if (text.charAt(at) !== '第') return numbered(text, at);
    if (matchAt(NOT_AN_ORDINAL, text, at)) return { kind: 'nothing', end: at + 2 };
    const from = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
    const numeral = numeralAt(text, from);
    if (!numeral?.value) return undefined;
    const last = lastOf(text, numeral);
    const unit = unitAt(text, last?.end ?? numeral.end);
    const end = (last?.end ?? numeral.end) + (unit?.length ?? 0);
    const upTo = last?.value === undefined ? {} : { valueTo: last.value };
    const figure = { start: at, end, value: numeral.value, ...upTo, ...(unit === undefined ? {} : { unit }) };
    return isRank(text, at, unit) ? rank(text, figure) : { kind: 'ordinal', ...figure };
  },
};

/** The 3 of 第1至3座. */
function lastOf(text: string, first: Numeral): Numeral | undefined {
  const to = matchAt(TO, text, first.end);
  const last = to && numeralAt(text, first.end + to[0].length);
  return last && (last.value ?? 0) > (first.value ?? 0) ? last : undefined;
}

/** 前三, 前10名: no worse than that. */
function amongTheFirst(text: string, at: number): Figure | undefined {
  const match = matchAt(AMONG_THE_FIRST, text, at);
  const value = readNumeral(match?.[1] ?? '');
  if (!match || value === undefined) return undefined;
  if (match[2] === undefined && !ENTERS.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const unit = match[2] === undefined ? {} : { unit: match[2] };
  return rank(text, { start: at, end: at + match[0].length, value, qualifier: 'at-most', ...unit });
}

/** 6号线, 16号: a number that tells one of many. */
function numbered(text: string, at: number): Figure | undefined {
  const match = matchAt(NUMBERED, text, at);
  const value = readNumeral(match?.[1] ?? '');
  if (!match || value === undefined) return which(text, at);
  const valueTo = readNumeral(match[2] ?? '');
  const upTo = valueTo === undefined || valueTo <= value ? {} : { valueTo };
  return { kind: 'ordinal', start: at, end: at + match[0].length, value, ...upTo, unit: '号' };
}

function which(text: string, at: number): Figure | undefined {
  const isFloor = /(?:地[上下]|楼)$/.test(text.slice(Math.max(0, at - 2), at));
  const match = matchAt(isFloor ? FLOOR : WHICH, text, at);
  const value = readNumeral(match?.[1] ?? match?.[3] ?? match?.[5] ?? match?.[7] ?? '');
  const unit = match?.[2] ?? match?.[4] ?? match?.[6] ?? match?.[8];
  if (!match || value === undefined || unit === undefined) return undefined;
  return { kind: 'ordinal', start: at, end: at + match[0].length, value, unit };
}

function firstOf(text: string, at: number): Figure | undefined {
  const match = matchAt(FIRST, text, at);
  const unit = match?.[1];
  // 一首所创作的诗: one poem, of which somebody is the author.
  if (!match || unit === undefined || /[一二两三四五六七八九十百几数\d]/.test(text.charAt(at - 1)))
    return undefined;
  const figure = { start: at, end: at + match[0].length, value: 1, unit };
  return unit === '位' && RANK_VERB.test(text.slice(Math.max(0, at - 4), at))
    ? rank(text, figure)
    : { kind: 'ordinal', ...figure };
}

function isRank(text: string, at: number, unit: string | undefined): boolean {
  // 占地1,709平方公里(第30): a place among others, given beside what it is for.
  if (unit === undefined)
    return hasRankVerb(text, at) || /^[(（]第[^)）]{1,6}[)）]/.test(text.slice(at - 1, at + 8));
  if (unit === '大') return true;
  return RANK_UNITS.includes(unit) && !countsPeople(text, at, unit);
}

/** 第一位得主 is the first of many winners, 第一位 at the end of a phrase a place among others. */
function countsPeople(text: string, at: number, unit: string): boolean {
  const behind = text.charAt(text.indexOf(unit, at) + 1);
  return /[一-龥]/.test(behind) && !/[的并和与后及]/.test(behind) && !hasRankVerb(text, at);
}

function hasRankVerb(text: string, at: number): boolean {
  return (
    RANK_VERB.test(text.slice(Math.max(0, at - 4), at)) ||
    RANK_VERB_AHEAD.test(text.slice(Math.max(0, at - 18), at))
  );
}

function rank(text: string, figure: Omit<Figure, 'kind'>): Figure {
  const scope = scopeBefore(text, figure.start);
  return { kind: 'rank', ...figure, ...(scope ? { scope } : {}) };
}
