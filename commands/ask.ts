import { SlashCommandBuilder } from 'discord.js';
import { Fault } from '../src/base/fault.ts';
import type { AskOptions, Engine } from '../src/engine/engine.ts';
import { answerQuestion } from '../src/message/answer-question.ts';
import { toPrivate } from '../src/message/bot-message.ts';
import { languageOf, phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import { renderNote } from '../src/message/render-note.ts';
import {
  chosenArticle,
  chosenQuestion,
  suggestArticles,
  suggestQuestions,
} from '../src/message/suggestions.ts';
import { everywhere, type SlashCommand } from './command.ts';

const { ask: english } = phrasesIn('en');

/** `/ask`: a question, answered with a sentence of the articles. */
export const ask: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName(english.name)
    .setNameLocalizations(localized(({ ask }) => ask.name))
    .setDescription(english.description)
    .setDescriptionLocalizations(localized(({ ask }) => ask.description))
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places)
    .addStringOption((option) =>
      option
        .setName(english.question.name)
        .setNameLocalizations(localized(({ ask }) => ask.question.name))
        .setDescription(english.question.description)
        .setDescriptionLocalizations(localized(({ ask }) => ask.question.description))
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName(english.article.name)
        .setNameLocalizations(localized(({ ask }) => ask.article.name))
        .setDescription(english.article.description)
        .setDescriptionLocalizations(localized(({ ask }) => ask.article.description))
        .setAutocomplete(true),
    )
    .addBooleanOption((option) =>
      option
        .setName(english.private.name)
        .setNameLocalizations(localized(({ ask }) => ask.private.name))
        .setDescription(english.private.description)
        .setDescriptionLocalizations(localized(({ ask }) => ask.private.description)),
    ),

  async execute(interaction, context) {
    const { options, locale } = interaction;
    const language = languageOf(locale);
    const within = articleOption(options.getString('article'), context.engine);
    const text = chosenQuestion(context.engine, options.getString('question', true), within);
    if (text === undefined) {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).suggestionGone)));
      return;
    }
    const isPrivate = options.getBoolean('private') ?? false;
    const reply = answerQuestion({ text, ...within, via: 'slash', language, isPrivate }, context);
    await interaction.reply(isPrivate || !reply.isAnswer ? toPrivate(reply.message) : reply.message);
  },

  async autocomplete(interaction, { engine }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') {
      await interaction.respond(suggestArticles(engine, value));
      return;
    }
    const article = chosenArticle(engine, interaction.options.getString('article') ?? '');
    await interaction.respond(suggestQuestions(engine, value, article ? { articleId: article.id } : {}));
  },
};

function articleOption(value: string | null, engine: Engine): AskOptions {
  if (value === null) return {};
  const article = chosenArticle(engine, value);
  if (!article) throw new Fault('article-unknown', 'no article has the id or title given with /ask');
  return { articleId: article.id };
}
