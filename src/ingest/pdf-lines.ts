/** What is used of pdf.js's items of text: the matrix places the text's origin on the page. */
export interface PdfItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Text on one baseline without a wide gap. x grows to the right and y downwards, both in points. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** The height of the letters. */
  readonly size: number;
}

/** Baselines nearer than this are one, in letter heights: raised and lowered signs stand on their line. */
const sameBaseline = 0.4;
/** A gap as wide parts columns and cells, in letter heights; between two words it is a third at most. */
const widestGap = 1.2;

/** The lines of a page, from the top down and from left to right. `toPage` is the page's own matrix, rotation included. */
export function linesOf(items: readonly PdfItem[], toPage: readonly number[]): readonly PdfLine[] {
  const runs = items.flatMap((item) => placeItem(item, toPage)).sort((one, other) => one.y - other.y);
  return groupByBaseline(runs).flatMap(joinRow);
}

/** Lines of one baseline together, in the order of `lines`, which go down the page. */
export function groupByBaseline(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && line.y - first.y <= sameBaseline * heightOf(first, line)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x));
}

/** A note's number is some half as high as its line; an initial of many lines is no measure for them. */
function heightOf({ size: one }: PdfLine, { size: other }: PdfLine): number {
  const larger = Math.max(one, other);
  const smaller = Math.min(one, other);
  return larger > 2.2 * smaller ? smaller : larger;
}

/** Blank items are left out: the gaps tell the same. So is what stands askew, which is a watermark. */
function placeItem(
  { str, dir, width, height, transform }: PdfItem,
  toPage: readonly number[],
): readonly PdfLine[] {
  const text = plainCharacters(str);
  if (text.trim() === '') return [];
  const [a, b, c, d, x, y] = multiply(toPage, transform);
  const size = Math.hypot(c, d);
  if (!(size > 0) || Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) return [];
  // Upright columns from right to left are lines from the top down, with the page turned a quarter.
  if (dir === 'ttb') return [{ text, x: y, right: y + height, y: -x, size }];
  return [{ text, x, right: x + width, y, size }];
}

function joinRow(row: readonly PdfLine[]): readonly PdfLine[] {
  const lines: PdfLine[][] = [];
  for (const run of row) {
    const pieces = lines.at(-1);
    const before = pieces?.at(-1);
    if (!pieces || !before || run.x - before.right > widestGap * Math.max(before.size, run.size))
      lines.push([run]);
    // The same words again, a hair beside: that is how some programs write bold.
    else if (run.x >= before.right - 1 || before.text !== run.text) pieces.push(run);
  }
  return lines.map(joinPieces);
}

/** One line of its pieces; where they differ, it has the height and the baseline of the longest. */
function joinPieces(pieces: readonly PdfLine[]): PdfLine {
  const [first, ...rest] = pieces;
  if (!first) throw new RangeError('a line has one piece at least');
  const longest = rest.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best), first);
  const text = pieces.map((piece, index) => blankBefore(pieces[index - 1], piece) + piece.text).join('');
  return {
    ...longest,
    text: text.trim(),
    x: first.x,
    right: pieces.reduce((edge, { right }) => Math.max(edge, right), first.right),
  };
}

function blankBefore(before: PdfLine | undefined, piece: PdfLine): string {
  if (!before || /^\s/u.test(piece.text) || /\s/u.test(before.text.slice(-1))) return '';
  const gap = (piece.x - before.right) / Math.max(before.size, piece.size);
  return gap > (meetInHan(before.text, piece.text) ? 0.8 : 0.15) ? ' ' : '';
}

/** Whether a Chinese character or mark stands on either side of the seam: there no blank is written. */
export function meetInHan(before: string, after: string): boolean {
  return wide.test(before.slice(-2)) || wide.test(after.charAt(0)) || /^[\ud840-\ud8ff]/u.test(after);
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]$/u;

/** Fonts name some characters by a twin that looks alike: ⼀ for 一, ⻓ for 长. */
const twins = new Map(
  '⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function plainCharacters(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/gu, (radical) => twins.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (twin) => twin.normalize('NFKC'))
    .replace(/[\p{Cc}\u00ad\u200b\ufeff]/gu, '')
    .toWellFormed();
}

type Matrix = readonly [number, number, number, number, number, number];

/** PDF 32000-1, 8.3.4: first the right one is applied, then the left one. */
function multiply(left: readonly number[], right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
