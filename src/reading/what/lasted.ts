import { trimSpan } from '../../base/span.ts';
import type { WhatRule } from './what-rule.ts';

/** 中华人民共和国成立70周年, 两市结谊5周年: all that leads up to it in its clause, from its noun on. */
export const lasted: WhatRule = {
  name: 'lasted',
  kinds: ['duration', 'period'],
  find({ figure, sentence, pieces, at }) {
    let first = at;
    while (first > 0 && isOfIt(pieces[first - 1]?.role)) first--;
    while (first < at && pieces[first]?.role !== 'noun') first++;
    const start = pieces[first]?.start ?? figure.start;
    const span = trimSpan(sentence.article.text, { start, end: figure.start });
    return span.start < span.end && !/[“”‘’]/u.test(sentence.article.text.slice(span.start, span.end))
      ? span
      : undefined;
  },
};

function isOfIt(role: string | undefined): boolean {
  return role === 'noun' || role === 'verb' || role === 'modifier' || role === 'adverb' || role === 'of';
}
