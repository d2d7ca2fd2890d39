import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandSubcommandBuilder,
} from 'discord.js';
import type { CommandContext } from '../command.ts';

/** What /article or /digest can do. `path` is how it is typed behind the command: `add`, `alias add`. */
export interface Subcommand {
  readonly path: string;
  /** Reading is for everyone. */
  readonly isForManagers: boolean;
  build(builder: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder;
  execute(interaction: ChatInputCommandInteraction, context: ServerContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: CommandContext): Promise<void>;
}

/** A command's context in a server. */
export interface ServerContext extends CommandContext {
  readonly server: string;
}
