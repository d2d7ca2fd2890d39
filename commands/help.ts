import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { languageOf, phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import { renderHowTo } from '../src/message/render-note.ts';
import { everywhere, type SlashCommand } from './command.ts';

const { help: english } = phrasesIn('en');

/** `/help`: how to ask, with a question the articles answer. */
export const help: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName(english.name)
    .setNameLocalizations(localized(({ help }) => help.name))
    .setDescription(english.description)
    .setDescriptionLocalizations(localized(({ help }) => help.description))
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places),

  async execute(interaction, { engine }) {
    const [example] = engine.suggest('', { limit: 1 });
    await interaction.reply(toPrivate(renderHowTo(example, languageOf(interaction.locale))));
  },
};
