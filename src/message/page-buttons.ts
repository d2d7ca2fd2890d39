import type { APIButtonComponentWithCustomId } from 'discord.js';
import { pushButton } from './bot-message.ts';
import type { Phrases } from './phrases.ts';
import { packOf, writePackId } from './share/pack-ref.ts';
import { type ViewRef, writeViewId } from './view-ref.ts';

/** Where a page stands among how many. */
export interface PagePlace {
  readonly view: ViewRef;
  readonly pages: number;
  /** Whether one person only sees it: then it can be shown to everyone. */
  readonly isPrivate: boolean;
}

/** Back and forth where there are several pages, and a button that shows the page to everyone. */
export function pageButtons({ view, pages, isPrivate }: PagePlace, phrases: Phrases) {
  const turns = turnButtons(
    { ...view, pages, idOf: (page) => writeViewId('page', { ...view, page }) },
    phrases,
  );
  const publish = pushButton(phrases.shareButton, writeViewId('publish', view));
  const pack = pushButton(phrases.sharing.open, writePackId('pack', packOf(view)));
  return [...turns, ...(isPrivate ? [publish, pack] : [])];
}

/** A page among how many, and the custom id of the button that leads to another. */
export interface Turning {
  readonly page: number;
  readonly pages: number;
  idOf(page: number): string;
}

/** Back and forth; none where there is one page alone. */
export function turnButtons(
  { page, pages, idOf }: Turning,
  phrases: Phrases,
): APIButtonComponentWithCustomId[] {
  const turn = (label: string, to: number): APIButtonComponentWithCustomId => ({
    ...pushButton(label, idOf(to)),
    disabled: to < 0 || to >= pages,
  });
  return pages > 1 ? [turn(phrases.previousPage, page - 1), turn(phrases.nextPage, page + 1)] : [];
}

/** The page that is meant, whatever number came back. */
export function clampPage(page: number, pages: number): number {
  return Math.max(0, Math.min(page, pages - 1));
}
