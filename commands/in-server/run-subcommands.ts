import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { SlashCommand } from '../command.ts';
import { inServer } from './in-server.ts';
import type { Subcommand } from './subcommand.ts';

/** What a command of several subcommands does: whatever the one does that was typed, for whoever may have it done. */
export function runSubcommands(subcommands: readonly Subcommand[]): Omit<SlashCommand, 'data'> {
  const typed = ({ options }: ChatInputCommandInteraction | AutocompleteInteraction) => {
    const path = [options.getSubcommandGroup(false), options.getSubcommand()].filter(Boolean).join(' ');
    return subcommands.find((one) => one.path === path);
  };
  return {
    isForManagers: (interaction) => typed(interaction)?.isForManagers ?? true,
    async execute(interaction, context) {
      await typed(interaction)?.execute(interaction, inServer(context));
    },
    async autocomplete(interaction, context) {
      const subcommand = typed(interaction);
      if (subcommand?.autocomplete) await subcommand.autocomplete(interaction, context);
      else await interaction.respond([]);
    },
  };
}
