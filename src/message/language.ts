import { scriptOf } from '../text/normalize.ts';
import { english } from './phrases/en.ts';
import { simplified } from './phrases/zh-cn.ts';
import { traditional } from './phrases/zh-tw.ts';
import type { Phrases } from './phrases.ts';

/** The languages the bot speaks, by the names Discord has for them. */
export type Language = 'zh-CN' | 'zh-TW' | 'en';

const phrasesByLanguage: Readonly<Record<Language, Phrases>> = {
  'zh-CN': simplified,
  'zh-TW': traditional,
  en: english,
};

/** What the bot says in a language. */
export function phrasesIn(language: Language): Phrases {
  return phrasesByLanguage[language];
}

/** The language for one of Discord's locales; English for all that we do not speak. */
export function languageOf(locale: string): Language {
  return locale === 'zh-CN' || locale === 'zh-TW' ? locale : 'en';
}

/**
 * The language to answer a plain message in, which carries no locale: the script it is written in. Characters
 * that both Chinese scripts share, and Latin ones, leave it to the server's own Chinese where it has one.
 */
export function languageOfMessage(text: string, serverLocale: string | undefined): Language {
  const script = scriptOf(text);
  if (script === 'hant') return 'zh-TW';
  const server = languageOf(serverLocale ?? '');
  if (script === 'latin') return server;
  return server === 'zh-TW' ? 'zh-TW' : 'zh-CN';
}
