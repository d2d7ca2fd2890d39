import { type Block, heightOfLines, lineRise, sum } from './block.ts';
import { type Accent, colours } from './colours.ts';
import { type CardFigure, figuresBlock } from './figures-block.ts';
import { fitText } from './fit-text.ts';
import { foot } from './foot.ts';
import { type CardFormat, type CardShape, cardFormats } from './share-card-format.ts';
import { sentencesBlock } from './share-card-sentences.ts';
import { sheet, text } from './svg.ts';
import type { Typefaces } from './typeface.ts';
import { wrapEvenly } from './wrap-evenly.ts';

/** What a card says, in characters that the font has. */
export interface DrawnCard {
  readonly title: string;
  readonly figures: readonly CardFigure[];
  readonly sentences: readonly string[];
  readonly source: string;
}

export interface CardOptions {
  readonly shape: CardShape;
  readonly accent: Accent;
  readonly faces: Typefaces;
}

const titleLeading = 1.3;

/** A card as an SVG picture: the title, figures in large type, sentences, and at the foot where they are from. */
export function shareCardSvg(card: DrawnCard, { shape, accent, faces }: CardOptions): string {
  const drawing = { format: cardFormats[shape], accent, faces };
  const { width, height } = drawing.format;
  const parts = [
    ...stack(blocksOf(card, drawing), drawing.format),
    foot(card.source, { format: drawing.format, fill: accent.text, faces }),
  ];
  return sheet({ width, height, band: accent.band }, parts);
}

interface Drawing {
  readonly format: CardFormat;
  readonly accent: Accent;
  readonly faces: Typefaces;
}

/** What is left to the title, figures and sentences together. */
function roomOf({ height, top, bottom, foot }: CardFormat): number {
  return height - top - bottom - foot.height;
}

function blocksOf(card: DrawnCard, drawing: Drawing): readonly Block[] {
  const { format, accent, faces } = drawing;
  const { title, figures, sentences } = card;
  const sizes = sentences.length > 0 ? format.valueSizes : format.loneValueSizes;
  const above = [
    titleBlock(title, { ...drawing, with: figures.length + sentences.length }),
    figuresBlock(figures, { format, faces, sizes, fills: figures.map(() => accent.text) }),
  ].filter((block) => block !== undefined);
  const taken = sum(above.map((block) => block.height));
  const roomWith = (gap: number): number => roomOf(format) - taken - gap * above.length;
  const room = { good: roomWith(format.gaps.good), most: roomWith(format.gaps.least) };
  const quoted = sentencesBlock(sentences, { ...drawing, room });
  return quoted ? [...above, quoted] : above;
}

/** The blocks from the top down, what is left over between them and at both ends. */
function stack(blocks: readonly Block[], format: CardFormat): readonly string[] {
  const { gaps, top } = format;
  const free = roomOf(format) - sum(blocks.map((block) => block.height));
  const gap = Math.min(gaps.most, free / Math.max(1, blocks.length - 1));
  // A little above the middle looks like the middle.
  let y = top + Math.max(0, free - gap * (blocks.length - 1)) * 0.44;
  return blocks.map((block) => {
    const drawn = block.draw(y);
    y += block.height + gap;
    return drawn;
  });
}

function titleBlock(
  title: string,
  { format, faces, ...beside }: Drawing & { with: number },
): Block | undefined {
  const isAlone = beside.with === 0;
  const { size, lines } = fitText(title, {
    face: faces.Bold,
    width: format.width - 2 * format.margin,
    mostLines: beside.with > 2 ? format.titleLines : 3,
    sizes: isAlone ? format.loneTitleSizes : format.titleSizes,
    wrap: wrapEvenly,
  });
  if (lines.length === 0) return undefined;
  const place = { x: format.margin, size, face: faces.Bold, fill: colours.ink, isOptical: true };
  const y = (top: number, row: number): number => top + size * (lineRise + row * titleLeading);
  return {
    height: heightOfLines(lines.length, { size, leading: titleLeading }),
    draw: (top) => lines.map((words, row) => text(words, { ...place, y: y(top, row) })).join(''),
  };
}
