import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { answerQuestion } from '../src/message/answer-question.ts';
import { toPrivate } from '../src/message/bot-message.ts';
import { checkText } from '../src/message/check-text.ts';
import { phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import { statesRatherThanAsks } from '../src/message/question-text.ts';
import { everywhere, type MessageMenu } from './command.ts';

/** 在文章中查证: checks the selected message if it states figures, answers it if it asks. Private, so that looking something up embarrasses nobody. */
export const checkInArticles: MessageMenu = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(phrasesIn('zh-CN').checkInArticles)
    .setNameLocalizations(localized(({ checkInArticles }) => checkInArticles))
    .setIntegrationTypes(...everywhere.installs)
    .setContexts(...everywhere.places),

  async execute(interaction, context) {
    const { language } = context;
    const text = interaction.targetMessage.content;
    if (statesRatherThanAsks(text)) {
      const [first, ...more] = checkText({ text, via: 'menu', language }, context);
      await interaction.reply(toPrivate(first));
      for (const message of more) await interaction.followUp(toPrivate(message));
      return;
    }
    const { message } = await answerQuestion({ text, via: 'menu', language, isPrivate: true }, context);
    await interaction.reply(toPrivate(message));
  },
};
