import { textAt } from '../../base/span.ts';
import { onOneLine } from '../escape.ts';
import type { Language } from '../language.ts';
import { phrasesIn } from '../language.ts';
import type { Picture } from '../picture/picture.ts';
import { drawShareCard } from '../picture/share-card.ts';
import { figureWords } from './figure-line.ts';
import { chosenItems, type Pack } from './pack.ts';

export interface CardOptions {
  readonly language: Language;
  /** The server's colour, 0xRRGGBB. */
  readonly colour?: number | undefined;
}

/** The pictures that were chosen for a pack: its title, figures and first sentences. */
export async function drawPack(pack: Pack, { language, colour }: CardOptions): Promise<readonly Picture[]> {
  const { article } = pack;
  const chosen = chosenItems(pack);
  const shapes = (['wide', 'square'] as const).filter((shape) => chosen.some(({ kind }) => kind === shape));
  const card = {
    title: onOneLine(article.title),
    figures: chosen.some(({ kind }) => kind === 'figures') ? pack.figures.map(figureWords) : [],
    sentences: chosen.flatMap((item) =>
      item.kind === 'sentence'
        ? [textAt(article.text, item.sentence)]
        : item.kind === 'event'
          ? [`${textAt(article.text, item.date)}　${textAt(article.text, item.event)}`]
          : [],
    ),
    ...(article.source !== undefined && { source: article.source }),
    ...(article.published !== undefined && { date: phrasesIn(language).date(article.published) }),
    ...(colour !== undefined && { colour }),
  };
  return Promise.all(shapes.map((shape) => drawShareCard(card, { shape })));
}
