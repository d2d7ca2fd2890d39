import { covers, overlaps, type Span } from '../base/span.ts';
import type { Figure, FigureKind } from '../figures/figure.ts';
import type { TakenApart } from '../index/sentence.ts';
import { type Token, tokensOf } from '../index/tokens.ts';
import { remembered } from './remembered.ts';
import { isNounEnding, nounLikeVerbs, verbalNouns } from './verbal-nouns.ts';

/** What a stretch of a sentence is to a noun phrase. */
export type PieceRole =
  | 'noun'
  | 'modifier' // stands inside a noun phrase, never at its end
  | 'of' // 的
  | 'and' // 和 与 及
  | 'preposition'
  | 'verb'
  | 'adverb'
  | 'number'
  | 'open-quote'
  | 'mark' // , 。 and whatever parts one thing from another
  | 'other';

/** A word, or a figure taken whole. */
export interface Piece extends Span {
  readonly role: PieceRole;
  /** Folded. */
  readonly word: string;
  readonly figure?: Figure;
}

const names: readonly FigureKind[] = ['name', 'place', 'organisation', 'title', 'quote'];

/** Whether the figure is a name; the others are numbers. */
export function isName({ kind }: Figure): boolean {
  return names.includes(kind);
}

/** The sentence in pieces, in order. */
export const piecesOf = remembered((sentence: TakenApart) => cutInto(sentence, outermost(sentence.figures)));

/** The sentence in pieces such that this figure stands by itself, even inside a name or a quotation. */
export function piecesAround(target: Figure, sentence: TakenApart): readonly Piece[] {
  return cutInto(
    sentence,
    outermost(sentence.figures.filter((figure) => figure === target || !covers(figure, target))),
  );
}

function cutInto(sentence: TakenApart, whole: readonly Figure[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const token of tokensOf(sentence)) {
    while (whole[next] && (whole[next]?.end ?? 0) <= token.start) next++;
    const figure = whole[next];
    if (!figure || !overlaps(figure, token)) pieces.push({ ...token, role: roleOf(token) });
    else if (pieces.at(-1)?.figure !== figure) pieces.push(figurePiece(sentence, figure));
  }
  return joinPlaced(pieces);
}

/** Figures come in order, the longer of two that begin together first: whatever covers one stands before it. */
function outermost(figures: readonly Figure[]): readonly Figure[] {
  let reached = -1;
  return figures.filter(({ end }) => {
    const isOutermost = end > reached;
    reached = Math.max(reached, end);
    return isOutermost;
  });
}

function figurePiece({ article }: TakenApart, figure: Figure): Piece {
  const word = article.text.slice(figure.start, figure.end);
  return { start: figure.start, end: figure.end, word, figure, role: isName(figure) ? 'noun' : 'number' };
}

/** jieba's part of speech as a role; first match wins. */
const roles: readonly (readonly [tag: RegExp, role: PieceRole])[] = [
  [/^(?:n|nr|nrt|nrfg|ns|nt|nz|vn|an|j|eng|l|i|s)$/u, 'noun'],
  [/^(?:b|f|a|ad|g|h|k|zg|z)$/u, 'modifier'],
  [/^(?:v|vd|vg|vi|vq)$/u, 'verb'],
  [/^(?:d|dg|t|tg|u|ul|uz|ug|y)$/u, 'adverb'],
  [/^p$/u, 'preposition'],
  [/^(?:m|q|mq)$/u, 'number'],
];

function roleOf({ word, tag }: Token): PieceRole {
  if (/^[“‘「『《(（]$/u.test(word)) return 'open-quote';
  if (/^[的之]$/u.test(word)) return 'of';
  if (/^(?:和|与|及|以及|暨|或)$/u.test(word)) return 'and';
  if (!/[\p{L}\p{N}]/u.test(word)) return 'mark';
  if (/^(?:之?[中里内间上下外前后]|之际|其中)$/u.test(word)) return 'other'; // 254个城市中: the phrase ends here
  if (nounLikeVerbs.has(word)) return 'verb';
  if (verbalNouns.has(word) || isNounEnding(word)) return 'noun';
  if (tag === 'x') return /^\p{Script=Han}{2,}$/u.test(word) || /^[a-z]/u.test(word) ? 'noun' : 'other';
  return roles.find(([pattern]) => pattern.test(tag))?.[1] ?? 'other';
}

/** 在昆, 驻华: where something is, said in two characters, belongs to the noun behind it. */
function joinPlaced(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at): readonly Piece[] => {
    const next = pieces[at + 1];
    const before = pieces[at - 1];
    if (next && isPlacing(piece, next))
      return [{ role: 'modifier', word: piece.word + next.word, start: piece.start, end: next.end }];
    return before && isPlacing(before, piece) ? [] : [piece];
  });
}

function isPlacing(one: Piece, other: Piece): boolean {
  return /^[在驻来赴]$/u.test(one.word) && other.role === 'noun' && other.word.length === 1;
}
