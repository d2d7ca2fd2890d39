import { setLine } from './set-line.ts';
import { outlines } from './svg.ts';
import type { SetText, Typeface } from './typeface.ts';

/** A figure as it is set, in ems of its number. */
export interface ValueSet {
  readonly width: number;
  readonly parts: readonly { readonly set: SetText; readonly x: number; readonly share: number }[];
}

/** A unit is set smaller than its number, as a share of it, and a little apart, in ems of the number. */
const unitShare = 0.56;
const unitGap = 0.04;

/** Sets a figure: what is Han beside digits is a unit (23对, 2019年9月23日); one written in Han alone stays of one size. */
export function setValue(value: string, face: Typeface): ValueSet {
  const hasDigit = /\p{Nd}/u.test(value);
  const parts: { set: SetText; x: number; share: number }[] = [];
  let width = 0;
  for (const [words] of value.matchAll(hasDigit ? /\p{sc=Han}+|[^\p{sc=Han}]+/gu : /.+/gu)) {
    const share = hasDigit && /^\p{sc=Han}/u.test(words) ? unitShare : 1;
    if (width > 0) width += unitGap;
    const set = setLine(words, face);
    parts.push({ set, x: width, share });
    width += set.width * share;
  }
  return { width, parts };
}

interface ValuePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

/** Draws a figure that is set, in pixels; its left edge stands at `x`. */
export function drawValue({ parts }: ValueSet, { x, size, ...place }: ValuePlace): string {
  return parts
    .map((part) => {
      const at = { ...place, x: x + part.x * size, size: size * part.share, isOptical: part.x === 0 };
      return outlines(part.set, at);
    })
    .join('');
}
