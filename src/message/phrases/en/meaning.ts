import type { MeaningPhrases } from '../meaning-phrases.ts';

const levels = ['far apart', 'rather far', 'related', 'near', 'very near', 'almost the same'];

/** Why this sentence, in English. */
export const meaning: MeaningPhrases = {
  why: 'Why this sentence',
  whyTitle: 'Why this sentence',
  matched: (asked, found) => (asked === found ? `“${asked}”` : `“${asked}” → “${found}”`),
  words: 'Words that match:',
  lacking: (words) => `Not in the sentence: ${words.map((word) => `“${word}”`).join(', ')}`,
  likeness: (level) => `Meaning: ${'●'.repeat(level)}${'○'.repeat(5 - level)} ${levels[level]}`,
  byWordsOnly: 'Only words were compared this time, not meaning.',
  whyGone: 'The article has changed and the sentence is gone.',
  state: {
    ready: 'Answers go by words and by meaning.',
    arriving:
      'Answers go by words for now; the small model for meaning is on its way and is used once it is there.',
    off: 'Answers go by words (the model for meaning is switched off).',
    unavailable:
      'Answers go by words (the model for meaning could not be had; whoever runs the bot finds why in its log).',
  },
};
