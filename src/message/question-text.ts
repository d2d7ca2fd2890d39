import { findFigures } from '../figures/find-figures.ts';
import { fold } from '../text/normalize.ts';

const letterOrNumber = /[\p{L}\p{N}]/u;

/** Whether there is anything to look for: a text of blanks, punctuation, emoji or invisible characters has nothing. */
export function asksSomething(text: string): boolean {
  return letterOrNumber.test(fold(text));
}

/** What a question is known by: its mark, its particle, or a word that asks. */
const asks =
  /[?？]|[吗嗎呢]\s*$|什么|多少|几[个對对家座国次名位年月日号]|第几|哪|谁|怎|为何|何时|是否|有没有|请问/u;

/** Whether a message states numbers or dates and asks nothing: then it is to be checked rather than answered. */
export function statesRatherThanAsks(text: string): boolean {
  const folded = fold(text);
  return !asks.test(folded) && findFigures(folded).length > 0;
}
