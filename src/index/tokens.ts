import type { Span } from '../base/span.ts';
import type { TaggedWord } from '../text/segment.ts';
import type { Sentence } from './sentence.ts';

/** A tagged word of a sentence, folded, at its place in the article's text. */
export interface Token extends Span, TaggedWord {}

/** The words of a sentence at their places, joined without a gap. */
export function tokensOf({ words, offsets }: Pick<Sentence, 'words' | 'offsets'>): readonly Token[] {
  let at = 0;
  return words.map(({ word, tag }) => {
    const start = offsets[at] ?? 0;
    at += word.length;
    return { word, tag, start, end: offsets[at] ?? start };
  });
}
