import { toPrivate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { Button } from '../command.ts';
import { giveFeedback } from './give.ts';

/** 有用. */
export const useful: Button = {
  name: 'useful',
  async press(interaction, [question = ''], context) {
    const { feedback } = phrasesIn(context.language).inbox;
    const isGiven = await giveFeedback(interaction, { question, verdict: 'useful' }, context);
    await interaction.reply(toPrivate(renderNote(isGiven ? feedback.thanks : feedback.gone)));
  },
};
