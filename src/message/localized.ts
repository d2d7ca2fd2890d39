import type { LocalizationMap } from 'discord.js';
import { phrasesIn } from './language.ts';
import type { Phrases } from './phrases.ts';

/** One of the phrases as Discord takes localisations: both Chinese scripts, and English under both its names. */
export function localized(pick: (phrases: Phrases) => string): LocalizationMap {
  const english = pick(phrasesIn('en'));
  return {
    'zh-CN': pick(phrasesIn('zh-CN')),
    'zh-TW': pick(phrasesIn('zh-TW')),
    'en-US': english,
    'en-GB': english,
  };
}
