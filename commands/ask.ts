import { SlashCommandBuilder } from 'discord.js';
import { answerQuestion } from '../src/message/answer-question.ts';
import { toPrivate } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import { phrasesIn } from '../src/message/language.ts';
import { renderNote } from '../src/message/render-note.ts';
import {
  articleOption,
  chosenQuestion,
  suggestQuestions,
  suggestWithin,
} from '../src/message/suggestions.ts';
import { everywhere, type SlashCommand } from './command.ts';

/** `/ask`: a question, answered with a sentence of the articles. */
export const ask: SlashCommand = {
  data: describe(new SlashCommandBuilder(), ({ ask }) => ask)
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) =>
      describe(option, ({ ask }) => ask.question)
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) => describe(option, ({ ask }) => ask.article).setAutocomplete(true))
    .addBooleanOption((option) => describe(option, ({ ask }) => ask.private)),

  async execute(interaction, context) {
    const { options } = interaction;
    const { language, settings } = context;
    const within = articleOption(context.engine, options.getString('article'));
    const text = chosenQuestion(context.engine, options.getString('question', true), within);
    if (text === undefined) {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).suggestionGone)));
      return;
    }
    const isPrivate = options.getBoolean('private') ?? settings.isPrivate;
    const reply = await answerQuestion({ text, ...within, via: 'slash', language, isPrivate }, context);
    await interaction.reply(isPrivate || !reply.isAnswer ? toPrivate(reply.message) : reply.message);
  },

  async autocomplete(interaction, { engine }) {
    const { options } = interaction;
    const typed = { ...options.getFocused(true), article: options.getString('article') };
    await interaction.respond(suggestWithin(engine, typed, suggestQuestions));
  },
};
