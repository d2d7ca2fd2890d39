import Fuse from 'fuse.js';

/** Words that can be found although they are misspelt. */
export interface FuzzyWords {
  nearest(word: string): string | undefined;
}

/** The share of a word that may differ: one character of four in Chinese, two letters of eight in Latin. */
const threshold = 0.26;
/** Below this a word is too short for one wrong character to leave it recognisable. */
const shortest = 3;

/** Finds misspelt names and terms among some words: fuse.js over short strings, never over sentences. */
export function createFuzzyWords(words: Iterable<string>): FuzzyWords {
  const long = [...words].filter((word) => word.length >= shortest);
  const fuse = new Fuse(long, { threshold, includeScore: true, ignoreLocation: true, minMatchCharLength: 2 });
  return {
    nearest(word) {
      if (word.length < shortest) return undefined;
      // Fuse finds the pattern inside longer strings; a misspelling is about as long as the word.
      const near = fuse
        .search(word, { limit: 8 })
        .filter(({ item }) => Math.abs(item.length - word.length) <= 1);
      return near[0]?.item;
    },
  };
}
