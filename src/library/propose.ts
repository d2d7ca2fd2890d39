import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import type { Ingested } from '../ingest/ingest.ts';
import { fingerprintOf, likenessOf } from '../ingest/likeness.ts';
import type { ArticleDraft } from '../store/articles.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Shelf } from './shelf.ts';

/** What an article that was taken in would become, and what there is already that is like it. */
export interface Proposal {
  readonly draft: ArticleDraft;
  /** The draft as an article, to be looked at before it serves. */
  readonly article: Article;
  /** The article on the shelf whose text is the most like it, if any is much like it. */
  readonly alike?: Alike;
}

export interface Alike {
  readonly article: Article;
  /** 1 where it is the same word for word. */
  readonly likeness: number;
}

/**
 * From here on two articles count as near-duplicates. Measured on 600 Wikipedia texts: with one sentence dropped they
 * are 0.97 alike in the median, with a number changed 0.995; of unrelated ones one pair in a thousand reaches 0.63.
 */
const leastLikeness = 0.8;
/** Looking through a shelf gives way to questions after so many articles. */
const slice = 20;

/** Makes a draft of what was taken in, and looks for its like on the shelf. Throws Fault `article-unreadable` if nothing can be quoted. */
export async function propose(taken: Ingested, shelf: Shelf, segmenter: Segmenter): Promise<Proposal> {
  const draft = draftOf(taken);
  const article = parseArticle(draft);
  const alike = await likest(article, shelf.articles, segmenter);
  return { draft: { ...factsOf(article), ...draft }, article, ...(alike && { alike }) };
}

/** What was taken in with an id and a title. Throws Fault `article-unreadable`. */
export function draftOf({ kind: _, charset: __, id, title, text, ...facts }: Ingested): ArticleDraft {
  // Whatever is without a title is called by its first line, so that the same text has the same id.
  const named = title ?? parseArticle({ id: '', text }).title;
  return { ...facts, id: id ?? idOf(named), title: named, text };
}

/** Day, source and author as the article itself says them. */
function factsOf({ published, source, author }: Article) {
  return { ...(published && { published }), ...(source && { source }), ...(author && { author }) };
}

/** A short name for an article that brings none: the same for the same title, so that adding it again updates it. */
function idOf(title: string): string {
  return createHash('sha256').update(title.normalize('NFKC').trim()).digest('hex').slice(0, 12);
}

const fingerprints = new WeakMap<Article, bigint>();

function fingerprintIn(article: Article, segmenter: Segmenter): bigint {
  const known = fingerprints.get(article);
  const fingerprint = known ?? fingerprintOf(article.text, segmenter);
  if (known === undefined) fingerprints.set(article, fingerprint);
  return fingerprint;
}

async function likest(
  article: Article,
  others: readonly Article[],
  segmenter: Segmenter,
): Promise<Alike | undefined> {
  const fingerprint = fingerprintIn(article, segmenter);
  let best: Alike | undefined;
  for (const [at, other] of others.entries()) {
    if (at % slice === slice - 1) await setImmediate();
    const isSame = other.text === article.text;
    const likeness = isSame ? 1 : Math.min(0.99, likenessOf(fingerprint, fingerprintIn(other, segmenter)));
    if (likeness >= leastLikeness && likeness > (best?.likeness ?? 0)) best = { article: other, likeness };
  }
  return best;
}
