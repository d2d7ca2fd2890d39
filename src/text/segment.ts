/** A word and its part of speech in the ICTCLAS tag set that jieba uses (n, nr person, ns place, nt organisation, v, m …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/**
 * Cuts Chinese text into words. The law every maker keeps, for any string at all, lone surrogates
 * and NUL included: the words, joined, are the text.
 */
export interface Segmenter {
  /** Which library does the work, for the log. */
  readonly name: string;
  cut(text: string): readonly string[];
  tag(text: string): readonly TaggedWord[];
}
