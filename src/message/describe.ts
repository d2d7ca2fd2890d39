import type { SlashCommandBooleanOption, SlashCommandBuilder, SlashCommandStringOption } from 'discord.js';
import { phrasesIn } from './language.ts';
import { localized } from './localized.ts';
import type { Named, Phrases } from './phrases.ts';

type Describable = SlashCommandBuilder | SlashCommandStringOption | SlashCommandBooleanOption;

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
