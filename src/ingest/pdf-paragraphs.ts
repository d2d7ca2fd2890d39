import type { PdfBlock } from './pdf-columns.ts';
import { groupByBaseline, meetInHan, type PdfLine } from './pdf-lines.ts';

/** Letters as much larger than the text's make a heading. */
const headingSize = 1.15;
const longestHeading = 60;
/** A new paragraph begins further right by as much, in letter heights: Chinese indents by two. */
const indent = 1.2;
/** A line of Chinese may end as much before the edge, in letter heights: no line begins with a mark. */
const ragged = 2.3;
/** （十二） and the like, in characters. */
const longestMark = 4;
/** Lines as much further apart than usual are paragraphs. */
const apart = 1.6;

/** A line with all that stands on its baseline, in its column. */
interface Row extends PdfLine {
  readonly block: PdfBlock;
  /** It has cells, set apart by gaps. */
  readonly isOfTable: boolean;
}

interface Paragraph {
  text: string;
  readonly first: Row;
  last: Row;
}

/** The text of blocks in reading order: a paragraph a line, headings as # lines, an empty line between all of them. */
export function textOfBlocks(blocks: readonly PdfBlock[]): string {
  const rows = blocks.flatMap(rowsOf);
  const body = commonest(rows.map(({ size, text }) => [Math.round(size * 2) / 2, text.length]));
  const leading = commonest(rows.flatMap((row, index) => stepsBetween(row, rows[index + 1])));
  const paragraphs: Paragraph[] = [];
  for (const row of rows) {
    const open = paragraphs.at(-1);
    if (open && continues(open.last, row, { body, leading })) {
      open.text = joinLines(open.text, row.text);
      open.last = row;
    } else paragraphs.push({ text: row.text, first: row, last: row });
  }
  const title = paragraphs.find(({ first, text }) => isHeading(first, text, body));
  const written = paragraphs.map((paragraph, index) => {
    const { first, text } = paragraph;
    const areBothRows = first.isOfTable && paragraphs[index - 1]?.first.isOfTable;
    const gap = index === 0 ? '' : areBothRows ? '\n' : '\n\n';
    const mark = paragraph === title ? '# ' : '## ';
    return gap + (isHeading(first, text, body) ? mark : '') + text;
  });
  return written.join('');
}

function rowsOf(block: PdfBlock): readonly Row[] {
  const sorted = [...block.lines].sort((one, other) => one.y - other.y);
  return groupByBaseline(sorted).flatMap((row) => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last) return [];
    // Two pieces may be a list's mark and its item.
    const isOfTable = row.length > 2 || (row.length > 1 && first.text.length > longestMark);
    const text = row.map((piece) => piece.text).join(isOfTable ? ' | ' : ' ');
    return [{ ...first, text, right: last.right, block, isOfTable }];
  });
}

function stepsBetween(row: Row, next: Row | undefined): readonly (readonly [number, number])[] {
  if (!next || next.block !== row.block || next.y <= row.y) return [];
  return [[Math.round(next.y - row.y), 1]];
}

interface Usual {
  readonly body: number;
  readonly leading: number;
}

/** Whether a row goes on with the paragraph that the row before belongs to. */
function continues(row: Row, next: Row, { body, leading }: Usual): boolean {
  const isLarge = row.size >= body * headingSize;
  if (row.isOfTable || next.isOfTable || Math.abs(row.size - next.size) > 0.12 * row.size) return false;
  const step = next.y - row.y;
  if (row.block !== next.block)
    return !isLarge && isFull(row, next) && !isIndented(next) && !endsSentence(row.text);
  // A headline of two lines is centred; its lines are set as close as their size asks for.
  if (isLarge) return step <= apart * row.size;
  if (step > apart * Math.max(leading, row.size)) return false;
  return isFull(row, next) && !(isIndented(next) && (next.x > row.x + indent || endsSentence(row.text)));
}

/** Whether the next row's first word had no room any more. */
function isFull(row: Row, next: Row): boolean {
  const room = row.block.right - row.right;
  const [word = ''] = /^[\p{L}\p{N}\p{P}]+/u.exec(next.text.replace(/\p{Script=Han}.*/u, '')) ?? [];
  return room <= Math.max(ragged, word.length * 0.6 + 0.5) * row.size;
}

function isIndented({ x, size, block }: Row): boolean {
  return x - block.left > indent * size;
}

function endsSentence(text: string): boolean {
  return /[。！？!?；;…][”’」』)）]*$/u.test(text);
}

function isHeading({ size }: PdfLine, text: string, body: number): boolean {
  return size >= body * headingSize && text.length <= longestHeading && !/[。；;]$/u.test(text);
}

/** Latin words are parted by a blank, and put together where they were broken at a hyphen; Chinese goes on. */
function joinLines(before: string, after: string): string {
  if (meetInHan(before, after)) return before + after;
  if (/\p{Ll}-$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}

/** The value with the greatest weight; 0 where there is none. */
function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
