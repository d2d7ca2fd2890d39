import type { Segmenter } from './segment.ts';

/** The tag of jieba for other proper nouns: what people add to a lexicon are mostly names of things. */
const properNoun = 'nz';

/**
 * A segmenter that keeps these words whole as well, and leaves the one it is made of as it was: nodejieba has one
 * dictionary a process, so a word inserted for one server would change what all others read. Of words that overlap the
 * one that begins first wins, of those that begin together the longest. The segmenter itself where there is no word.
 */
export function keepWhole(segmenter: Segmenter, words: readonly string[]): Segmenter {
  const pattern = patternOf(words);
  if (!pattern) return segmenter;
  return {
    name: segmenter.name,
    cut: (text) =>
      piecesOf(text, pattern).flatMap(({ part, isWhole }) => (isWhole ? [part] : segmenter.cut(part))),
    tag: (text) =>
      piecesOf(text, pattern).flatMap(({ part, isWhole }) =>
        isWhole ? [{ word: part, tag: properNoun }] : segmenter.tag(part),
      ),
  };
}

interface Piece {
  readonly part: string;
  readonly isWhole: boolean;
}

function patternOf(words: readonly string[]): RegExp | undefined {
  const longestFirst = [...new Set(words)]
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return undefined;
  return new RegExp(`(${longestFirst.map(escapeRegExp).join('|')})`, 'gu');
}

/** `split` with one group gives what lies between the words and the words themselves by turns. */
function piecesOf(text: string, pattern: RegExp): readonly Piece[] {
  return text
    .split(pattern)
    .map((part, at) => ({ part, isWhole: at % 2 === 1 }))
    .filter(({ part }) => part !== '');
}

function escapeRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
