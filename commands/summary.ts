import { SlashCommandBuilder } from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { choiceLimits } from '../src/message/budget.ts';
import { describe } from '../src/message/describe.ts';
import { phrasesIn } from '../src/message/language.ts';
import { renderDigest } from '../src/message/render-digest.ts';
import { renderNote } from '../src/message/render-note.ts';
import { mostSentences, usualSentences } from '../src/message/render-summary.ts';
import { showView } from '../src/message/show-view.ts';
import { articleOption, suggestArticles } from '../src/message/suggestions.ts';
import { viewOf } from '../src/message/view-ref.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** What stands for all articles; no article is called so. */
const allArticles = '*';

/** `/summary`: what an article says, in its own sentences. Private; buttons show it to everyone or post it elsewhere. */
export const summary: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ sharing }) => sharing.command)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) =>
      describe(option, ({ sharing }) => sharing.command.article).setAutocomplete(true),
    )
    .addIntegerOption((option) =>
      describe(option, ({ sharing }) => sharing.command.sentences)
        .setMinValue(1)
        .setMaxValue(mostSentences),
    ),

  async execute(interaction, { engine, log, language }) {
    const given = interaction.options.getString('article');
    if (given === allArticles) {
      await interaction.reply(toPrivate(renderDigest(engine.digest(), language)));
      return;
    }
    const sentences = interaction.options.getInteger('sentences') ?? usualSentences;
    const told = engine.summary(articleOption(engine, given));
    const view = told && viewOf('summary', told.article, String(sentences));
    const message = view && (await showView(view, { engine, log, language, isPrivate: true }));
    await interaction.reply(toPrivate(message ?? renderNote(phrasesIn(language).sharing.noSummary)));
  },

  async autocomplete(interaction, { engine, language }) {
    const typed = interaction.options.getFocused();
    const all = { name: phrasesIn(language).sharing.allArticles, value: allArticles };
    const articles = suggestArticles(engine, typed).slice(0, choiceLimits.choices - 1);
    await interaction.respond(typed === '' && engine.articles().length > 1 ? [all, ...articles] : articles);
  },
};
