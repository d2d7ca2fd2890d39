import { textAt } from '../base/span.ts';
import type { Timeline } from '../engine/reader.ts';
import type { TimelineEvent } from '../reading/timeline.ts';
import { accents, type BotMessage, buttonRow, card, textBlock } from './bot-message.ts';
import { clipShort, renderWithin } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { phrasesIn } from './language.ts';
import { clampPage, pageButtons } from './page-buttons.ts';
import type { Phrases } from './phrases.ts';
import { filesOf, gallery } from './picture/gallery.ts';
import type { Picture } from './picture/timeline-picture.ts';
import type { PageOptions } from './render-facts.ts';
import { rowWithContext } from './render-row.ts';
import { writtenOut } from './written-out.ts';

/** Events a page: each is a row of three components, and Discord takes forty. */
const eventsPerPage = 9;
const titleShare = 0.08;
const rowShare = 0.09;

export interface TimelineOptions extends PageOptions {
  /** All events drawn, for the first page. */
  readonly picture?: Picture | undefined;
}

/** A page of what happened, a line an event in the article's own words, each with a way to its sentence. */
export function renderTimeline({ article, events }: Timeline, options: TimelineOptions): BotMessage {
  const { language, view, isPrivate, picture } = options;
  const phrases = phrasesIn(language);
  const pages = Math.max(1, Math.ceil(events.length / eventsPerPage));
  const page = clampPage(view.page, pages);
  const shown = events.slice(page * eventsPerPage, (page + 1) * eventsPerPage);
  const title = phrases.timelineTitle(onOneLine(article.title), { topic: '', page, pages });
  const place = { view: { ...view, page }, pages, isPrivate: isPrivate && events.length > 0 };
  const buttons = pageButtons(place, phrases);
  const message = card(events.length > 0 ? accents.found : accents.notFound, [
    textBlock(renderWithin(titleShare, title, (clipped) => `### ${escapeMarkdown(clipped)}`)),
    events.length === 0 ? textBlock(phrases.noEvents) : undefined,
    picture && gallery(picture),
    ...shown.map((event, row) => renderEvent(event, { phrases, row })),
    buttons.length > 0 ? buttonRow(buttons) : undefined,
  ]);
  return picture ? { ...message, files: filesOf([picture]) } : message;
}

interface Row {
  readonly phrases: Phrases;
  readonly row: number;
}

function renderEvent({ article, date, event, sentence }: TimelineEvent, { phrases, row }: Row) {
  const resolved = writtenOut(date, article, phrases);
  const when = clipShort(onOneLine(textAt(article.text, date))) + (resolved ? phrases.among(resolved) : '');
  const content = renderWithin(
    rowShare,
    onOneLine(textAt(article.text, event)),
    (clipped) => `**${escapeMarkdown(when)}**　${escapeMarkdown(clipped)}`,
  );
  return rowWithContext(content, { article, sentence }, { phrases, row });
}
