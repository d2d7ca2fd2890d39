import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from '../bot-message.ts';
import { renderWithin } from '../budget.ts';
import { writeControlId } from '../control-id.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import { clampPage, turnButtons } from '../page-buttons.ts';
import type { Phrases } from '../phrases.ts';
import type { Told } from '../tell-answer.ts';
import type { InboxEntry } from './read-inbox.ts';
import { isAnswered, renderTold } from './render-told.ts';

/** Each with two lines and a sentence. */
const entriesPerPage = 5;
const questionShare = 0.04;
const toldShare = 0.11;

/** A question and what it is answered with now. */
export interface ToldEntry extends InboxEntry {
  readonly told: Told;
}

/** Where a page stands. */
export interface InboxPage {
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly InboxEntry[];
}

/** The page that is meant, whatever number came back. */
export function pageOfInbox(entries: readonly InboxEntry[], wanted: number): InboxPage {
  const pages = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  const page = clampPage(wanted, pages);
  return { page, pages, entries: entries.slice(page * entriesPerPage, (page + 1) * entriesPerPage) };
}

export interface InboxView {
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly ToldEntry[];
  /** How many questions there are in all. */
  readonly total: number;
  readonly pins: number;
  readonly keepsQuestions: boolean;
}

/** A page of the questions without a good answer. */
export function renderInbox(view: InboxView, language: Language): BotMessage {
  const phrases = phrasesIn(language);
  const { inbox } = phrases;
  const { page, pages, entries, total } = view;
  const place = pages > 1 ? ` · ${page + 1}/${pages}` : '';
  const empty = view.keepsQuestions ? inbox.none : inbox.notKept;
  return card(accents.neutral, [
    textBlock(`### ${inbox.title(total)}${place}`, total === 0 ? empty : undefined),
    ...entries.map((entry) => renderEntryRow(entry, page, phrases)),
    buttonRow([
      ...turnButtons({ page, pages, idOf: (to) => writeControlId('inbox-page', [to]) }, phrases),
      pushButton(inbox.pins(view.pins), writeControlId('inbox-pins', [0])),
    ]),
  ]);
}

function renderEntryRow(entry: ToldEntry, page: number, phrases: Phrases): APIComponentInContainer {
  const lines = [
    renderQuestionLine(entry.text, questionShare),
    renderCounts(entry, phrases),
    ...renderTold(entry.told, phrases, toldShare),
  ];
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: lines.join('\n') }],
    accessory: pushButton(phrases.inbox.open, writeControlId('inbox-open', [entry.ids[0], page])),
  };
}

/** A question as a line of its own. */
export function renderQuestionLine(question: string, share: number): string {
  return renderWithin(share, onOneLine(question), (clipped) => `**${escapeMarkdown(clipped)}**`);
}

/** How often it was asked, when last, what people think of its answer, and whether it has one by now. */
export function renderCounts(entry: ToldEntry, { inbox }: Phrases): string {
  const when = `<t:${Math.floor(Date.parse(entry.lastAskedAt) / 1000)}:R>`;
  const told = [
    inbox.asked(entry.times, when),
    entry.wrong > 0 ? inbox.foundWrong(entry.wrong) : undefined,
    entry.wrong === 0 && isAnswered(entry.told) ? `✓ ${inbox.answeredNow}` : undefined,
  ];
  return `-# ${told.filter(Boolean).join(' · ')}`;
}
