import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import { ingestFile, ingestText } from '../src/ingest/ingest.ts';
import { phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import { fetchAttachment } from './article/fetch-attachment.ts';
import { takeIn } from './article/take-in.ts';
import type { MessageMenu } from './command.ts';
import { inServer } from './in-server/in-server.ts';

/** 收录为文章: the file of the selected message, or its text where it has none, as an article. */
export const takeInMessage: MessageMenu = {
  data: new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(phrasesIn('zh-CN').articles.takeIn)
    .setNameLocalizations(localized(({ articles }) => articles.takeIn))
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild),
  isForManagers: true,

  async execute(interaction, context) {
    const { content, attachments } = interaction.targetMessage;
    const file = attachments.first();
    await takeIn(
      interaction,
      async (onProgress) =>
        file ? ingestFile(await fetchAttachment(file), { onProgress }) : ingestText(content),
      inServer(context),
    );
  },
};
