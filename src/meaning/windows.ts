import type { Span } from '../base/span.ts';

/** Some pieces of one sentence, from `start` up to `end` among its own. */
export interface WindowPart extends Span {
  readonly sentence: number;
}

/** What the model reads at once. */
export type Window = readonly WindowPart[];

/**
 * Cuts an article, given as how many pieces each of its sentences has, into windows of at most `room` pieces. They end
 * at sentence ends and are about equally long, so that no sentence is read without others beside it; a sentence that
 * is longer than a window is cut where it must be. A sentence without pieces is in none.
 */
export function planWindows(lengths: readonly number[], room: number): readonly Window[] {
  const parts = lengths.flatMap((length, sentence) => cutSentence(sentence, length, room));
  const total = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  const aim = total / Math.ceil(total / room);
  const windows: WindowPart[][] = [];
  let length = 0;
  for (const part of parts) {
    const last = windows.at(-1);
    // Nearer to the aim with the part than without it.
    const fits = length + lengthOf(part) <= room && length + lengthOf(part) / 2 <= aim;
    if (last && fits) last.push(part);
    else windows.push([part]);
    length = (last && fits ? length : 0) + lengthOf(part);
  }
  return windows;
}

function cutSentence(sentence: number, length: number, room: number): readonly WindowPart[] {
  const parts: WindowPart[] = [];
  for (let start = 0; start < length; start += room)
    parts.push({ sentence, start, end: Math.min(start + room, length) });
  return parts;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
