import { writeControlId } from '../../src/message/control-id.ts';
import { renderChange } from '../../src/message/inbox/render-entry.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { tellAnswer } from '../../src/message/tell-answer.ts';
import { textForm } from '../../src/message/text-form.ts';
import { readNames, showName } from '../article/names.ts';
import type { Button, Form } from '../command.ts';
import { replaceWith } from './replace.ts';

const longestNames = 300;

/** 添加别名: opens the form. */
export const inboxName: Button = {
  name: 'inbox-name',
  isForManagers: true,
  async press(interaction, [id = ''], { language }) {
    const field = { ...phrasesIn(language).inbox.aliasForm, longest: longestNames, isRequired: true };
    await interaction.showModal(textForm(writeControlId('inbox-alias', [id]), field));
  },
};

/** The names hold at once; what the question was answered with before stands beside what it is now. */
export const inboxAlias: Form = {
  name: 'inbox-alias',
  isForManagers: true,
  async submit(interaction, [id = ''], given) {
    await replaceWith(interaction, { id, given }, async ({ text }, context) => {
      const { store, server, engines, language } = context;
      const { articles } = phrasesIn(language);
      const names = readNames(interaction.fields.getTextInputValue('text'));
      if (names.length < 2) return renderNote(articles.aliasesNeedTwo);
      const before = await tellAnswer({ text }, context);
      await store.words.addAliases(server, names);
      const after = await tellAnswer({ text }, { ...context, engine: await engines.fresh(server) });
      return renderChange(
        { id, text, names: articles.aliasesAdded(names.map(showName)), before, after },
        language,
      );
    });
  },
};
