import type { Span } from '../base/span.ts';
import type { Piece } from './pieces.ts';

/** A noun phrase of more pieces than this is a clause that jieba misread. */
const mostPieces = 12;

/** The noun phrase that begins at this piece, quotation marks before it left out; undefined if there is none. */
export function phraseFrom(pieces: readonly Piece[], from: number): Span | undefined {
  const first = pieces[from]?.role === 'open-quote' ? from + 1 : from;
  const isQuoted = first > from;
  let last: Piece | undefined;
  for (let at = first; at < pieces.length && at - first < mostPieces; at++) {
    const piece = pieces[at];
    if (!piece || !continuesRight(pieces, at, last)) break;
    if (piece.role === 'noun') last = piece;
    if (isQuoted && piece.figure) break; // what stands in quotation marks is the whole of it
  }
  const start = pieces[first]?.start;
  return last && start !== undefined ? { start, end: last.end } : undefined;
}

/** The noun phrase that ends with this piece; undefined if it is no noun. */
export function phraseTo(pieces: readonly Piece[], to: number): Span | undefined {
  const last = pieces[to];
  if (last?.role !== 'noun') return undefined;
  let first = to;
  for (let at = to; at >= 0 && to - at < mostPieces; at--) {
    const piece = pieces[at];
    if (!piece || !continuesLeft(pieces, at)) break;
    if (piece.role === 'noun' || piece.role === 'modifier') first = at;
  }
  return { start: pieces[first]?.start ?? last.start, end: last.end };
}

function continuesRight(pieces: readonly Piece[], at: number, last: Piece | undefined): boolean {
  const { role } = pieces[at] ?? {};
  if (role === 'noun') return true;
  if (role === 'modifier') return isInside(pieces, at + 1);
  if (role !== 'of' && role !== 'and') return false;
  return last === pieces[at - 1] && isInside(pieces, at + 1);
}

/** Whether a noun stands there, or behind the modifiers there. */
function isInside(pieces: readonly Piece[], from: number): boolean {
  const next = pieces.slice(from).find(({ role }) => role !== 'modifier');
  return next?.role === 'noun';
}

function continuesLeft(pieces: readonly Piece[], at: number): boolean {
  const { role } = pieces[at] ?? {};
  if (role === 'noun' || role === 'modifier') return true;
  return (role === 'of' || role === 'and') && pieces[at - 1]?.role === 'noun';
}
