import type { AskedOften } from '../../report/most-asked.ts';
import { renderWithin } from '../budget.ts';
import { escapeMarkdown, onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import { formatCount } from '../local-format.ts';

/** The part of a message that a question may take. */
const share = 0.02;

/** A question and how often it was asked, as an item of a list. */
export function renderAskedOften({ text, asked }: AskedOften, language: Language): string {
  const times = phrasesIn(language).stats.times(formatCount(asked.length, language));
  return renderWithin(share, onOneLine(text), (clipped) => `- ${escapeMarkdown(clipped)}　${times}`);
}
