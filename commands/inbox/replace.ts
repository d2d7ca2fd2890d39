import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { type BotMessage, privately, toUpdate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { AskedQuestion } from '../../src/store/questions.ts';
import type { CommandContext } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/**
 * Does something about the question of this id and shows what came of it in the place of the inbox; where the question
 * is not kept in this server, says so and does nothing. A form may come without a message, then it is replied to.
 */
export async function replaceWith(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  { id, given }: { readonly id: string; readonly given: CommandContext },
  deal: (question: AskedQuestion, context: ServerContext) => Promise<BotMessage>,
): Promise<void> {
  const context = inServer(given);
  const isOnMessage = !interaction.isModalSubmit() || interaction.isFromMessage();
  if (isOnMessage) await interaction.deferUpdate();
  else await interaction.deferReply(privately);
  const question = await context.store.questions.find(context.server, id);
  const message = question
    ? await deal(question, context)
    : renderNote(phrasesIn(context.language).inbox.gone);
  await interaction.editReply(isOnMessage ? toUpdate(message) : message);
}
