import { type Block, sum } from './block.ts';
import { colours } from './colours.ts';
import { fitText, measureOf } from './fit-text.ts';
import { drawValue, setValue, type ValueSet } from './set-value.ts';
import { box, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';

/** A figure, and what it is of. */
export interface CardFigure {
  readonly value: string;
  readonly what: string;
}

export interface FiguresOptions {
  /** In pixels. */
  readonly format: { readonly width: number; readonly margin: number; readonly captionSize: number };
  readonly faces: Typefaces;
  /** The colour of each. */
  readonly fills: readonly string[];
  /** What a figure may be set in, in pixels, the largest first. */
  readonly sizes: readonly number[];
}

/** Between two columns, in pixels, with a line in its middle. */
const columnGap = 64;
/** What a caption is given in width before figures are set smaller, in ems. */
const captionEms = 6;
const captionLines = 2;
const captionLeading = 1.38;
/** From the top of a figure to the line it stands on, and from there to its caption's, in ems of each. */
const figureRise = 0.75;
const captionDrop = 1.62;

/** Figures side by side, all in one size, each with what it is of underneath. Undefined if there are none. */
export function figuresBlock(figures: readonly CardFigure[], options: FiguresOptions): Block | undefined {
  if (figures.length === 0) return undefined;
  const { captionSize } = options.format;
  const { size, columns } = arrange(figures, options);
  const most = Math.max(...columns.map(({ caption }) => caption.length));
  const drop = most > 0 ? captionSize * (captionDrop + (most - 1) * captionLeading) : 0;
  const height = size * figureRise + drop;
  const draw = (top: number): string =>
    columns
      .flatMap((column, at) => {
        const line = {
          x: column.x - columnGap / 2,
          y: top,
          width: 2,
          height: height + 6,
          fill: colours.rule,
        };
        return [at > 0 ? box(line) : '', drawColumn(column, { top, size, options })];
      })
      .join('');
  return { height, draw };
}

interface Column {
  readonly x: number;
  readonly value: ValueSet;
  readonly caption: readonly string[];
  readonly fill: string;
}

interface ColumnPlace {
  readonly top: number;
  readonly size: number;
  readonly options: FiguresOptions;
}

function drawColumn({ x, value, caption, fill }: Column, { top, size, options }: ColumnPlace): string {
  const y = top + size * figureRise;
  const { captionSize } = options.format;
  const place = { x, size: captionSize, face: options.faces.Regular, fill: colours.faint, isOptical: true };
  const lines = caption.map((words, row) =>
    text(words, { ...place, y: y + captionSize * (captionDrop + row * captionLeading) }),
  );
  return [drawValue(value, { x, y, size, fill }), ...lines].join('');
}

function arrange(figures: readonly CardFigure[], options: FiguresOptions) {
  const { format, faces, fills } = options;
  const room = format.width - 2 * format.margin - columnGap * (figures.length - 1);
  const { size, values, needed } = fitValues(figures, { ...options, room });
  const widths = shareOut(needed, room);
  const columns = values.map((value, at): Column => {
    const x = format.margin + sum(widths.slice(0, at)) + columnGap * at;
    const fit = { face: faces.Regular, mostLines: captionLines, sizes: [format.captionSize] };
    const { lines } = fitText(figures[at]?.what ?? '', { ...fit, width: widths[at] ?? 0 });
    return { x, value, caption: lines, fill: fills[at] ?? colours.ink };
  });
  return { size, columns };
}

/** The largest size at which all stand side by side; if even the smallest is too large, the longest are cut off. */
function fitValues(
  figures: readonly CardFigure[],
  { format, faces, sizes, room }: FiguresOptions & { readonly room: number },
) {
  const captions = figures.map(({ what }) => Math.min(captionEms, measureOf(faces.Regular)(what)));
  const neededAt = (size: number, values: readonly ValueSet[]): readonly number[] =>
    values.map(({ width }, at) => Math.max(width * size, (captions[at] ?? 0) * format.captionSize));
  const values = figures.map(({ value }) => setValue(value, faces.Bold));
  for (const size of sizes) {
    const needed = neededAt(size, values);
    if (sum(needed) <= room) return { size, values, needed };
  }
  const [size = 0] = sizes.slice(-1);
  const share = { face: faces.Bold, width: room / figures.length, mostLines: 1, sizes: [size] };
  const cut = figures.map(({ value }) => setValue(fitText(value, share).lines[0] ?? '', faces.Bold));
  return { size, values: cut, needed: neededAt(size, cut) };
}

/** Columns of one width, if that is enough for each; otherwise each gets what it needs and a share of the rest. */
function shareOut(needed: readonly number[], room: number): readonly number[] {
  const equal = room / needed.length;
  if (Math.max(...needed) <= equal) return needed.map(() => equal);
  const rest = (room - sum(needed)) / needed.length;
  return needed.map((width) => width + rest);
}
