import { amountAt } from '../amount.ts';
import { createLexicon } from '../lexicon.ts';
import { currencies, currencySigns } from '../units.ts';
import { quantityFigure, unitOf, valuesOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const currencyAt = createLexicon(currencies);
const signAt = createLexicon(currencySigns);
const SMALL_CHANGE = /\d[角毛]\d?分?(?![形星度])|\d分(?=钱)/y;
const NOT_MONEY = /元(?:[旦素首件老月年宵帅朝代组气]|[一二三四五六七八九十]次)/y;

/** Sums of money with their currency before or behind: 3.5亿元, 100美元, 人民币500元, $20. */
export const money: Rule = {
  name: 'money',
  starts: `${AMOUNT_SIGNS}¥¥$€£UHNACRGEJ人港美₩₽₹`,
  read(spot) {
    return afterSign(spot) ?? beforeCurrency(spot);
  },
};

function beforeCurrency(spot: Spot): ReturnType<Rule['read']> {
  const unit = unitOf(spot, currencyAt);
  if (!unit || matchAt(NOT_MONEY, spot.text, unit.start)) return undefined;
  const figure = quantityFigure(spot, 'money', unit);
  const change = figure && matchAt(SMALL_CHANGE, spot.text, figure.end);
  return figure && change ? { ...figure, end: figure.end + change[0].length } : figure;
}

function afterSign({ text, at, published }: Spot): ReturnType<Rule['read']> {
  const sign = signAt(text, at);
  if (sign === undefined) return undefined;
  const from = at + sign.length + (text.charAt(at + sign.length) === ' ' ? 1 : 0);
  const amount = amountAt(text, from);
  if (!amount) return undefined;
  const behind = beforeCurrency({ text, at: from, amount, published });
  if (behind && behind.kind === 'money') return { ...behind, start: at };
  const qualifier = amount.qualifier === undefined ? {} : { qualifier: amount.qualifier };
  return { kind: 'money', start: at, end: amount.end, unit: sign, ...valuesOf(amount), ...qualifier };
}
