import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { findAnchors } from '../../ranking/anchors.ts';
import type { ValueRule } from './value-rule.ts';

/** Parts of speech that an item of a row is made of: nouns and what may stand before them, no verbs alone, no particles. */
const itemTag = /^(?:n|vn|an|a|b|f|s|j|l|i|x|eng|nz|v|m|q|t|z|k|h|g)/u;
/** Verbs and prepositions that a row follows; they are no part of its first item. */
const opener =
  /^(?:在|从|向|对|与|和|跟|为|有|是|以|于|到|至|把|将|包括|包含|涵盖|开展|推广|建设|分为|赴|获|经|由|如)$/u;
const closer = /^(?:等|等等|以及|的|三|四|五|六|七|八|九|十|\d+)$/u;

/** 城市供排水、城市公共交通、…、低碳合作等方面: the items of a row, where a list is asked for that is no row of figures. */
export const enumeration: ValueRule = {
  name: 'enumeration',
  select(query, sentence) {
    if (!query.question.want.isList) return [];
    const rows = findRows(sentence).filter((row) => row.length >= 2);
    const anchors = findAnchors(query, sentence);
    const distance = (row: readonly Span[]): number => {
      const gaps = anchors.map(({ start, end }) =>
        Math.max(0, start - (row.at(-1)?.end ?? 0), (row[0]?.start ?? 0) - end),
      );
      return gaps.reduce((sum, gap) => sum - Math.exp(-gap / 10), 0) - row.length / 4;
    };
    const [best = []] = rows.sort((one, other) => distance(one) - distance(other));
    return best;
  },
};

interface Token extends Span {
  readonly word: string;
  readonly tag: string;
}

function tokensOf({ words, offsets }: Sentence): readonly Token[] {
  let at = 0;
  return words.map(({ word, tag }) => {
    const start = offsets[at] ?? 0;
    at += word.length;
    return { word, tag, start, end: offsets[at] ?? 0 };
  });
}

function findRows(sentence: Sentence): Span[][] {
  const rows: Span[][] = [];
  let stretch: Token[] = [];
  let stretches: Token[][] = [];
  const close = (): void => {
    if (stretches.length > 0) rows.push(itemsOf([...stretches, stretch]));
    stretches = [];
    stretch = [];
  };
  for (const token of tokensOf(sentence)) {
    if (token.word === '、') {
      stretches.push(stretch);
      stretch = [];
    } else if (/^[,，;；。:：!！?？]/u.test(token.word)) close();
    else stretch.push(token);
  }
  close();
  return rows;
}

/** The first item is the noun phrase at the end of its stretch, the last one that at the beginning of its own. */
function itemsOf(stretches: readonly (readonly Token[])[]): Span[] {
  return stretches.flatMap((stretch, at) => {
    let tokens = [...stretch];
    if (at === 0) {
      const cut = tokens.findLastIndex(({ word, tag }) => opener.test(word) || !itemTag.test(tag));
      tokens = tokens.slice(cut + 1);
    }
    if (at === stretches.length - 1) {
      const cut = tokens.findIndex(({ word, tag }) => closer.test(word) || !itemTag.test(tag));
      if (cut >= 0) tokens = tokens.slice(0, cut);
    }
    const first = tokens[0];
    const last = tokens.at(-1);
    return first && last ? [{ start: first.start + openerLength(first.word, at), end: last.end }] : [];
  });
}

/** jieba sometimes takes the preposition into the word behind it: 与港. */
function openerLength(word: string, item: number): number {
  return item === 0 && word.length > 1 && opener.test(word.charAt(0)) ? 1 : 0;
}
