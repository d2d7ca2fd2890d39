import type { PassageIndex } from '../index/passage-index.ts';
import { createFuzzyWords, type FuzzyWords } from './fuzzy.ts';
import { createSoundTable, type SoundTable } from './sounds.ts';

/** The names and terms of some articles, to be found by how they sound or nearly by how they are written. */
export interface Vocabulary {
  /** Whether some sentence has this folded word. */
  has(word: string): boolean;
  /** A word of the articles that sounds so (see `soundsOf`), or a mere pair of characters that stands together. */
  withSound(sound: string, among: 'words' | 'pairs'): string | undefined;
  /** The one term of the articles that this is most likely a misspelling of. */
  spelledLike(term: string): string | undefined;
}

/** The vocabulary of an index. What it needs is worked out on first use: most questions are spelt rightly. */
export function createVocabulary(index: PassageIndex): Vocabulary {
  let words: SoundTable | undefined;
  let pairs: SoundTable | undefined;
  let fuzzy: FuzzyWords | undefined;
  return {
    has: (word) => index.words.has(word) || index.occurrences(word).length > 0,
    withSound(sound, among) {
      words ??= createSoundTable(index.words);
      pairs ??= createSoundTable(index.terms());
      return (among === 'words' ? words : pairs).find(sound);
    },
    spelledLike(term) {
      fuzzy ??= createFuzzyWords(index.words);
      return fuzzy.nearest(term);
    },
  };
}
