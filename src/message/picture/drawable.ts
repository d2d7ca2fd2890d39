import { onOneLine } from '../escape.ts';
import type { Typeface } from './typeface.ts';

/** What printers set for a character that they have no type for. */
const geta = '〓';
/** More than a picture holds of any text but one of the narrowest letters alone. */
const mostCharacters = 800;

/**
 * The text on one line, in characters that the font has: composed ones for what can be composed, 〓 for letters it
 * lacks (rare Han characters; a word of Arabic or Hangul gets one), nothing for emoji and what cannot be seen.
 */
export function drawable(text: string, face: Typeface): string {
  const some = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  const composed = onOneLine(some).normalize('NFC');
  const known = [...composed].map((character) => {
    if (!/\p{C}/u.test(character) && face.has(character)) return character;
    return /[\p{L}\p{N}]/u.test(character) ? geta : '';
  });
  return onOneLine(known.join('').replace(/〓(?:\s*〓)+/gu, geta));
}
