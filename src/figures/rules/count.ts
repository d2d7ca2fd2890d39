import { createLexicon } from '../lexicon.ts';
import { countingNouns, measureWords } from '../measure-words.ts';
import { isNaming } from './naming-number.ts';
import { quantityFigure, suffixBehind, type Unit, unitOf, valuesOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const measureAt = createLexicon(measureWords.map(({ word }) => word));
const nounAt = createLexicon([...countingNouns, ...measureWords.map(({ word }) => word)]);
const NOT_A_MEASURE =
  /员工|关[键于系心注]|[国省县乡]道|系[统列]|列[出入为举]|代[表价码替理]|面体|面[环临受皆都树]|位[讯化相信]|方[式法案向程]|单[色一独方元位]|次(?:[方元]|剩余|型(?!号)|曲[线面]|函数|多项式|互反|导数|世界大战|大战)|人[民们物类口]?(?:[间])|名[字称义单誉]|口[气号味]|家[乡长属](?!庭)|部[分门长队]?(?:[下])|条[件约例款]|面[积对前]|道[路理德]|项目部|点[击]|处[理于]|头[脑发]|手|路[人线]|号|本身|平台|球[员季队迷]/y;
/** Counts: 23对, 数十套, 近90个, 7国, and numbers that stand alone: 近千万. */
export const count: Rule = {
  name: 'count',
  starts: AMOUNT_SIGNS,
  read(spot) {
    const { amount } = spot;
    if (!amount || isDesignation(spot)) return undefined;
    const unit = unitOf(spot, amount.han ? measureAt : nounAt);
    if (unit && !matchAt(NOT_A_MEASURE, spot.text, unit.start) && !isArticle(spot, unit))
      return quantityFigure(spot, 'count', unit);
    if (!standsAlone(spot)) return undefined;
    return isNaming(spot) ? { kind: 'nothing', end: amount.end } : alone(spot);
  },
};

/** 三五九旅: digits read out one by one tell which. 三五个 is a guess between two. */
function isDesignation({ amount, text }: Spot): boolean {
  if (!amount?.han || amount.valueTo !== undefined) return false;
  return /^[零〇一二三四五六七八九]{2,}$/.test(text.slice(amount.start, amount.end));
}

/** 一个, 一座 say «a» rather than «one», unless something before or behind them counts: 共一座, 一种以上. */
function isArticle({ amount, text, at }: Spot, unit: Unit): boolean {
  return (
    amount?.value === 1 &&
    amount.han &&
    amount.qualifier === undefined &&
    suffixBehind(text, unit.end).qualifier === undefined &&
    !/[共仅只各]$/.test(text.slice(Math.max(0, at - 1), at))
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

function alone({ amount, text }: Spot): ReturnType<Rule['read']> {
  if (!amount) return undefined;
  const { end, qualifier } = suffixBehind(text, amount.end);
  const said = amount.qualifier ?? qualifier;
  const qualified = said === undefined ? {} : { qualifier: said };
  return { kind: 'count', start: amount.start, end, ...valuesOf(amount), ...qualified };
}
