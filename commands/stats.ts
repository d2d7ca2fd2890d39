import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { privately } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import type { SlashCommand } from './command.ts';
import { inServer } from './in-server/in-server.ts';
import { statsDays, statsMessage } from './stats/stats-message.ts';

/** `/stats`: how the server's questions went in the last days. To the manager alone; a button shows it to everyone. */
export const stats: SlashCommand = {
  data: describe(new SlashCommandBuilder(), (phrases) => phrases.stats.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .addIntegerOption((option) =>
      describe(option, (phrases) => phrases.stats.command.days).addChoices(
        ...statsDays.map((value) => ({ name: String(value), value })),
      ),
    )
    .addBooleanOption((option) => describe(option, (phrases) => phrases.stats.command.csv)),
  isForManagers: () => true,

  async execute(interaction, context) {
    await interaction.deferReply(privately);
    const days = interaction.options.getInteger('days') ?? statsDays[0];
    const withTables = interaction.options.getBoolean('csv') ?? false;
    await interaction.editReply(await statsMessage({ days, withTables, isPrivate: true }, inServer(context)));
  },
};
