import type { Explanation } from '../ranking/explain.ts';
import { accents, type BotMessage, card, textBlock } from './bot-message.ts';
import { clipShort } from './budget.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';
import { type Language, phrasesIn } from './language.ts';

const mostWords = 12;
/** MaxSim through the lens, cut into a scale: below 0.5 doubts about words decide alone (`ranking/confidence`). */
const scale = [0.3, 0.4, 0.5, 0.65, 0.8] as const;

/** Why a sentence was taken for the answer: the words that match, those that do not, and how near it is in meaning. */
export function renderWhy(
  { words, lacking, readings, likeness }: Explanation,
  language: Language,
): BotMessage {
  const phrases = phrasesIn(language);
  const show = (word: string): string => escapeMarkdown(clipShort(onOneLine(word)));
  const matched = words
    .slice(0, mostWords)
    .map(({ asked, found }) => phrases.meaning.matched(show(asked), show(found)));
  const missing = lacking.slice(0, mostWords).map(show);
  return card(accents.neutral, [
    textBlock(
      `### ${phrases.meaning.whyTitle}`,
      matched.length > 0 ? `${phrases.meaning.words}${matched.join('、')}` : undefined,
      missing.length > 0 ? phrases.meaning.lacking(missing) : undefined,
      ...readings
        .slice(0, mostWords)
        .map(({ written, readAs }) => phrases.readAs({ written: show(written), readAs: show(readAs) })),
      likeness === undefined ? phrases.meaning.byWordsOnly : phrases.meaning.likeness(levelOf(likeness)),
    ),
  ]);
}

function levelOf(likeness: number): number {
  return scale.filter((least) => likeness >= least).length;
}
