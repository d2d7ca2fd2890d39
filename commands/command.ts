import {
  type AnySelectMenuInteraction,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Recent } from '../src/base/recent.ts';
import type { ArrivingEncoder } from '../src/encoder/arriving-encoder.ts';
import type { Engines } from '../src/engine/engines.ts';
import type { Readings } from '../src/engine/readings.ts';
import type { Drafts } from '../src/library/drafts.ts';
import type { Library } from '../src/library/library.ts';
import type { AnsweringContext } from '../src/message/answer-question.ts';
import type { BotMessage } from '../src/message/bot-message.ts';
import type { ControlName } from '../src/message/control-id.ts';
import type { Language } from '../src/message/language.ts';
import type { PersonKey } from '../src/message/person-key.ts';
import type { Store } from '../src/store/open-store.ts';
import type { ServerSettings } from '../src/store/settings.ts';
import type { Segmenter } from '../src/text/segment.ts';

/** What stands behind every server's commands. */
export interface Services {
  readonly engines: Engines;
  /** Reads questions for what they mean, once its model is there. */
  readonly encoder: ArrivingEncoder;
  readonly readings: Pick<Readings, 'progress'>;
  readonly library: Library;
  readonly store: Store;
  readonly segmenter: Segmenter;
}

/** What came of posting into a channel: refused where we may not write, gone where there is none any more. */
export type Posted =
  | {
      readonly kind: 'posted';
      readonly messageId: string;
      /** Whether it can be published to the servers that follow the channel. */
      readonly isAnnouncement: boolean;
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'gone' };

/** What a command works with: the services, and what holds for the place and person it was used by. */
export interface CommandContext extends AnsweringContext, Services {
  /** The server it was used in; undefined in direct messages. */
  readonly server: string | undefined;
  readonly settings: ServerSettings;
  readonly language: Language;
  /** The private answers that were shared. */
  readonly shared: Recent;
  readonly drafts: Drafts;
  /** Who gave feedback on a question, such that nobody can read who it was. */
  readonly personKey: PersonKey;
  /** The time of day. */
  readonly clock: () => Date;
  /** Writes into a channel. Rejects only for bugs. */
  post(channelId: string, message: BotMessage): Promise<Posted>;
  /** Publishes an announcement to the servers that follow its channel; Discord allows some ten an hour. */
  crosspost(channelId: string, messageId: string): Promise<'done' | 'too-many' | 'refused' | 'gone'>;
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
  /** Whether what was typed is only for those who manage the server's articles. */
  isForManagers?(interaction: ChatInputCommandInteraction): boolean;
  execute(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
  /** Must respond within three seconds, or the suggestions are lost. */
  autocomplete?(interaction: AutocompleteInteraction, context: CommandContext): Promise<void>;
}

/** An entry in the menu of a message. */
export interface MessageMenu extends Registered {
  /** Only for those who manage the server's articles. */
  readonly isForManagers?: boolean;
  execute(interaction: MessageContextMenuCommandInteraction, context: CommandContext): Promise<void>;
}

/** What an element of one of our messages is. Whoever can send an interaction can send any custom id. */
interface Control {
  readonly name: ControlName;
  /** Only for those who manage the server's articles: the dispatch asks before it does anything. */
  readonly isForManagers?: boolean;
}

/** What a button does. `args` came back from Discord: they are names, not proof. */
export interface Button extends Control {
  press(interaction: ButtonInteraction, args: readonly string[], context: CommandContext): Promise<void>;
}

/** What becomes of a form that was filled in. */
export interface Form extends Control {
  submit(
    interaction: ModalSubmitInteraction,
    args: readonly string[],
    context: CommandContext,
  ): Promise<void>;
}

/** What becomes of a choice from a menu. */
export interface Select extends Control {
  choose(
    interaction: AnySelectMenuInteraction,
    args: readonly string[],
    context: CommandContext,
  ): Promise<void>;
}
