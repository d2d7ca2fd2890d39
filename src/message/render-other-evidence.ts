import type { Evidence } from '../answer/evidence.ts';
import { accents, type BotMessage, button, buttonRow, card, textBlock } from './bot-message.ts';
import { writeRef } from './evidence-ref.ts';
import { type Language, phrasesIn } from './language.ts';
import { renderSentence, renderSource } from './render-evidence.ts';

/** More would be a wall of text on a phone. */
const mostShown = 4;
/** What one sentence, and its source, may take of the message. */
const sentenceShare = 0.16;
const sourceShare = 0.06;

/** The sentences that come after the first, best first, each with its source and a way to its context. */
export function renderOtherEvidence(others: readonly Evidence[], language: Language): BotMessage {
  const phrases = phrasesIn(language);
  const parts = eachOnce(others)
    .slice(0, mostShown)
    .flatMap((evidence) => [
      textBlock(renderSentence(evidence, [], sentenceShare), renderSource(evidence, phrases, sourceShare)),
      buttonRow([button('context', phrases.contextButton, [evidence])]),
    ]);
  return card(accents.neutral, [textBlock(`### ${phrases.otherEvidence}`), ...parts]);
}

/** Discord refuses a message with two buttons of one id. */
function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [writeRef(one), one])).values()];
}
