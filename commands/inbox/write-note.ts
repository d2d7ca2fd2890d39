import { writeControlId } from '../../src/message/control-id.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { textForm } from '../../src/message/text-form.ts';
import type { Button, Form } from '../command.ts';
import { pinAnswer } from './pin.ts';
import { replaceWith } from './replace.ts';

/** What fits into an answer in any script. */
const longestNote = 1_000;

/** 写一段说明: opens the form. */
export const inboxWrite: Button = {
  name: 'inbox-write',
  isForManagers: true,
  async press(interaction, [id = ''], { language }) {
    const field = { ...phrasesIn(language).inbox.noteForm, longest: longestNote, isRequired: true };
    await interaction.showModal(textForm(writeControlId('inbox-note', [id]), field));
  },
};

/** What was written becomes the answer, under the name its author shows here and the day. */
export const inboxNote: Form = {
  name: 'inbox-note',
  isForManagers: true,
  async submit(interaction, [id = ''], given) {
    await replaceWith(interaction, { id, given }, async (question, context) => {
      const text = interaction.fields.getTextInputValue('text').trim();
      if (text === '') return renderNote(phrasesIn(context.language).faults['call-invalid']);
      const author = interaction.inCachedGuild()
        ? interaction.member.displayName
        : interaction.user.displayName;
      const date = context.clock().toISOString();
      return pinAnswer(question.text, { kind: 'note', text, author, date }, context);
    });
  },
};
