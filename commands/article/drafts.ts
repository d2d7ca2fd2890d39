import { renderTitle } from '../../src/message/article-line.ts';
import { toUpdate } from '../../src/message/bot-message.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import { logChange } from './log-change.ts';

/** 收录: the draft begins to serve, and is told once it does. */
export const keepDraft: Button = {
  name: 'keep-draft',
  isForManagers: true,
  async press(interaction, [name = ''], given) {
    const context = inServer(given);
    const { drafts, server, store, engines, language } = context;
    const { articles } = phrasesIn(language);
    const draft = drafts.take(name, server);
    if (!draft) {
      await interaction.update(toUpdate(renderNote(articles.draftGone)));
      return;
    }
    await interaction.deferUpdate();
    const saved = await store.articles.save(server, draft, interaction.user.id);
    await engines.fresh(server);
    await interaction.editReply(toUpdate(renderNote(articles.published(renderTitle(saved.title, saved.id)))));
    const change = saved.version === 1 ? 'added' : 'changed';
    await logChange({ change, article: saved, person: interaction.user.id }, context);
  },
};

/** 放弃: the draft is forgotten. */
export const dropDraft: Button = {
  name: 'drop-draft',
  isForManagers: true,
  async press(interaction, [name = ''], context) {
    const { drafts, server, language } = inServer(context);
    drafts.take(name, server);
    await interaction.update(toUpdate(renderNote(phrasesIn(language).articles.dropped)));
  },
};
