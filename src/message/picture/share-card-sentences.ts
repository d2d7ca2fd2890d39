import { type Block, heightOfLines, lineRise, sum } from './block.ts';
import { type Accent, colours } from './colours.ts';
import { clipLines, type FittedText, measureOf } from './fit-text.ts';
import type { CardFormat } from './share-card-format.ts';
import { box, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';
import { wrapText } from './wrap.ts';

export interface SentencesOptions {
  readonly format: CardFormat;
  readonly faces: Typefaces;
  readonly accent: Accent;
  /** Heights in pixels: what leaves good gaps above and below, and what there is at the most. */
  readonly room: { readonly good: number; readonly most: number };
}

const leading = 1.56;
/** Between two sentences, in ems. */
const gapEms = 0.8;
/** The bar beside a quotation, and what lies between it and the words, in pixels. */
const bar = { width: 5, gap: 26 };
/** A last line shorter than this, in ems, looks lost: a smaller size that has none is better. */
const shortest = 2.6;

/** Sentences under each other, with a bar beside each that marks it as quoted. Undefined if there are none. */
export function sentencesBlock(sentences: readonly string[], options: SentencesOptions): Block | undefined {
  const { format, faces, accent } = options;
  const x = format.margin + bar.width + bar.gap;
  const width = format.width - format.margin - x;
  if (sentences.length === 0) return undefined;
  const fitted = fitSentences(sentences, { ...options, width });
  const draw = (top: number): string => {
    let y = top;
    const parts: string[] = [];
    for (const { size, lines } of fitted) {
      const height = heightOfLines(lines.length, { size, leading });
      parts.push(
        box({ x: format.margin, y: y + 2, width: bar.width, height, fill: accent.band, radius: 2.5 }),
      );
      for (const [row, words] of lines.entries()) {
        const place = {
          x,
          y: y + size * (lineRise + row * leading),
          size,
          face: faces.Regular,
          fill: colours.ink,
        };
        parts.push(text(words, row < lines.length - 1 ? { ...place, flush: width } : place));
      }
      y += height + size * gapEms;
    }
    return parts.join('');
  };
  return { height: heightOf(fitted), draw };
}

function heightOf(sentences: readonly FittedText[]): number {
  const heights = sentences.map(({ size, lines }) => heightOfLines(lines.length, { size, leading }));
  return sum(heights) + gapEms * sum(sentences.slice(1).map(({ size }) => size));
}

type Fitting = SentencesOptions & { readonly width: number };

/** All sentences at the largest size at which they fit; at the smallest each is cut off, and … shows it. */
function fitSentences(sentences: readonly string[], fitting: Fitting): readonly FittedText[] {
  const { format, faces, width, room } = fitting;
  const widthOf = measureOf(faces.Regular);
  const least = sum(sentences.map(widthOf));
  // What is longer than all lines together need not be tried out.
  const sizes = format.sentenceSizes.filter(
    (size) => least * size <= (room.most / (size * leading) + 1) * width,
  );
  const settings = sizes.map((size) =>
    sentences.map((sentence) => ({ size, lines: wrapText(sentence, { width: width / size, widthOf }) })),
  );
  const isWhole = (fitted: readonly FittedText[]): boolean =>
    fitted.every(({ lines }) => lines.length === 1 || widthOf(lines.at(-1) ?? '') >= shortest);
  for (const height of [room.good, room.most]) {
    const fits = settings.filter((fitted) => heightOf(fitted) <= height);
    const best = fits.find(isWhole) ?? fits[0];
    if (best) return best;
  }
  return cutShort(sentences, fitting);
}

function cutShort(
  sentences: readonly string[],
  { format, room, width, faces }: Fitting,
): readonly FittedText[] {
  const [size = 0] = format.sentenceSizes.slice(-1);
  const gaps = (sentences.length - 1) * size * (1 + gapEms - leading);
  const mostLines = Math.floor((room.most - gaps - size) / (size * leading)) + 1;
  const line = { width: width / size, widthOf: measureOf(faces.Regular), mostLines };
  const wrapped = sentences.map((sentence) => wrapText(sentence, line));
  const shares = shareLines(
    wrapped.map((lines) => lines.length),
    mostLines,
  );
  return wrapped.map((lines, at) => ({
    size,
    lines: clipLines(lines, { ...line, mostLines: shares[at] ?? 1 }),
  }));
}

/** The lines that each of several texts gets: in turns, one by one, until there are no more or all have enough. */
function shareLines(needed: readonly number[], most: number): readonly number[] {
  const shares = needed.map(() => 1);
  for (let left = most - sum(shares); left > 0; left--) {
    const least = Math.min(...shares.filter((share, at) => share < (needed[at] ?? 0)));
    const next = shares.findIndex((share, at) => share === least && share < (needed[at] ?? 0));
    if (next < 0) break;
    shares[next] = least + 1;
  }
  return shares;
}
