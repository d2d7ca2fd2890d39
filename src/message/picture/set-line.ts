import type { Feature, PlacedGlyph, SetText, Typeface } from './typeface.ts';

/** Between a Han character and a letter or digit, in ems, beside the little that each has of its own. */
const scriptGap = 1 / 12;
/** What may come between the pieces of a line to make it end flush, in ems: more would tear it apart. */
const mostStretch = 0.06;

/** Full-width marks with a blank half: before an opening one, behind a closing one. */
const opening = '（《〈「『【〔［｛“‘';
const closing = '，。、；：！？）》〉」』】〕］｝．”’';
const han = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}';
const chinese = `${opening}${closing}${han}`;

/**
 * A Han character, a mark, a space, or a run of anything else; an apostrophe is part of its word. Only short runs are
 * ever set anew, as a line is tried out letter by letter.
 */
const other = `[^${chinese}\\s]{1,16}`;
const piecePattern = new RegExp(`[${chinese}]|\\s|${other}(?:’(?=\\p{sc=Latin})${other})*`, 'gu');
const latinPattern = /\s|\S{1,16}/gu;
const hasHan = new RegExp(`[${han}]`, 'u');
const endsInHan = new RegExp(`[${han}]$`, 'u');
const beginsWithHan = new RegExp(`^[${han}]`, 'u');
const beginsLatin = /^[\p{sc=Latin}\p{Nd}$€£¥]/u;
const endsLatin = /[\p{sc=Latin}\p{Nd}%‰]$/u;

/**
 * A line as good Chinese printing sets it: marks that meet share their blank, an opening mark at the beginning and a
 * closing one at the end lose theirs, and letters stand a little apart from Han characters.
 */
export function setLine(text: string, face: Typeface): SetText {
  return setPieces(piecesOf(text), { face, stretch: 0 });
}

/** The same line drawn out to end at `width` (in ems) as its neighbours do, if it is Chinese and nearly that long. */
export function setFlush(text: string, { face, width }: { face: Typeface; width: number }): SetText {
  const pieces = piecesOf(text);
  const plain = setPieces(pieces, { face, stretch: 0 });
  if (!hasHan.test(text)) return plain;
  const stretch = (width - plain.width) / Math.max(1, pieces.length - 1);
  return stretch > 0 && stretch <= mostStretch ? setPieces(pieces, { face, stretch }) : plain;
}

/** A line without a Han character is in another language: its quotation marks are narrow. */
function piecesOf(text: string): readonly string[] {
  return text.match(hasHan.test(text) ? piecePattern : latinPattern) ?? [];
}

function setPieces(
  pieces: readonly string[],
  { face, stretch }: { face: Typeface; stretch: number },
): SetText {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const [at, piece] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (before !== undefined) width += stretch + gapBetween(before, piece);
    const start = width;
    const run = face.setRun(piece, featureOf(piece, { before, after }));
    glyphs.push(...run.glyphs.map((glyph) => ({ ...glyph, x: start + glyph.x })));
    width += run.width;
  }
  return { width, glyphs };
}

interface Neighbours {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function featureOf(piece: string, { before, after }: Neighbours): Feature | undefined {
  if (piece.length > 1) return /[“”‘’]/u.test(piece) ? 'pwid' : undefined;
  if (opening.includes(piece)) return takesBlankBefore(before) ? 'halt' : undefined;
  if (closing.includes(piece)) return after === undefined || /^[\p{P}\s]/u.test(after) ? 'halt' : undefined;
  return undefined;
}

/** Whether an opening mark needs no blank of its own behind this; a closing mark has given up its own already. */
function takesBlankBefore(before: string | undefined): boolean {
  return before === undefined || (/[\p{P}\s]$/u.test(before) && !closing.includes(before));
}

function gapBetween(before: string, piece: string): number {
  const meet =
    (endsInHan.test(before) && beginsLatin.test(piece)) ||
    (endsLatin.test(before) && beginsWithHan.test(piece));
  return meet ? scriptGap : 0;
}
