import { toPrivate } from '../../src/message/bot-message.ts';
import { writeControlId } from '../../src/message/control-id.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { textForm } from '../../src/message/text-form.ts';
import type { Button, Form } from '../command.ts';
import { giveFeedback } from './give.ts';

/** A sentence, with room to say more. */
const longestNote = 500;

/** 没用: counts at once, whether or not the form that then opens is filled in. */
export const wrong: Button = {
  name: 'wrong',
  async press(interaction, [question = ''], context) {
    const { feedback } = phrasesIn(context.language).inbox;
    if (await giveFeedback(interaction, { question, verdict: 'wrong' }, context)) {
      const id = writeControlId('wrong-note', [question]);
      const field = { ...feedback.form, longest: longestNote, isRequired: false };
      await interaction.showModal(textForm(id, field));
    } else {
      await interaction.reply(toPrivate(renderNote(feedback.gone)));
    }
  },
};

/** Which sentence would be right. */
export const wrongNote: Form = {
  name: 'wrong-note',
  async submit(interaction, [question = ''], context) {
    const { feedback } = phrasesIn(context.language).inbox;
    const note = interaction.fields.getTextInputValue('text').trim();
    const given = { question, verdict: 'wrong', ...(note !== '' && { note }) } as const;
    const isGiven = await giveFeedback(interaction, given, context);
    await interaction.reply(toPrivate(renderNote(isGiven ? feedback.thanks : feedback.gone)));
  },
};
