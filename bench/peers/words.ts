import type { Segmenter } from '../../src/text/segment.ts';

/** A tokenizer for libraries that take one: jieba's words in lower case, without punctuation and blanks. */
export function createTokenizer(segmenter: Segmenter): (text: string) => string[] {
  return (text) => segmenter.cut(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
