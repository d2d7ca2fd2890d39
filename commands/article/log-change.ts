import { reasonOf } from '../../src/base/fault.ts';
import { renderTitle } from '../../src/message/article-line.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderNote } from '../../src/message/render-note.ts';
import type { ArticleVersion } from '../../src/store/articles.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** What somebody did to an article. */
export interface Change {
  readonly change: ArticleVersion['change'];
  readonly article: { readonly id: string; readonly title: string };
  /** The person's id. */
  readonly person: string;
}

/** Tells of a change in the log, and in the server's own channel for it if there is one. The change stands even if nobody can be told. */
export async function logChange(
  { change, article, person }: Change,
  { settings, language, post, log, server }: ServerContext,
): Promise<void> {
  log.info('article-changed', { change, id: article.id, server });
  if (settings.logChannel === undefined) return;
  const line = phrasesIn(language).articles.logged(
    change,
    renderTitle(article.title, article.id),
    `<@${person}>`,
  );
  const posted = await post(settings.logChannel, renderNote(line)).catch((error: unknown) => ({
    kind: reasonOf(error),
  }));
  if (posted.kind !== 'posted') log.warn('change-not-logged', { server, reason: posted.kind });
}
