import { renderTitle } from '../../src/message/article-line.ts';
import { toPrivate, toUpdate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { articleHash, renderRemoval } from '../../src/message/render-articles.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { articleOption, suggestArticles } from '../../src/message/suggestions.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import type { Subcommand } from '../in-server/subcommand.ts';
import { logChange } from './log-change.ts';

/** `/article remove`: asks first. */
export const remove: Subcommand = {
  path: 'remove',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.remove).addStringOption((option) =>
      describe(option, ({ articles }) => articles.article)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  async execute(interaction, { engine, store, server, language }) {
    const { articleId = '' } = articleOption(engine, interaction.options.getString('article', true));
    const stored = await store.articles.find(server, articleId);
    const message = stored
      ? renderRemoval(stored, language)
      : renderNote(phrasesIn(language).articles.notOwn);
    await interaction.reply(toPrivate(message));
  },
  async autocomplete(interaction, context) {
    const { engine, store, server } = inServer(context);
    const own = new Set((await store.articles.list(server)).map(({ id }) => id));
    const articles = engine.articles().filter(({ id }) => own.has(id));
    await interaction.respond(
      suggestArticles({ articles: () => articles }, interaction.options.getFocused()),
    );
  },
};

/** 移除: of the very version that was asked about; a newer one is left alone. */
export const removeArticle: Button = {
  name: 'remove-article',
  isForManagers: true,
  async press(interaction, [hash, version], given) {
    const context = inServer(given);
    const { store, server, engines, language } = context;
    const phrases = phrasesIn(language);
    const found = (await store.articles.list(server)).find(
      (one) => articleHash(one.id) === hash && String(one.version) === version,
    );
    if (!found) {
      await interaction.update(toUpdate(renderNote(phrases.articleChanged)));
      return;
    }
    await interaction.deferUpdate();
    await store.articles.remove(server, found.id, interaction.user.id);
    await engines.fresh(server);
    const told = phrases.articles.removed(renderTitle(found.title, found.id));
    await interaction.editReply(toUpdate(renderNote(told)));
    await logChange({ change: 'removed', article: found, person: interaction.user.id }, context);
  },
};

/** 保留: nothing happens. */
export const leaveArticle: Button = {
  name: 'leave-article',
  isForManagers: true,
  async press(interaction, _args, { language }) {
    await interaction.update(toUpdate(renderNote(phrasesIn(language).articles.kept)));
  },
};
