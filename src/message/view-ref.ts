import type { Article } from '../article/article.ts';
import { shortHash } from './evidence-ref.ts';

/** What of an article is shown over several pages. */
export type ViewKind = 'facts' | 'timeline' | 'summary';

/** One page of an article's facts, timeline or summary, named in few characters: a button that leads to it works after a restart. */
export interface ViewRef {
  readonly kind: ViewKind;
  /** Hash of the article's id. */
  readonly article: string;
  /** The first page is 0. */
  readonly page: number;
  /** The words that were looked for, or of a summary how many sentences were; empty if nothing was said. */
  readonly topic: string;
}

const articleHashCharacters = 8;
const pattern = /^(?:page|publish):(facts|timeline|summary):([\w-]{8}):([0-9a-z]{1,4}):(.*)$/su;

/** The longest topic that a button's id has room for beside the rest, in code units. */
export const longestTopic = 60;

/** The custom id of a button that turns to a page, or shows it to everyone. */
export function writeViewId(action: 'page' | 'publish', { kind, article, page, topic }: ViewRef): string {
  return `${action}:${kind}:${article}:${page.toString(36)}:${topic.slice(0, longestTopic)}`;
}

/** Reads any custom id at all; undefined if it names no page. */
export function readViewId(customId: string): ViewRef | undefined {
  const [, kind, article, page, topic = ''] = pattern.exec(customId) ?? [];
  if ((kind !== 'facts' && kind !== 'timeline' && kind !== 'summary') || !article || !page) return undefined;
  return { kind, article, page: Number.parseInt(page, 36), topic };
}

/** The first page of an article's view. */
export function viewOf(kind: ViewKind, { id }: Article, topic = ''): ViewRef {
  return {
    kind,
    article: shortHash(id, articleHashCharacters),
    page: 0,
    topic: topic.slice(0, longestTopic),
  };
}

/** The article a view is of, or undefined if it is gone. */
export function findViewed(ref: Pick<ViewRef, 'article'>, articles: readonly Article[]): Article | undefined {
  return articles.find(({ id }) => shortHash(id, articleHashCharacters) === ref.article);
}
