import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { answerQuestion } from '../src/message/answer-question.ts';
import { toPrivate } from '../src/message/bot-message.ts';
import { languageOf, phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import { everywhere, type MessageMenu } from './command.ts';

/** 在文章中查证: asks the selected message. Private, so that looking something up embarrasses nobody. */
export const checkInArticles: MessageMenu = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(phrasesIn('zh-CN').checkInArticles)
    .setNameLocalizations(localized(({ checkInArticles }) => checkInArticles))
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places),

  async execute(interaction, context) {
    const text = interaction.targetMessage.content;
    const language = languageOf(interaction.locale);
    const { message } = answerQuestion({ text, via: 'menu', language, isPrivate: true }, context);
    await interaction.reply(toPrivate(message));
  },
};
