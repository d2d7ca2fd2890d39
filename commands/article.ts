import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { describe } from '../src/message/describe.ts';
import { add } from './article/add.ts';
import { history } from './article/history.ts';
import { list } from './article/list.ts';
import { remove } from './article/remove.ts';
import { show } from './article/show.ts';
import { addAlias, addWord, removeAlias, removeWord } from './article/words.ts';
import type { SlashCommand } from './command.ts';
import { runSubcommands } from './in-server/run-subcommands.ts';
import type { Subcommand } from './in-server/subcommand.ts';

const subcommands: readonly Subcommand[] = [
  add,
  list,
  show,
  remove,
  history,
  addAlias,
  removeAlias,
  addWord,
  removeWord,
];

/** `/article`: a server's own articles, names and words. Looking is for everyone, changing for those who manage. */
export const article: SlashCommand = {
  data: build(),
  ...runSubcommands(subcommands),
};

function build(): SlashCommandBuilder {
  const command = describe(new SlashCommandBuilder(), ({ articles }) => articles.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild);
  for (const { path, build } of subcommands) if (!path.includes(' ')) command.addSubcommand(build);
  for (const group of ['alias', 'word'] as const) {
    command.addSubcommandGroup((builder) => {
      describe(builder, ({ articles }) => articles[group]);
      for (const { path, build } of subcommands)
        if (path.startsWith(`${group} `)) builder.addSubcommand(build);
      return builder;
    });
  }
  return command;
}
