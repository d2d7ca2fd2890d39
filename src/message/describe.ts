import type { LocalizationMap } from 'discord.js';
import { phrasesIn } from './language.ts';
import { localized } from './localized.ts';
import type { Named, Phrases } from './phrases.ts';

/** What has a name and a description that can be localised: commands, subcommands and their options. */
interface Describable {
  setName(name: string): this;
  setNameLocalizations(names: LocalizationMap): this;
  setDescription(description: string): this;
  setDescriptionLocalizations(descriptions: LocalizationMap): this;
}

/** Gives a command or an option its name and description in all languages; English is its own. */
export function describe<T extends Describable>(builder: T, pick: (phrases: Phrases) => Named): T {
  const english = pick(phrasesIn('en'));
  builder
    .setName(english.name)
    .setNameLocalizations(localized((phrases) => pick(phrases).name))
    .setDescription(english.description)
    .setDescriptionLocalizations(localized((phrases) => pick(phrases).description));
  return builder;
}
