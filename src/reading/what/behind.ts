import { phraseFrom } from '../noun-phrase.ts';
import type { WhatRule } from './what-rule.ts';

/** 17座城市, 首届南博会, 5次“交流合作奖”: what stands right behind; behind 次 a verb may stand between (五次拿到“…奖”). */
export const behind: WhatRule = {
  name: 'behind',
  kinds: ['count', 'ordinal', 'measure', 'money'],
  find({ figure, pieces, at }) {
    if (figure.unit === '人') return undefined; // says itself what it counts
    const countsTimes = /^(?:次|回|趟|遍|度)$/u.test(figure.unit ?? '');
    const from = countsTimes && pieces[at + 1]?.role === 'verb' ? at + 2 : at + 1;
    const isOf = pieces[from]?.role === 'of' && figure.kind !== 'ordinal';
    return phraseFrom(pieces, isOf ? from + 1 : from);
  },
};
