import type { Span } from '../../base/span.ts';
import { createLexicon } from '../lexicon.ts';
import { countingNouns, measureWords } from '../measure-words.ts';
import { quantityFigure, suffixBehind, type Unit, unitOf, valuesOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const measureAt = createLexicon(measureWords.map(({ word }) => word));
const nounAt = createLexicon([...countingNouns, ...measureWords.map(({ word }) => word)]);
const NOT_A_MEASURE =
  /员工|单[色一独方元位]|次(?:[方元]|剩余|型(?!号)|曲[线面]|函数|多项式|互反|导数|世界大战|大战)|人[民们物类口]?(?:[间])|名[字称义单誉]|口[气号味]|家[乡长属](?!庭)|部[分门长队]?(?:[下])|条[件约例]|面[积对前]|道[路理德]|项目部|点[击]|处[理于]|头[脑发]|手|路[人线]|号|本身|平台|球[员季队迷]/y;
/** What numbers stand for a name of: 股票代号:5493. */
const CODE_OF = /(?:代号|编号|代码|号码|邮编|股票|学号|证号|序号|型号)[:：为是]?\s?$/;
/** Makers and makes that number what they make: 波音747, 歼-20. */
const NAMED_WITH_NUMBER =
  /(?:波音|空客|空中客车|麦道|宝马|奔驰|奥迪|标致|雷诺|东风|长征|神舟|嫦娥|天宫|北斗|[米图苏歼轰运直强伊]-?)[- ]?$/;
/** A small number right behind a word that leads to none is part of a name: VR战士4, 图2. */
const ENDS_A_NAME =
  /[一-龥](?<![为达到至是有约近超增减得余共计仅只剩率值比分数等及与和或在从由即占以每各含了前后差加乘除取出第])$/;

/** Counts: 23对, 数十套, 近90个, 7国, and numbers that stand alone: 近千万. */
export const count: Rule = {
  name: 'count',
  starts: AMOUNT_SIGNS,
  read(spot) {
    const { amount } = spot;
    if (!amount) return undefined;
    const unit = unitOf(spot, amount.han ? measureAt : nounAt);
    if (unit && !matchAt(NOT_A_MEASURE, spot.text, unit.start) && !isArticle(spot, unit))
      return quantityFigure(spot, 'count', unit);
    if (!standsAlone(spot)) return undefined;
    return isLabel(spot) ? { kind: 'nothing', end: amount.end } : alone(spot);
  },
};

/** 一个, 一座 say «a» rather than «one», unless something before or behind them counts: 共一座, 一种以上. */
function isArticle({ amount, text, at }: Spot, unit: Unit): boolean {
  return (
    amount?.value === 1 &&
    amount.han &&
    amount.qualifier === undefined &&
    suffixBehind(text, unit.end).qualifier === undefined &&
    !/[共仅只]$/.test(text.slice(Math.max(0, at - 1), at))
  );
}

/** Without a measure word, a Chinese numeral is a number only if it is large or said to be inexact. */
function standsAlone({ amount, text }: Spot): boolean {
  if (!amount) return false;
  if (!amount.han) return true;
  const written = text.slice(amount.start, amount.end);
  return amount.qualifier === undefined
    ? written.length >= 3 && /[十百千万亿]/.test(written)
    : /[十百千万亿]/.test(written);
}

/**
 * A number without a unit that tells which, not how many: the end of a name (Xbox 360, VR战士4, 波音747), a code
 * (股票代号:5493), the number of a picture or of a line of a list.
 */
function isLabel({ amount, text, at }: Spot): boolean {
  if (!amount || amount.han || amount.qualifier !== undefined) return false;
  const before = text.slice(Math.max(0, at - 6), at);
  if (/[A-Za-z][ -]?$|[A-Za-z]{2}\s$/.test(before) || CODE_OF.test(before) || NAMED_WITH_NUMBER.test(before))
    return true;
  if (text.charAt(at - 1) === '+' || /[+》]/.test(text.charAt(amount.end))) return true;
  if (amount.valueTo !== undefined || !/^\d{1,2}$/.test(text.slice(at, amount.end))) return false;
  return (
    /^\.(?!\d)/.test(text.slice(amount.end, amount.end + 2)) ||
    isBracketed(text, amount) ||
    ENDS_A_NAME.test(before)
  );
}

/** (1): of a list, or of a note. */
function isBracketed(text: string, { start, end }: Span): boolean {
  return /[(（[【]/.test(text.charAt(start - 1)) && /[)）\]】]/.test(text.charAt(end));
}

function alone({ amount, text }: Spot): ReturnType<Rule['read']> {
  if (!amount) return undefined;
  const { end, qualifier } = suffixBehind(text, amount.end);
  const said = amount.qualifier ?? qualifier;
  const qualified = said === undefined ? {} : { qualifier: said };
  return { kind: 'count', start: amount.start, end, ...valuesOf(amount), ...qualified };
}
