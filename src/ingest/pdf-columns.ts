import type { PdfLine } from './pdf-lines.ts';

/** Lines that are read one below the other, and the edges of the column they stand in. */
export interface PdfBlock {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/** A column has this many lines at least. */
const fewestLines = 4;
/** A page of the smallest print has fewer pieces of lines; what has more is a drawing, or made to keep us busy. */
const mostLines = 1_000;
/** Between columns there is a strip as wide, in letter heights, that their lines keep free. */
const narrowestGutter = 0.8;
/** Half of a column's lines fill as much of it; cells of tables do not. */
const filled = 0.6;
/** Half of a column's lines are as long, in letter heights. */
const shortest = 8;

/** The blocks of a page in reading order: column by column between the lines that go across all of them. */
export function blocksOf(lines: readonly PdfLine[]): readonly PdfBlock[] {
  const gutter = findGutter(lines);
  return gutter === undefined ? [blockOf(lines, lines)] : readAcross(lines, gutter);
}

interface Sides {
  readonly left: readonly PdfLine[];
  readonly right: readonly PdfLine[];
  readonly across: readonly PdfLine[];
}

/** Whatever goes across closes the columns above it. */
function readAcross(lines: readonly PdfLine[], gutter: number): readonly PdfBlock[] {
  const sides = sidesOf(lines, gutter);
  const blocks: PdfBlock[] = [];
  let open: { left: PdfLine[]; right: PdfLine[]; across: PdfLine[] } = { left: [], right: [], across: [] };
  const close = () => {
    if (open.across.length > 0) blocks.push(blockOf(open.across, lines));
    // Either side may have columns of its own.
    for (const [part, whole] of [
      [open.left, sides.left],
      [open.right, sides.right],
    ] as const) {
      if (part.length > 0) blocks.push(...within(part, whole));
    }
    open = { left: [], right: [], across: [] };
  };
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    const side = sideOf(line, gutter);
    if (side === 'across' && open.left.length + open.right.length > 0) close();
    open[side].push(line);
  }
  close();
  return blocks;
}

function within(part: readonly PdfLine[], whole: readonly PdfLine[]): readonly PdfBlock[] {
  const gutter = findGutter(whole);
  return gutter === undefined ? [blockOf(part, whole)] : readAcross(part, gutter);
}

/** Where the right one of two columns begins; of several places the one with most lines on its poorer side. */
function findGutter(lines: readonly PdfLine[], isSide = isOfColumns): number | undefined {
  if (lines.length > mostLines) return undefined;
  let best: { readonly at: number; readonly count: number } | undefined;
  for (const at of startsOf(lines)) {
    const sides = sidesOf(lines, at);
    const count = Math.min(sides.left.length, sides.right.length) - sides.across.length / 2;
    if (count > (best?.count ?? 0) && areBeside(sides) && [sides.left, sides.right].every(isSide)) {
      best = { at, count };
    }
  }
  return best?.at;
}

/** Where several lines begin, to two points. */
function startsOf(lines: readonly PdfLine[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.floor(x / 2), (counts.get(Math.floor(x / 2)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewestLines - 1).map(([start]) => start * 2);
}

/** One column, or two again: no page has more than four. */
function isOfColumns(lines: readonly PdfLine[]): boolean {
  return isColumn(lines) || findGutter(lines, isColumn) !== undefined;
}

function sidesOf(lines: readonly PdfLine[], gutter: number): Sides {
  const on = (side: keyof Sides) => lines.filter((line) => sideOf(line, gutter) === side);
  return { left: on('left'), right: on('right'), across: on('across') };
}

function sideOf({ x, right, size }: PdfLine, gutter: number): keyof Sides {
  if (x >= gutter) return 'right';
  return right <= gutter - narrowestGutter * size ? 'left' : 'across';
}

function isColumn(lines: readonly PdfLine[]): boolean {
  if (lines.length < fewestLines) return false;
  const { left, right } = edgesOf(lines);
  const long = lines.filter((line) => {
    const width = line.right - line.x;
    return width >= filled * (right - left) && width >= shortest * line.size;
  });
  return long.length * 2 >= lines.length;
}

/** Columns stand beside each other, not one above the other. */
function areBeside({ left, right }: Sides): boolean {
  const top = Math.max(topOf(left), topOf(right));
  const bottom = Math.min(bottomOf(left), bottomOf(right));
  return [left, right].every(
    (lines) => lines.filter(({ y }) => y >= top && y <= bottom).length >= fewestLines / 2,
  );
}

function topOf(lines: readonly PdfLine[]): number {
  return lines.reduce((top, { y }) => Math.min(top, y), Number.POSITIVE_INFINITY);
}

function bottomOf(lines: readonly PdfLine[]): number {
  return lines.reduce((bottom, { y }) => Math.max(bottom, y), Number.NEGATIVE_INFINITY);
}

function blockOf(lines: readonly PdfLine[], column: readonly PdfLine[]): PdfBlock {
  return { lines, ...edgesOf(column) };
}

function edgesOf(lines: readonly PdfLine[]): { readonly left: number; readonly right: number } {
  const left = lines.reduce((edge, { x }) => Math.min(edge, x), Number.POSITIVE_INFINITY);
  const right = lines.reduce((edge, line) => Math.max(edge, line.right), Number.NEGATIVE_INFINITY);
  return { left, right };
}
