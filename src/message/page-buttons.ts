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
  const turn = (label: string, page: number): APIButtonComponentWithCustomId => ({
    ...pushButton(label, writeViewId('page', { ...view, page })),
    disabled: page < 0 || page >= pages,
  });
  const turns = [turn(phrases.previousPage, view.page - 1), turn(phrases.nextPage, view.page + 1)];
  const publish = pushButton(phrases.shareButton, writeViewId('publish', view));
  const pack = pushButton(phrases.sharing.open, writePackId('pack', packOf(view)));
  return [...(pages > 1 ? turns : []), ...(isPrivate ? [publish, pack] : [])];
}

/** The page that is meant, whatever number came back. */
export function clampPage(page: number, pages: number): number {
  return Math.max(0, Math.min(page, pages - 1));
}
