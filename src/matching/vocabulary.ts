import type { PassageIndex } from '../index/passage-index.ts';
import { createFuzzyWords, type FuzzyWords } from './fuzzy.ts';
import { createSoundTable } from './sounds.ts';

/** The names and terms of some articles, to be found by how they sound or nearly by how they are written. */
export interface Vocabulary {
  /** Whether some sentence has this folded word. */
  has(word: string): boolean;
  /** A word of the articles that sounds so (see `soundsOf`), or a mere pair of characters that stands together. */
  withSound(sound: string, among: 'words' | 'pairs'): string | undefined;
  /** The one term of the articles that this is most likely a misspelling of. */
  spelledLike(term: string): string | undefined;
}

/**
 * The vocabulary of an index. Sounds are worked out at once, for a question would have to wait for them as long as a
 * tenth of the index took; the words for misspellings on first use.
 */
export function createVocabulary(index: PassageIndex): Vocabulary {
  const sounds = { words: createSoundTable(index.words), pairs: createSoundTable(index.terms()) };
  let fuzzy: FuzzyWords | undefined;
  return {
    has: (word) => index.words.has(word) || index.occurrences(word).length > 0,
    withSound: (sound, among) => sounds[among].find(sound),
    spelledLike(term) {
      fuzzy ??= createFuzzyWords(index.words);
      return fuzzy.nearest(term);
    },
  };
}
