import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import { phrasesIn } from '../src/message/language.ts';
import { renderNote } from '../src/message/render-note.ts';
import { showView } from '../src/message/show-view.ts';
import { articleOption, suggestArticles } from '../src/message/suggestions.ts';
import { viewOf } from '../src/message/view-ref.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** `/timeline`: what happened in an article, in the order of time, with a picture. Private; a button shows it to everyone. */
export const timeline: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ timeline }) => timeline)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) => describe(option, ({ timeline }) => timeline.article).setAutocomplete(true)),

  async execute(interaction, { engine, log, language }) {
    const told = engine.timeline(articleOption(engine, interaction.options.getString('article')));
    const view = told && viewOf('timeline', told.article);
    const message = view && (await showView(view, { engine, log, language, isPrivate: true }));
    await interaction.reply(toPrivate(message ?? renderNote(phrasesIn(language).noEvents)));
  },

  async autocomplete(interaction, { engine }) {
    await interaction.respond(suggestArticles(engine, interaction.options.getFocused()));
  },
};
