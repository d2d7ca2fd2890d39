import type { Span } from '../../base/span.ts';
import type { TaggedWord } from '../../text/segment.ts';

/** A tagged word at its place in the text. */
export interface Token extends Span, TaggedWord {}

/** Sets the words of a text, joined without a gap, at their places; the first begins at `start`. */
export function placeWords(words: readonly TaggedWord[], start: number): readonly Token[] {
  let end = start;
  return words.map(({ word, tag }) => {
    const from = end;
    end += word.length;
    return { word, tag, start: from, end };
  });
}

/** What the finders of names read: the text, its words, and where to look. */
export interface NameSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly within: Span;
}
