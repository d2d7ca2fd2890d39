import type { Evidence } from '../../answer/evidence.ts';
import { renderWithin } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import type { Phrases } from '../phrases.ts';
import { renderSentence } from '../render-evidence.ts';
import type { Told } from '../tell-answer.ts';
import { renderNoteText } from './render-pinned-note.ts';

/** What a question is answered with, in a share of a message: the sentence, the nearest one, or a note. */
export function renderTold(told: Told, phrases: Phrases, share: number): readonly string[] {
  if (told.kind === 'note')
    return [`**${phrases.inbox.noteHeading}**`, ...renderNoteText(told.note, phrases, share)];
  const { answer } = told;
  const [best] = answer.evidence;
  if (answer.kind === 'found') return best ? renderQuoted(best, share, answer.values) : [];
  return [
    `**${phrases.notSaid}**`,
    ...(best ? [`-# ${phrases.nearest}`, ...renderQuoted(best, share, [])] : []),
  ];
}

/** A sentence with the title of its article; no link, for several of them in one message would be too long. */
export function renderQuoted(
  evidence: Evidence,
  share: number,
  bold: Parameters<typeof renderSentence>[1] = [],
): readonly string[] {
  const { id, title } = evidence.article;
  return [
    renderSentence(evidence, bold, share * 0.7),
    renderWithin(share * 0.3, onOneLine(title) || id, (clipped) => `-# ${escapeMarkdown(clipped)}`),
  ];
}

/** Whether people get an answer to it. */
export function isAnswered(told: Told): boolean {
  return told.kind === 'note' || told.answer.kind === 'found';
}
