import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { privately } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import type { SlashCommand } from './command.ts';
import { inServer } from './in-server/in-server.ts';
import { showInbox } from './inbox/show.ts';

/** `/inbox`: the questions without a good answer, to managers alone. */
export const inbox: SlashCommand = {
  data: describe(new SlashCommandBuilder(), (phrases) => phrases.inbox.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild),
  isForManagers: () => true,
  async execute(interaction, context) {
    await interaction.deferReply(privately);
    await interaction.editReply(await showInbox(0, inServer(context)));
  },
};
