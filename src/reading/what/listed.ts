import { phraseTo } from '../noun-phrase.ts';
import type { WhatRule } from './what-rule.ts';

/** 老挝、缅甸等7国: the row that 等 ends is what is counted. */
export const listed: WhatRule = {
  name: 'listed',
  kinds: ['count'],
  find({ pieces, at }) {
    if (pieces[at - 1]?.word !== '等') return undefined;
    let first = at - 1;
    while (pieces[first - 1]?.role === 'noun' && first > 0) {
      first--;
      if (pieces[first - 1]?.word === '、') first--;
    }
    const last = phraseTo(pieces, at - 2);
    const start = pieces[first]?.start;
    return last && start !== undefined ? { start, end: last.end } : undefined;
  },
};
