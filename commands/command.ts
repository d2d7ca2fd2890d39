import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Recent } from '../src/base/recent.ts';
import type { AnsweringContext } from '../src/message/answer-question.ts';
import type { ButtonName, EvidenceRef } from '../src/message/evidence-ref.ts';

/** What every command works with. */
export interface CommandContext extends AnsweringContext {
  /** The private answers that were shared. */
  readonly shared: Recent;
}

/** Every command can be installed by a server or by a person, and used in servers, in DMs with the bot and in others. */
export const everywhere = {
  installs: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  places: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
} as const;

interface Registered {
  /** What Discord is told of it: a builder of discord.js. */
  readonly data: { readonly name: string; toJSON(): RESTPostAPIApplicationCommandsJSONBody };
}

/** Something a person types after a slash. It replies once; what it throws is told to the person by the dispatch. */
export interface SlashCommand extends Registered {
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
  /** Must respond within three seconds, or the suggestions are lost. */
  autocomplete?(interaction: AutocompleteInteraction, context: CommandContext): Promise<void>;
}

/** An entry in the menu of a message. */
export interface MessageMenu extends Registered {
  execute(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Promise<void>;
}

/** What a button under one of our replies does. `refs` came back from Discord: they are names, not proof. */
export interface Button {
  readonly name: ButtonName;
  press(interaction: ButtonInteraction, refs: readonly EvidenceRef[], context: CommandContext): Promise<void>;
}
