import { pinyin } from 'pinyin-pro';

/** The toneless syllable of each Han character that has one; others stand as they are, one entry a character. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
}
