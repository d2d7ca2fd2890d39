import { colours } from './colours.ts';
import { setFlush, setLine } from './set-line.ts';
import type { SetText, Typeface } from './typeface.ts';

/** Where and how a line of text stands, in pixels. */
export interface Setting {
  readonly x: number;
  /** Of the line the characters stand on. */
  readonly y: number;
  readonly size: number;
  readonly face: Typeface;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Begins where its outline does, not with the blank beside it: large type stands in line with small. */
  readonly isOptical?: boolean;
  /** Draws the line out to this width if it is nearly that wide. */
  readonly flush?: number;
}

const bandHeight = 10;

/** How far a line reaches to the left of its `x`, as a share of its width. */
const shareBefore = { start: 0, middle: 0.5, end: 1 };

/** A line of text as outlines: whatever it says, no character of it comes into the SVG. */
export function text(words: string, { size, face, flush, ...place }: Setting): string {
  const set = flush === undefined ? setLine(words, face) : setFlush(words, { face, width: flush / size });
  return outlines(set, { size, ...place });
}

/** What is set already, drawn. */
export function outlines(
  { width, glyphs }: SetText,
  { x, y, size, fill, anchor = 'start', isOptical = false }: Omit<Setting, 'face' | 'flush'>,
): string {
  const scale = size / 1000;
  const [first] = glyphs;
  const blank = isOptical && first ? first.x + first.bearing() : 0;
  const left = x - (width * shareBefore[anchor] + blank) * size;
  const paths = glyphs.map((glyph) => {
    const d = glyph.outline();
    return d === '' ? '' : `<path transform='translate(${round(glyph.x * 1000)} 0)' d='${d}'/>`;
  });
  return `<g fill='${fill}' transform='translate(${round(left)} ${round(y)}) scale(${scale} -${scale})'>${paths.join('')}</g>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  /** How round its corners are. */
  readonly radius?: number;
}

/** A filled rectangle. */
export function box({ x, y, width, height, fill, radius = 0 }: Box): string {
  return `<rect x='${round(x)}' y='${round(y)}' width='${round(width)}' height='${round(height)}' rx='${radius}' fill='${fill}'/>`;
}

/** The whole picture: paper, with a band of colour along its head. */
export function sheet(
  { width, height, band }: { readonly width: number; readonly height: number; readonly band: string },
  parts: readonly string[],
): string {
  const paper = box({ x: 0, y: 0, width, height, fill: colours.paper });
  const head = box({ x: 0, y: 0, width, height: bandHeight, fill: band });
  return `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'>${[paper, head, ...parts].join('')}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
