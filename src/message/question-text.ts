import { fold } from '../text/normalize.ts';

const letterOrNumber = /[\p{L}\p{N}]/u;

/** Whether there is anything to look for: a text of blanks, punctuation, emoji or invisible characters has nothing. */
export function asksSomething(text: string): boolean {
  return letterOrNumber.test(fold(text));
}
