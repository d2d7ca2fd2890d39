import { readNumeral } from '../../text/numerals.ts';
import { amountAt } from '../amount.ts';
import type { Figure } from '../figure.ts';
import { createLexicon } from '../lexicon.ts';
import { currencies, currencySigns } from '../units.ts';
import { quantityFigure, suffixBehind, unitOf, valuesOf } from './quantity.ts';
import { matchAt, type Rule, type Spot } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const currencyAt = createLexicon(currencies);
const signAt = createLexicon(currencySigns);
/** 5角 behind 3元: a tenth each. */
const SMALL_CHANGE = /(\d|[一二三四五六七八九])[角毛](?![形星度])/y;
const NOT_MONEY = /元(?:[旦素首件老月年宵帅朝代组气]|[一二三四五六七八九十]次)/y;

/** Sums of money with their currency before or behind: 3.5亿元, 100美元, 人民币500元, $20. */
export const money: Rule = {
  name: 'money',
  starts: `${AMOUNT_SIGNS}¥￥$€£UHNACRGEJ人港美₩₽₹`,
  read(spot) {
    return afterSign(spot) ?? beforeCurrency(spot);
  },
};

function beforeCurrency(spot: Spot): ReturnType<Rule['read']> {
  const unit = unitOf(spot, currencyAt);
  if (!unit || matchAt(NOT_MONEY, spot.text, unit.start)) return undefined;
  const figure = quantityFigure(spot, 'money', unit);
  return unit.text === '元' && figure ? withChange(spot.text, figure) : figure;
}

function withChange(text: string, figure: Figure): Figure {
  const match = matchAt(SMALL_CHANGE, text, figure.end);
  const tenths = readNumeral(match?.[1] ?? '');
  if (!match || tenths === undefined || figure.value === undefined) return figure;
  return { ...figure, end: figure.end + match[0].length, value: figure.value + tenths / 10 };
}

function afterSign({ text, at, published }: Spot): ReturnType<Rule['read']> {
  const sign = signAt(text, at);
  if (sign === undefined) return undefined;
  const from = at + sign.length + (text.charAt(at + sign.length) === ' ' ? 1 : 0);
  const amount = amountAt(text, from);
  if (!amount) return undefined;
  const behind = beforeCurrency({ text, at: from, amount, published });
  if (behind && behind.kind === 'money') return { ...behind, start: at };
  const { end, qualifier } = suffixBehind(text, amount.end);
  const said = amount.qualifier ?? qualifier;
  const qualified = said === undefined ? {} : { qualifier: said };
  return { kind: 'money', start: at, end, unit: sign, ...valuesOf(amount), ...qualified };
}
