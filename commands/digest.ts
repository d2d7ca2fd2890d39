import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { describe } from '../src/message/describe.ts';
import type { SlashCommand } from './command.ts';
import { off } from './digest/off.ts';
import { preview } from './digest/preview.ts';
import { set } from './digest/set.ts';
import { runSubcommands } from './in-server/run-subcommands.ts';
import type { Subcommand } from './in-server/subcommand.ts';

const subcommands: readonly Subcommand[] = [set, preview, off];

/** `/digest`: where and when a server's digest comes out, what it would be now, and its end. For managers alone. */
export const digest: SlashCommand = {
  data: build(),
  ...runSubcommands(subcommands),
};

function build(): SlashCommandBuilder {
  const command = describe(new SlashCommandBuilder(), (phrases) => phrases.digest.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild);
  for (const { build } of subcommands) command.addSubcommand(build);
  return command;
}
