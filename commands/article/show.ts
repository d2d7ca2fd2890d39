import { previewOf } from '../../src/engine/preview.ts';
import { toPrivate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { renderPreview } from '../../src/message/render-preview.ts';
import { articleOption, suggestArticles } from '../../src/message/suggestions.ts';
import type { Subcommand } from '../in-server/subcommand.ts';

/** `/article show`: what an article holds and what could be asked of it. */
export const show: Subcommand = {
  path: 'show',
  isForManagers: false,
  build: (builder) =>
    describe(builder, ({ articles }) => articles.show).addStringOption((option) =>
      describe(option, ({ articles }) => articles.article)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  async execute(interaction, { engine, language }) {
    const { articleId } = articleOption(engine, interaction.options.getString('article', true));
    const article = engine.articles().find(({ id }) => id === articleId);
    if (!article) throw new Error('an article that was found is there');
    await interaction.reply(toPrivate(renderPreview(previewOf(article, engine), { language })));
  },
  async autocomplete(interaction, { engine }) {
    await interaction.respond(suggestArticles(engine, interaction.options.getFocused()));
  },
};
