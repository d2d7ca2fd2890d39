import type { ReadArticle, ReadQuestion } from '../meaning/look.ts';
import { toVectors } from '../meaning/vectors.ts';
import { planWindows, type Window } from '../meaning/windows.ts';
import { fold } from '../text/normalize.ts';
import type { Runtime } from './runtime.ts';
import type { Piece, WordPiece } from './word-piece.ts';

/** What a text is read with. */
export interface Reader {
  readonly runtime: Pick<Runtime, 'run'>;
  readonly wordPiece: WordPiece;
}

/** An article as the model reads it: what it is about, and the sentences that can be quoted. */
export interface ReadableArticle {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The model has places for 512 pieces; two of them open and close. */
const mostPieces = 510;
/** The title stands before every window, so that 它 is read as what the article is about: 0.9 points (eval/README.md). */
const mostOfTitle = 30;

/** A question as the model reads it; what is longer than a window is left out. */
export async function readQuestion(text: string, { runtime, wordPiece }: Reader): Promise<ReadQuestion> {
  const folded = fold(text);
  const pieces = wordPiece.cut(folded).slice(0, mostPieces);
  const { opening, closing } = wordPiece;
  const { rows, width } = await runtime.run([opening, ...pieces.map(({ id }) => id), closing]);
  const told = pieces.flatMap((piece, at) => (piece.isMark ? [] : [{ ...piece, row: at + 1 }]));
  const kept = new Float32Array(told.length * width);
  told.forEach(({ row }, at) => {
    kept.set(rows.subarray(row * width, (row + 1) * width), at * width);
  });
  return {
    text: folded,
    pieces: told.map(({ start, end }) => ({ start, end })),
    vectors: toVectors(kept, width),
  };
}

/** An article as the model reads it, window by window. */
export async function readArticle(
  { title, sentences }: ReadableArticle,
  { runtime, wordPiece }: Reader,
): Promise<ReadArticle> {
  const pieces = sentences.map((sentence) => wordPiece.cut(fold(sentence)));
  const head = headOf(title, wordPiece);
  const room = mostPieces + 1 - head.length;
  const planned = planWindows(
    pieces.map(({ length }) => length),
    room,
  );
  const windows = planned.length > 0 ? planned : [[]]; // how long a row is only the model tells
  const read: ReadWindow[] = [];
  for (const window of windows) {
    const ids = window.flatMap((part) => idsOf(part, pieces));
    const { rows, width } = await runtime.run([...head, ...ids, wordPiece.closing]);
    read.push({ window, rows: rows.subarray(head.length * width), width });
  }
  return collect(pieces, read);
}

/** What opens every window: the title, if there is one. */
function headOf(title: string, { opening, closing, cut }: WordPiece): readonly number[] {
  const ids = cut(fold(title))
    .slice(0, mostOfTitle)
    .map(({ id }) => id);
  return ids.length === 0 ? [opening] : [opening, ...ids, closing];
}

interface ReadWindow {
  readonly window: Window;
  /** A row for each piece of the window, and more. */
  readonly rows: Float32Array;
  readonly width: number;
}

type Pieces = readonly (readonly Piece[])[];

function piecesOf({ sentence, start, end }: Window[number], pieces: Pieces): readonly Piece[] {
  return (pieces[sentence] ?? []).slice(start, end);
}

function idsOf(part: Window[number], pieces: Pieces): readonly number[] {
  return piecesOf(part, pieces).map(({ id }) => id);
}

/** The rows of all pieces that are no marks, in the order of the article, and where each sentence ends among them. */
function collect(pieces: Pieces, read: readonly ReadWindow[]): ReadArticle {
  let told = 0;
  const ends = Uint32Array.from(pieces, (sentence) => {
    told += sentence.filter(({ isMark }) => !isMark).length;
    return told;
  });
  const width = read[0]?.width ?? 1;
  const kept = new Float32Array(told * width);
  let to = 0;
  for (const { window, rows } of read) {
    let from = 0;
    for (const { isMark } of window.flatMap((part) => piecesOf(part, pieces))) {
      if (!isMark) kept.set(rows.subarray(from, from + width), to);
      if (!isMark) to += width;
      from += width;
    }
  }
  return { ends, vectors: toVectors(kept, width) };
}
