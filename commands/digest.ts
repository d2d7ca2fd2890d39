import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { describe } from '../src/message/describe.ts';
import { inServer } from './article/in-server.ts';
import type { Subcommand } from './article/subcommand.ts';
import type { SlashCommand } from './command.ts';
import { off } from './digest/off.ts';
import { preview } from './digest/preview.ts';
import { set } from './digest/set.ts';

const subcommands: readonly Subcommand[] = [set, preview, off];

/** `/digest`: where and when a server's digest comes out, what it would be now, and its end. For managers alone. */
export const digest: SlashCommand = {
  data: build(),
  isForManagers: () => true,
  async execute(interaction, context) {
    await subcommandOf(interaction)?.execute(interaction, inServer(context));
  },
  async autocomplete(interaction, context) {
    const subcommand = subcommandOf(interaction);
    if (subcommand?.autocomplete) await subcommand.autocomplete(interaction, context);
    else await interaction.respond([]);
  },
};

function subcommandOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction) {
  return subcommands.find(({ path }) => path === options.getSubcommand());
}

function build(): SlashCommandBuilder {
  const command = describe(new SlashCommandBuilder(), (phrases) => phrases.digest.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild);
  for (const { build } of subcommands) command.addSubcommand(build);
  return command;
}
