import { pinyin } from 'pinyin-pro';

/** What many speakers and most input methods do not tell apart: zh/z, ch/c, sh/s, ang/an, eng/en, ing/in, n/l. */
const merged: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/u, '$1'],
  [/([aei])ng$/u, '$1n'],
  [/^n(?=.)/u, 'l'],
];

const known = new Map<string, string>();

/** How one Han character sounds, without tone and with easily confused sounds merged; other text stands for itself. */
export function soundOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const sound = mergeSound(syllableOf(character));
  known.set(character, sound);
  return sound;
}

/** How a word sounds, character by character. */
export function soundsOf(word: string): string {
  return Array.from(word, soundOf).join(' ');
}

/** The sounds of Chinese characters, numbered as they are met, from 1; and the numbers of code units that were met. */
const soundNumbers = new Map<string, number>();
const numbersOfUnits = new Int16Array(0x10000).fill(-1);

/** The number of a sound that some character asked for before has (see `soundNumberOf`), else 0. */
export function soundNumber(sound: string): number {
  return soundNumbers.get(sound) ?? 0;
}

/** The number of the sound of a Han character, given by its code unit; 0 for what has no reading. Below 512. */
export function soundNumberOf(unit: number): number {
  const known = numbersOfUnits[unit] ?? 0;
  if (known >= 0) return known;
  const character = String.fromCharCode(unit);
  const sound = /\p{Script=Han}/u.test(character) ? soundOf(character) : '';
  const number = /^[a-z]+$/u.test(sound) ? (soundNumbers.get(sound) ?? soundNumbers.size + 1) : 0;
  if (number > 0) soundNumbers.set(sound, number);
  numbersOfUnits[unit] = number;
  return number;
}

/** The sounds of a word written in pinyin without tones (kunming → kun min), or undefined if it is none. */
export function soundsOfPinyin(letters: string): readonly string[] | undefined {
  const written = letters.toLowerCase().replaceAll('ü', 'v');
  // 谁 is said shei by most, and shui in the dictionary.
  const syllables = splitSyllables(written === 'shei' ? 'shui' : written, allSyllables());
  return syllables?.map(mergeSound);
}

function syllableOf(character: string): string {
  return pinyin(character, { toneType: 'none', v: true });
}

function mergeSound(syllable: string): string {
  return merged.reduce((text, [from, to]) => text.replace(from, to), syllable);
}

let syllablesSeen: ReadonlySet<string> | undefined;

/** Every syllable that a character of the basic block has; worked out when pinyin is first met, some 80 ms. */
function allSyllables(): ReadonlySet<string> {
  if (syllablesSeen) return syllablesSeen;
  const syllables = new Set<string>();
  for (let code = 0x4e00; code < 0x9fa6; code++) {
    const syllable = syllableOf(String.fromCharCode(code));
    if (/^[a-z]+$/u.test(syllable) && /[aeiouv]/u.test(syllable)) syllables.add(syllable);
  }
  syllablesSeen = syllables;
  return syllables;
}

const longestSyllable = 6;

/** Longest syllables first, stepping back where the rest is none. */
function splitSyllables(letters: string, syllables: ReadonlySet<string>): readonly string[] | undefined {
  if (letters === '') return [];
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length--) {
    const head = letters.slice(0, length);
    const rest = syllables.has(head) ? splitSyllables(letters.slice(length), syllables) : undefined;
    if (rest) return [head, ...rest];
  }
  return undefined;
}
