import { renderTitle } from '../../src/message/article-line.ts';
import { toPrivate, toUpdate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { articleHash, renderHistory } from '../../src/message/render-articles.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { articleOption, suggestArticles } from '../../src/message/suggestions.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import type { Subcommand } from '../in-server/subcommand.ts';
import { logChange } from './log-change.ts';

/** `/article history`: the versions of an article, or what was removed, with a way back to each. */
export const history: Subcommand = {
  path: 'history',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.history).addStringOption((option) =>
      describe(option, ({ articles }) => articles.article).setAutocomplete(true),
    ),
  async execute(interaction, { engine, store, server, language }) {
    const { articleId } = articleOption(engine, interaction.options.getString('article'));
    if (articleId === undefined) {
      const removed = await store.articles.removed(server);
      await interaction.reply(toPrivate(renderHistory(removed, { title: undefined, language })));
      return;
    }
    const versions = await store.articles.history(server, articleId);
    const [newest] = versions;
    const serving = newest ? { serving: newest.version } : {};
    const message = renderHistory(versions, { title: newest?.title ?? articleId, ...serving, language });
    await interaction.reply(toPrivate(message));
  },
  async autocomplete(interaction, { engine }) {
    await interaction.respond(suggestArticles(engine, interaction.options.getFocused()));
  },
};

/** 恢复: an old version becomes a new one; what was between them is kept too. */
export const restoreArticle: Button = {
  name: 'restore-article',
  isForManagers: true,
  async press(interaction, [hash, version = ''], given) {
    const context = inServer(given);
    const { store, server, engines, language } = context;
    const phrases = phrasesIn(language);
    await interaction.deferUpdate();
    const known = [...(await store.articles.list(server)), ...(await store.articles.removed(server))];
    const id = known.find((one) => articleHash(one.id) === hash)?.id;
    const restored = id && (await store.articles.restore(server, id, Number(version), interaction.user.id));
    if (!restored) {
      await interaction.editReply(toUpdate(renderNote(phrases.articleChanged)));
      return;
    }
    await engines.fresh(server);
    const told = phrases.articles.restored(renderTitle(restored.title, restored.id), Number(version));
    await interaction.editReply(toUpdate(renderNote(told)));
    await logChange({ change: 'restored', article: restored, person: interaction.user.id }, context);
  },
};
