import Fuse from 'fuse.js';

/** Words that can be found although they are misspelt. */
export interface FuzzyWords {
  nearest(word: string): string | undefined;
}

/** The share of a word that may differ: one character of four in Chinese, two letters of eight in Latin. */
const threshold = 0.26;
/** Below this a word is too short for one wrong character to leave it recognisable. */
const shortest = 3;

const options = { threshold, ignoreLocation: true, minMatchCharLength: 2 };

/** Finds misspelt names and terms among some words: fuse.js over a few short strings, never over sentences. */
export function createFuzzyWords(words: Iterable<string>): FuzzyWords {
  const long = [...words].filter((word) => word.length >= shortest);
  return {
    nearest(word) {
      if (word.length < shortest) return undefined;
      const pairs = pairsOf(word);
      // Where less than a third differs, two characters side by side are right. That leaves a few words of thousands.
      const alike = long.filter(
        (other) => Math.abs(other.length - word.length) <= 1 && pairs.some((pair) => other.includes(pair)),
      );
      return new Fuse(alike, options).search(word, { limit: 1 })[0]?.item;
    },
  };
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
