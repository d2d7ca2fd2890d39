import { soundNumber, soundNumberOf, soundsOf } from '../text/pinyin.ts';

/** Terms to be found by how they sound (see `soundsOf`). Of terms that sound alike the first stands for all. */
export interface SoundTable {
  find(sound: string): string | undefined;
}

/** More than there are sounds: a power of two, so that two numbers side by side make a place. */
const mostSounds = 512;

/**
 * Sets the Chinese terms of two characters and more by their sound. Pairs of characters are by far the most: for each
 * pair of sounds one lies in a table, packed into a number, which takes half the time of a Map of strings.
 */
export function createSoundTable(terms: Iterable<string>): SoundTable {
  const pairs = new Uint32Array(mostSounds ** 2);
  const longer = new Map<string, string>();
  for (const term of terms) {
    if (term.length === 2) addPair(pairs, term.charCodeAt(0), term.charCodeAt(1));
    else if (term.length > 2) addLonger(longer, term);
  }
  return {
    find(sound) {
      const [first = '', second = '', ...rest] = sound.split(' ');
      if (rest.length > 0) return longer.get(sound);
      const pair = pairs[soundNumber(first) * mostSounds + soundNumber(second)] ?? 0;
      return pair === 0 ? undefined : String.fromCharCode(pair >>> 16, pair & 0xffff);
    },
  };
}

/** Characters that pinyin does not know sound like nothing else, and are left out. */
function addPair(pairs: Uint32Array, first: number, second: number): void {
  const [one, other] = [soundNumberOf(first), soundNumberOf(second)];
  const place = one * mostSounds + other;
  if (one > 0 && other > 0 && pairs[place] === 0) pairs[place] = first * 0x10000 + second;
}

function addLonger(longer: Map<string, string>, term: string): void {
  if (!/^\p{Script=Han}+$/u.test(term)) return;
  const sound = soundsOf(term);
  if (!longer.has(sound)) longer.set(sound, term);
}
