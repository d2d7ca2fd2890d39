import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Pin } from '../../store/pins.ts';
import { accents, type BotMessage, buttonRow, card, pushButton, textBlock } from '../bot-message.ts';
import { renderWithin } from '../budget.ts';
import { writeControlId } from '../control-id.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import { clampPage, turnButtons } from '../page-buttons.ts';
import type { Phrases } from '../phrases.ts';
import type { Pinned } from './pinned.ts';
import { renderQuestionLine } from './render-inbox.ts';
import { renderNoteText } from './render-pinned-note.ts';
import { renderQuoted } from './render-told.ts';

/** A pin, and what can be shown of it; nothing if its sentence is gone. */
export interface ListedPin {
  readonly pin: Pin;
  readonly pinned: Pinned | undefined;
}

const pinsPerPage = 5;
const questionShare = 0.04;
const answerShare = 0.12;

/** A page of what is pinned, the newest first, each with the way to unpin it. */
export function renderPins(
  pins: readonly ListedPin[],
  { page: wanted, language }: { readonly page: number; readonly language: Language },
): BotMessage {
  const phrases = phrasesIn(language);
  const { inbox } = phrases;
  const pages = Math.max(1, Math.ceil(pins.length / pinsPerPage));
  const page = clampPage(wanted, pages);
  const shown = pins.slice(page * pinsPerPage, (page + 1) * pinsPerPage);
  return card(accents.neutral, [
    textBlock(`### ${inbox.pins(pins.length)}${pages > 1 ? ` · ${page + 1}/${pages}` : ''}`),
    pins.length === 0 ? textBlock(inbox.noPins) : undefined,
    ...shown.map((one) => renderPin(one, page, phrases)),
    buttonRow([
      ...turnButtons({ page, pages, idOf: (to) => writeControlId('inbox-pins', [to]) }, phrases),
      pushButton(inbox.back, writeControlId('inbox-page', [0])),
    ]),
  ]);
}

function renderPin({ pin, pinned }: ListedPin, page: number, phrases: Phrases): APIComponentInContainer {
  const lines = [
    renderQuestionLine(pin.question, questionShare),
    ...renderPinAnswer({ pin, pinned }, phrases),
  ];
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: lines.join('\n') }],
    accessory: pushButton(phrases.inbox.unpin, writeControlId('inbox-unpin', [pin.id, page])),
  };
}

/** A sentence that is gone is told as what it was, and not as a quotation. */
function renderPinAnswer({ pin, pinned }: ListedPin, phrases: Phrases): readonly string[] {
  if (pinned?.kind === 'quotation') return renderQuoted(pinned.evidence, answerShare);
  if (pin.answer.kind === 'note') return renderNoteText(pin.answer, phrases, answerShare);
  const was = renderWithin(
    answerShare,
    onOneLine(pin.answer.sentence),
    (clipped) => `-# ${escapeMarkdown(clipped)}`,
  );
  return [`⚠ ${phrases.inbox.lost}`, was];
}
