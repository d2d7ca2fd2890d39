import { createLexicon } from '../lexicon.ts';
import { quantityFigure, unitOf } from './quantity.ts';
import type { Rule } from './rule.ts';
import { AMOUNT_SIGNS } from './signs.ts';

const unitAt = createLexicon(['岁', '周岁', '歲', '岁半', '虚岁']);

/** How old somebody is: 30岁, 十七八岁, 60周岁以上. */
export const age: Rule = {
  name: 'age',
  starts: AMOUNT_SIGNS,
  read(spot) {
    const unit = unitOf(spot, unitAt);
    return unit && spot.text.charAt(unit.end) !== '月' ? quantityFigure(spot, 'age', unit) : undefined;
  },
};
