import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import { phrasesIn } from '../src/message/language.ts';
import { renderNote } from '../src/message/render-note.ts';
import { showView } from '../src/message/show-view.ts';
import { articleOption, suggestTopics, suggestWithin } from '../src/message/suggestions.ts';
import { viewOf } from '../src/message/view-ref.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** `/facts`: the figures of an article and what each is of. Private; a button shows them to everyone. */
export const facts: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ facts }) => facts)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) => describe(option, ({ facts }) => facts.topic).setAutocomplete(true))
    .addStringOption((option) => describe(option, ({ facts }) => facts.article).setAutocomplete(true)),

  async execute(interaction, { engine, log, language }) {
    const topic = interaction.options.getString('topic') ?? '';
    const table = engine.facts({ ...articleOption(engine, interaction.options.getString('article')), topic });
    const view = table && viewOf('facts', table.article, topic);
    const message = view && (await showView(view, { engine, log, language, isPrivate: true }));
    await interaction.reply(toPrivate(message ?? renderNote(phrasesIn(language).noFacts)));
  },

  async autocomplete(interaction, { engine }) {
    const { options } = interaction;
    const typed = { ...options.getFocused(true), article: options.getString('article') };
    await interaction.respond(suggestWithin(engine, typed, suggestTopics));
  },
};
