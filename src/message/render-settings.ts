import type { ServerSettings } from '../store/settings.ts';
import { accents, type BotMessage, card, textBlock } from './bot-message.ts';
import { type Language, phrasesIn } from './language.ts';
import type { SettingName, SettingsPhrases } from './phrases/settings-phrases.ts';

/** What the languages call themselves. */
export const languageNames = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const;

/** All settings of a server, one a line. */
export function renderSettings(settings: ServerSettings, language: Language, isSaved: boolean): BotMessage {
  const phrases = phrasesIn(language).settings;
  const names = Object.keys(phrases.labels) as SettingName[];
  return card(isSaved ? accents.found : accents.neutral, [
    textBlock(`### ${phrases.title}`, isSaved ? phrases.saved : undefined),
    textBlock(...names.map((name) => `${phrases.labels[name]}　**${shownValue(name, settings, phrases)}**`)),
  ]);
}

function shownValue(name: SettingName, settings: ServerSettings, phrases: SettingsPhrases): string {
  const yesOrNo = (is: boolean): string => (is ? phrases.yes : phrases.no);
  switch (name) {
    case 'language':
      return settings.language === 'auto' ? phrases.automatic : languageNames[settings.language];
    case 'private':
      return yesOrNo(settings.isPrivate);
    case 'channel':
      return settings.answerChannels.map((id) => `<#${id}>`).join(' ') || phrases.everywhere;
    case 'manager':
      return settings.managerRole ? `<@&${settings.managerRole}>` : phrases.nobodyElse;
    case 'log':
      return settings.logChannel ? `<#${settings.logChannel}>` : phrases.nowhere;
    case 'threshold':
      return settings.threshold === undefined ? phrases.usual : String(settings.threshold);
    case 'questions':
      return yesOrNo(settings.keepsQuestions);
    case 'retention':
      return phrases.days(settings.retentionDays);
    case 'colour':
      return settings.colour === undefined ? phrases.usual : hexOf(settings.colour);
  }
}

function hexOf(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
