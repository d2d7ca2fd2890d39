import type { PinnedNote } from '../../store/pins.ts';
import { accents, type BotMessage, button, buttonRows, card, textBlock } from '../bot-message.ts';
import { clipShort, renderWithin } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { feedbackButtons } from '../feedback-buttons.ts';
import { phrasesIn } from '../language.ts';
import type { Phrases } from '../phrases.ts';
import { type RenderOptions, renderQuestion } from '../render-answer.ts';

const noteShare = 0.7;

/** The reply with a note that a manager has written: under its own heading, with author and day, and never as a quotation. */
export function renderPinnedNote(
  { question, note }: { readonly question: string; readonly note: PinnedNote },
  { language, isPrivate, keptAs }: RenderOptions,
): BotMessage {
  const phrases = phrasesIn(language);
  const share = isPrivate ? [button('share', phrases.shareButton)] : [];
  return card(accents.neutral, [
    textBlock(renderQuestion(question), `### ${phrases.inbox.noteHeading}`),
    textBlock(...renderNoteText(note, phrases, noteShare)),
    ...buttonRows([...feedbackButtons(keptAs, language), ...share]),
  ]);
}

/** The words of a note, and who wrote them when. */
export function renderNoteText(
  { text, author, date }: PinnedNote,
  phrases: Phrases,
  share: number,
): readonly string[] {
  const name = clipShort(onOneLine(author));
  const byline = [name, phrases.date(date)].filter(Boolean).join(' · ');
  return [renderWithin(share, text.trim(), escapeMarkdown), `-# ${escapeMarkdown(byline)}`];
}
