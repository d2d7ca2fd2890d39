import { setLine } from './set-line.ts';
import type { Typeface } from './typeface.ts';
import { breakUp, type LineRoom, type Measure, wrapText } from './wrap.ts';

/** Text broken into lines at the size, in pixels, in which it fits. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** What text may take. */
export interface Room {
  readonly face: Typeface;
  /** In pixels. */
  readonly width: number;
  readonly mostLines: number;
  /** In pixels, the largest first. */
  readonly sizes: readonly number[];
  readonly wrap?: typeof wrapText;
}

/** The text at the largest size at which it fits; at the smallest its end is cut off, and … shows it. */
export function fitText(text: string, { face, width, mostLines, sizes, wrap = wrapText }: Room): FittedText {
  const widthOf = measureOf(face);
  const whole = widthOf(text);
  const [smallest = 0] = sizes.slice(-1);
  for (const size of sizes) {
    // What is longer than all lines together need not be tried out.
    if (whole * size > mostLines * width) continue;
    const lines = wrap(text, { width: width / size, widthOf, mostLines });
    if (lines.length <= mostLines) return { size, lines };
  }
  const room = { width: width / smallest, widthOf, mostLines };
  return { size: smallest, lines: clipLines(wrapText(text, room), room) };
}

/** How wide a text is in a weight of the font, in widths of a Han character. */
export function measureOf(face: Typeface): Measure {
  return (text) => setLine(text, face).width;
}

/** The sign that something is left out, and what does not stand before it. */
const cutSign = '…';
const beforeCut = /[\s，。、；：,.;:（《“‘「『([{]+$/u;

/** The first lines; if there are more, the last of them ends in …, not within a number or a word if there is another. */
export function clipLines(
  lines: readonly string[],
  { mostLines, ...room }: LineRoom & { readonly mostLines: number },
): readonly string[] {
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  const narrower = { ...room, width: room.width - room.widthOf(cutSign) };
  const cut = cutOff(breakUp(last, room), room) ?? cutOff(breakUp(last, narrower), room) ?? cutSign;
  return [...lines.slice(0, mostLines - 1), cut];
}

function cutOff(parts: readonly string[], { width, widthOf }: LineRoom): string | undefined {
  for (let kept = parts.length; kept > 0; kept--) {
    const cut = parts.slice(0, kept).join('').replace(beforeCut, '') + cutSign;
    if (cut !== cutSign && widthOf(cut) <= width) return cut;
  }
  return undefined;
}
