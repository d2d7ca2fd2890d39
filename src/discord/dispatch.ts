import type {
  AutocompleteInteraction,
  BaseInteraction,
  Interaction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js';
import type { CommandContext } from '../../commands/command.ts';
import { buttons, forms, messageMenus, selects, slashCommands } from '../../commands/index.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { toPrivate } from '../message/bot-message.ts';
import { readControlId } from '../message/control-id.ts';
import { languageOf, phrasesIn } from '../message/language.ts';
import { renderNote } from '../message/render-note.ts';
import { type BotParts, openContext } from './context.ts';
import { isManager } from './manager.ts';
import { isGone } from './refusals.ts';

/** Answers one interaction, whatever happens: the promise never rejects. */
export async function dispatch(interaction: Interaction, parts: BotParts): Promise<void> {
  try {
    const language = languageOf(interaction.locale);
    const context = await openContext(parts, { server: interaction.guildId ?? undefined, language });
    if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (interaction.isRepliable()) await answer(interaction, context);
  } catch (error) {
    await answerForFailure(interaction, error, parts).catch((second: unknown) => {
      // Nobody is left to tell: the interaction itself can no longer be answered.
      parts.log.warn('interaction-unanswered', { reason: reasonOf(second) });
    });
  }
}

async function suggest(interaction: AutocompleteInteraction, context: CommandContext): Promise<void> {
  const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
  if (command?.autocomplete) await command.autocomplete(interaction, context);
  else await interaction.respond([]);
}

/** What is to be done, and whether only those who manage the articles may have it done. */
interface Deed {
  readonly isForManagers: boolean;
  perform(): Promise<void>;
}

async function answer(interaction: RepliableInteraction, context: CommandContext): Promise<void> {
  const deed = deedOf(interaction, context);
  const refusal = deed ? refusalFor(deed, interaction, context) : phrasesIn(context.language).commandGone;
  if (refusal === undefined) await deed?.perform();
  else await sayPrivately(interaction, refusal);
}

/** Why this person may not have it done here; undefined if they may. The one place where that is decided. */
function refusalFor(
  { isForManagers }: Deed,
  interaction: BaseInteraction,
  { server, settings, language }: CommandContext,
): string | undefined {
  if (!isForManagers) return undefined;
  if (server === undefined) return phrasesIn(language).onlyInServers;
  return isManager(interaction, settings) ? undefined : phrasesIn(language).onlyManagers;
}

/** Undefined if no command or control of ours is meant: one of an earlier version, most likely. */
function deedOf(interaction: RepliableInteraction, context: CommandContext): Deed | undefined {
  if (interaction.isChatInputCommand()) {
    const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
    const isForManagers = command?.isForManagers?.(interaction) ?? false;
    return command && { isForManagers, perform: () => command.execute(interaction, context) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = messageMenus.find(({ data }) => data.name === interaction.commandName);
    return menu && { ...gate(menu), perform: () => menu.execute(interaction, context) };
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit())
    return controlDeedOf(interaction, context);
  return undefined;
}

/** What a button, a menu or a form of ours stands for. */
function controlDeedOf(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  context: CommandContext,
): Deed | undefined {
  const { name, args } = readControlId(interaction.customId);
  const find = <T extends { readonly name: string }>(controls: readonly T[]): T | undefined =>
    controls.find((one) => one.name === name);
  if (interaction.isButton()) {
    const button = find(buttons);
    return button && { ...gate(button), perform: () => button.press(interaction, args, context) };
  }
  if (interaction.isAnySelectMenu()) {
    const select = find(selects);
    return select && { ...gate(select), perform: () => select.choose(interaction, args, context) };
  }
  if (interaction.isModalSubmit()) {
    const form = find(forms);
    return form && { ...gate(form), perform: () => form.submit(interaction, args, context) };
  }
  return undefined;
}

function gate({ isForManagers = false }: { readonly isForManagers?: boolean }) {
  return { isForManagers };
}

/** Tells the person what to do about a Fault, or apologises for a bug, which is logged with its stack. */
async function answerForFailure(interaction: Interaction, error: unknown, { log }: BotParts): Promise<void> {
  const where = 'commandName' in interaction ? interaction.commandName : interaction.type;
  const reason = error instanceof Fault ? error.code : error instanceof Error ? error.stack : reasonOf(error);
  if (isGone(error)) return log.warn('interaction-too-late', { where });
  log[error instanceof Fault ? 'info' : 'error']('interaction-failed', { where, reason });
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable()) return;
  const phrases = phrasesIn(languageOf(interaction.locale));
  await sayPrivately(interaction, error instanceof Fault ? phrases.faults[error.code] : phrases.failed);
}

/** By whichever way is still open: a first reply, the one that was promised, or a further one. */
async function sayPrivately(interaction: RepliableInteraction, text: string): Promise<void> {
  const note = renderNote(text);
  if (interaction.replied) await interaction.followUp(toPrivate(note));
  else if (interaction.deferred) await interaction.editReply(note);
  else await interaction.reply(toPrivate(note));
}
