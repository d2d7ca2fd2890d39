import { ButtonStyle } from 'discord.js';
import type { Article } from '../article/article.ts';
import type { ArticleVersion } from '../store/articles.ts';
import { renderOrigin, renderTitle } from './article-line.ts';
import {
  accents,
  type BotMessage,
  buttonRow,
  buttonRows,
  card,
  pushButton,
  textBlock,
} from './bot-message.ts';
import { writeControlId } from './control-id.ts';
import { shortHash } from './evidence-ref.ts';
import { type Language, phrasesIn } from './language.ts';
import { clampPage, turnButtons } from './page-buttons.ts';
import type { Phrases } from './phrases.ts';

/** Articles a page: two short lines each, well within a message. */
const articlesPerPage = 12;
/** Versions and removed articles shown. */
const mostVersions = 10;
const hashCharacters = 8;

/** An article's id in few characters, for custom ids. */
export function articleHash(id: string): string {
  return shortHash(id, hashCharacters);
}

/** A page of the articles that can be read here; those of this server alone stand apart from what all share. */
export function renderArticles(
  articles: readonly Article[],
  { own, page: wanted, language }: { own: ReadonlySet<string>; page: number; language: Language },
): BotMessage {
  const phrases = phrasesIn(language);
  if (articles.length === 0) return card(accents.neutral, [textBlock(phrases.articles.noneListed)]);
  const pages = Math.ceil(articles.length / articlesPerPage);
  const page = clampPage(wanted, pages);
  const shown = articles.slice(page * articlesPerPage, (page + 1) * articlesPerPage);
  const turns = turnButtons({ page, pages, idOf: (to) => writeControlId('articles-page', [to]) }, phrases);
  return card(accents.neutral, [
    textBlock(`### ${phrases.articles.listed(articles.length)}${pages > 1 ? ` · ${page + 1}/${pages}` : ''}`),
    textBlock(...shown.flatMap((article) => renderListed(article, own, phrases))),
    ...buttonRows(turns),
  ]);
}

function renderListed(article: Article, own: ReadonlySet<string>, phrases: Phrases): readonly string[] {
  const mark = own.has(article.id) ? '' : `（${phrases.articles.shared}）`;
  return [`**${renderTitle(article.title, article.id)}**${mark}`, renderOrigin(article, phrases) ?? ''];
}

/** Asks before an article is removed. */
export function renderRemoval(
  { id, title, version }: { id: string; title: string; version: number },
  language: Language,
): BotMessage {
  const { articles } = phrasesIn(language);
  return card(accents.contradicted, [
    textBlock(articles.askRemove(renderTitle(title, id))),
    buttonRow([
      pushButton(
        articles.removeButton,
        writeControlId('remove-article', [articleHash(id), version]),
        ButtonStyle.Danger,
      ),
      pushButton(articles.keepButton, writeControlId('leave-article')),
    ]),
  ]);
}

/** Versions, newest first, each with a way back to it but for the one that serves. */
export function renderHistory(
  versions: readonly ArticleVersion[],
  { title, serving, language }: { title: string | undefined; serving?: number; language: Language },
): BotMessage {
  const { articles } = phrasesIn(language);
  const shown = versions.slice(0, mostVersions);
  if (shown.length === 0) return card(accents.neutral, [textBlock(articles.noHistory)]);
  const restorable = shown.filter(
    ({ version, change }) => version !== serving && (title === undefined || change !== 'removed'),
  );
  const buttons = restorable.map(({ id, version, title: name }) =>
    pushButton(
      title === undefined
        ? `${articles.changes.restored} ${[...name].slice(0, 40).join('')}`
        : articles.restore(version),
      writeControlId('restore-article', [articleHash(id), version]),
    ),
  );
  return card(accents.neutral, [
    textBlock(
      `### ${title === undefined ? articles.removedTitle : articles.historyOf(renderTitle(title, ''))}`,
    ),
    textBlock(...shown.map((version) => renderVersion(version, articles, title === undefined))),
    ...buttonRows(buttons),
  ]);
}

function renderVersion(
  version: ArticleVersion,
  { versionLine }: Phrases['articles'],
  withTitle: boolean,
): string {
  const when = `<t:${Math.floor(Date.parse(version.savedAt) / 1000)}:f>`;
  const by = version.by && /^\d+$/u.test(version.by) ? `　<@${version.by}>` : '';
  return `${withTitle ? `${renderTitle(version.title, version.id)}　` : ''}${versionLine(version, when)}${by}`;
}
