import type { Span } from '../../base/span.ts';
import { phraseTo } from '../noun-phrase.ts';
import type { Piece } from '../pieces.ts';
import type { WhatRule } from './what-rule.ts';

/** 国际友城23对, 外资金融机构达10家, 产值同比增长5%: what stands before, verbs and adverbs passed over. */
export const before: WhatRule = {
  name: 'before',
  kinds: ['count', 'ordinal', 'measure', 'money', 'percent', 'age'],
  find: ({ pieces, at }) => subjectBefore(pieces, at),
};

/**
 * The nearest noun phrase of the clause before a piece that is not the place or time of it: 在昆明 of 在昆明已有10家 is
 * passed over with its preposition, and taken only if nothing else is there and it says more than a name.
 */
function subjectBefore(pieces: readonly Piece[], from: number): Span | undefined {
  let passed: Span | undefined;
  for (let at = from - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (!piece || piece.role === 'mark' || piece.role === 'number') break;
    const phrase = phraseTo(pieces, at);
    if (!phrase) continue;
    const first = pieces.findIndex(({ start }) => start === phrase.start);
    const isWhereOf = pieces.slice(first, at).some(({ role }) => role === 'of'); // 在南亚的友城: 友城 is the subject
    if (pieces[first - 1]?.role !== 'preposition' || isWhereOf) return phrase;
    if (!piece.figure) passed ??= phrase;
    at = first;
  }
  return passed;
}
