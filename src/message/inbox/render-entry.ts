import {
  type APIComponentInContainer,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Evidence } from '../../answer/evidence.ts';
import { textAt } from '../../base/span.ts';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from '../bot-message.ts';
import { choiceLimits, clipForChoice, renderWithin } from '../budget.ts';
import { writeControlId } from '../control-id.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { writeRef } from '../evidence-ref.ts';
import { type Language, phrasesIn } from '../language.ts';
import type { Phrases } from '../phrases.ts';
import type { Told } from '../tell-answer.ts';
import { renderCounts, renderQuestionLine, type ToldEntry } from './render-inbox.ts';
import { renderTold } from './render-told.ts';

const questionShare = 0.15;
const notesShare = 0.05;
const mostNotes = 5;
const toldShare = 0.4;

/** One question of the inbox: what is known of it, and what can be done. `page` is where the way back leads. */
export function renderEntry(
  entry: ToldEntry,
  { page, language }: { readonly page: number; readonly language: Language },
): BotMessage {
  const phrases = phrasesIn(language);
  const { inbox } = phrases;
  const [id] = entry.ids;
  return card(accents.neutral, [
    textBlock(renderQuestionLine(entry.text, questionShare), renderCounts(entry, phrases)),
    textBlock(...renderSuggested(entry.notes, phrases)),
    textBlock(`-# ${inbox.now}`, ...renderTold(entry.told, phrases, toldShare)),
    sentenceSelect(id, entry.told, phrases),
    buttonRow([
      pushButton(inbox.write, writeControlId('inbox-write', [id])),
      pushButton(inbox.alias, writeControlId('inbox-name', [id])),
      pushButton(inbox.dismiss, writeControlId('inbox-dismiss', [id])),
      pushButton(inbox.back, writeControlId('inbox-page', [page])),
    ]),
  ]);
}

function renderSuggested(notes: readonly string[], { inbox }: Phrases): readonly string[] {
  if (notes.length === 0) return [];
  const lines = notes
    .slice(0, mostNotes)
    .map((note) => renderWithin(notesShare, onOneLine(note), (clipped) => `• ${escapeMarkdown(clipped)}`));
  return [`-# ${inbox.suggested}`, ...lines];
}

/** The sentences that could be pinned, best first; none where no article has one that comes near. */
function sentenceSelect(id: string, told: Told, { inbox }: Phrases): APIComponentInContainer | undefined {
  const evidence = told.kind === 'note' ? [] : told.answer.evidence;
  const options = [...new Map(evidence.map((one) => [writeRef(one), toOption(one)])).values()];
  if (options.length === 0) return undefined;
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: writeControlId('inbox-pin', [id]),
    placeholder: inbox.chooseSentence,
    options: options.slice(0, choiceLimits.choices),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

function toOption(evidence: Evidence): APISelectMenuOption {
  const { article, sentence } = evidence;
  return {
    label: clipForChoice(onOneLine(textAt(article.text, sentence))) || '…',
    description: clipForChoice(onOneLine(article.title)) || article.id,
    value: writeRef(evidence),
  };
}

/** What has been pinned, and the way to take it back. */
export function renderPinned(told: Told, pin: string, language: Language): BotMessage {
  const phrases = phrasesIn(language);
  return card(accents.found, [
    textBlock(phrases.inbox.pinned),
    textBlock(...renderTold(told, phrases, toldShare)),
    buttonRow([
      pushButton(phrases.inbox.unpin, writeControlId('inbox-unpin', [pin, 0])),
      pushButton(phrases.inbox.back, writeControlId('inbox-page', [0])),
    ]),
  ]);
}

/** What a change of names does to an answer. */
export function renderChange({ id, text, names, before, after }: Change, language: Language): BotMessage {
  const phrases = phrasesIn(language);
  const { inbox } = phrases;
  return card(accents.found, [
    textBlock(renderQuestionLine(text, questionShare), names),
    textBlock(`-# ${inbox.before}`, ...renderTold(before, phrases, toldShare / 2)),
    textBlock(`-# ${inbox.after}`, ...renderTold(after, phrases, toldShare / 2)),
    buttonRow([
      pushButton(inbox.dismiss, writeControlId('inbox-dismiss', [id])),
      pushButton(inbox.open, writeControlId('inbox-open', [id, 0])),
      pushButton(inbox.back, writeControlId('inbox-page', [0])),
    ]),
  ]);
}

export interface Change {
  /** The question's id. */
  readonly id: string;
  readonly text: string;
  /** What was added, as a line of Markdown. */
  readonly names: string;
  readonly before: Told;
  readonly after: Told;
}

/** Told of a question that is shown no more. */
export function renderDismissed(id: string, language: Language): BotMessage {
  const { inbox } = phrasesIn(language);
  return card(accents.neutral, [
    textBlock(inbox.dismissed),
    buttonRow([
      pushButton(inbox.restore, writeControlId('inbox-restore', [id])),
      pushButton(inbox.back, writeControlId('inbox-page', [0]), ButtonStyle.Primary),
    ]),
  ]);
}
