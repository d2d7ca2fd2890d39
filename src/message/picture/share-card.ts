import { accentOf } from './colours.ts';
import { drawPng } from './draw-png.ts';
import { drawable } from './drawable.ts';
import type { CardFigure } from './figures-block.ts';
import { describePicture, type Picture } from './picture.ts';
import type { CardShape } from './share-card-format.ts';
import { shareCardSvg } from './share-card-svg.ts';
import { loadTypefaces } from './typeface.ts';

/** What is to be shared in a picture: at most three figures and two sentences are drawn. */
export interface ShareCard {
  readonly title: string;
  readonly figures: readonly CardFigure[];
  /** Word for word, as the article has them. */
  readonly sentences: readonly string[];
  readonly source?: string;
  /** As it is to be read. */
  readonly date?: string;
  /** The server's colour, 0xRRGGBB; jade if there is none, or 0, which is Discord's word for none. */
  readonly colour?: number;
}

const mostFigures = 3;
const mostSentences = 2;

/** Draws a card to post: 1200×630 wide, or 1080×1080 square. It reads the same on every machine. */
export async function drawShareCard(
  card: ShareCard,
  { shape }: { readonly shape: CardShape },
): Promise<Picture> {
  const faces = await loadTypefaces();
  const shown = shownOf(card);
  const plain = (words: string): string => drawable(words, faces.Regular);
  const svg = shareCardSvg(
    {
      title: plain(shown.title),
      figures: shown.figures
        .map(({ value, what }) => ({ value: plain(value), what: plain(what) }))
        .filter(({ value }) => value !== ''),
      sentences: shown.sentences.map(plain).filter((sentence) => sentence !== ''),
      source: plain(shown.source),
    },
    { shape, faces, accent: accentOf(card.colour) },
  );
  const figures = shown.figures.map(({ value, what }) => `${value} ${what}`);
  const description = describePicture([shown.title, ...figures, ...shown.sentences, shown.source]);
  return { png: await drawPng(svg), name: `card-${shape}.png`, description };
}

function shownOf({ title, figures, sentences, source, date }: ShareCard) {
  return {
    title,
    figures: figures.slice(0, mostFigures),
    sentences: sentences.slice(0, mostSentences),
    source: [source, date].filter(Boolean).join(' · '),
  };
}
