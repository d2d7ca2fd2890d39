import { toPrivate, toUpdate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { renderArticles } from '../../src/message/render-articles.ts';
import type { Button } from '../command.ts';
import { inServer } from '../in-server/in-server.ts';
import type { ServerContext, Subcommand } from '../in-server/subcommand.ts';

/** `/article list`: what can be read here. */
export const list: Subcommand = {
  path: 'list',
  isForManagers: false,
  build: (builder) => describe(builder, ({ articles }) => articles.list),
  async execute(interaction, context) {
    await interaction.reply(toPrivate(await pageOf(0, context)));
  },
};

/** 上一页, 下一页 under the list. */
export const articlesPage: Button = {
  name: 'articles-page',
  async press(interaction, [page = '0'], context) {
    await interaction.update(toUpdate(await pageOf(Number(page) || 0, inServer(context))));
  },
};

async function pageOf(page: number, { engine, store, server, language }: ServerContext) {
  const own = new Set((await store.articles.list(server)).map(({ id }) => id));
  return renderArticles(engine.articles(), { own, page, language });
}
