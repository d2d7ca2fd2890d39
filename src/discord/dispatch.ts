import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import type { CommandContext } from '../../commands/command.ts';
import { buttons, messageMenus, slashCommands } from '../../commands/index.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import { toPrivate } from '../message/bot-message.ts';
import { readButtonId } from '../message/evidence-ref.ts';
import { languageOf, phrasesIn } from '../message/language.ts';
import { renderNote } from '../message/render-note.ts';
import { isGone } from './refusals.ts';

/** Answers one interaction, whatever happens: the promise never rejects. */
export async function dispatch(interaction: Interaction, context: CommandContext): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (interaction.isRepliable()) await (perform(interaction, context) ?? sayGone(interaction));
  } catch (error) {
    await answerForFailure(interaction, error, context).catch((second: unknown) => {
      // Nobody is left to tell: the interaction itself can no longer be answered.
      context.log.warn('interaction-unanswered', { reason: reasonOf(second) });
    });
  }
}

async function suggest(interaction: AutocompleteInteraction, context: CommandContext): Promise<void> {
  const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
  if (command?.autocomplete) await command.autocomplete(interaction, context);
  else await interaction.respond([]);
}

/** Undefined if no command or button of ours is meant: one of an earlier version, most likely. */
function perform(interaction: RepliableInteraction, context: CommandContext): Promise<void> | undefined {
  if (interaction.isChatInputCommand()) {
    return slashCommands
      .find(({ data }) => data.name === interaction.commandName)
      ?.execute(interaction, context);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return messageMenus
      .find(({ data }) => data.name === interaction.commandName)
      ?.execute(interaction, context);
  }
  if (interaction.isButton()) {
    const { button, refs } = readButtonId(interaction.customId);
    return buttons.find(({ name }) => name === button)?.press(interaction, refs, context);
  }
  return undefined;
}

async function sayGone(interaction: RepliableInteraction): Promise<void> {
  await sayPrivately(interaction, phrasesIn(languageOf(interaction.locale)).commandGone);
}

/** Tells the person what to do about a Fault, or apologises for a bug, which is logged with its stack. */
async function answerForFailure(
  interaction: Interaction,
  error: unknown,
  { log }: CommandContext,
): Promise<void> {
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

/** By whichever way is still open: a first reply, or a further one. */
async function sayPrivately(interaction: RepliableInteraction, text: string): Promise<void> {
  const note = toPrivate(renderNote(text));
  if (interaction.replied || interaction.deferred) await interaction.followUp(note);
  else await interaction.reply(note);
}
