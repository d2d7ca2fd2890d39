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
  const syllable = pinyin(character, { toneType: 'none', v: true });
  const sound = merged.reduce((text, [from, to]) => text.replace(from, to), syllable);
  known.set(character, sound);
  return sound;
}

/** How a word sounds, character by character. */
export function soundsOf(word: string): string {
  return Array.from(word, soundOf).join(' ');
}
