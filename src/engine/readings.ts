import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { ArrivingEncoder } from '../encoder/arriving-encoder.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { ArticleVectors } from '../meaning/article-vectors.ts';
import { fromBytes, toBytes } from '../meaning/bytes.ts';
import type { Store } from '../store/open-store.ts';

/** What the model has read of the articles. An article that it has not read yet is ranked by words. */
export interface Readings {
  /** At once, whatever is under way. */
  vectorsOf(article: Article): ArticleVectors | undefined;
  /** Has these read in the background, those that nobody has read yet one after the other. */
  want(articles: readonly Article[]): void;
  /** How many of the articles that are wanted have been read. */
  progress(): { readonly read: number; readonly wanted: number };
  close(): void;
}

export interface ReadingsParts {
  readonly encoder: Pick<ArrivingEncoder, 'arrived'>;
  readonly store: Pick<Store, 'vectors'>;
  readonly log: Log;
}

/** Vectors fetched from the store at a time: some 30 kB each. */
const fetchedAtOnce = 50;
/** The worker may be starting anew after a crash: an article that could not be read is tried again after so long. */
const againAfterMs = 5_000;
const mostTries = 3;
/** In a big import every so many articles the log tells how far it is. */
const toldEvery = 100;

/** Readings that are kept in the store by the article's words and the model, and in memory as long as the article. */
export function createReadings({ encoder, store, log }: ReadingsParts): Readings {
  const known = new WeakMap<Article, ArticleVectors>();
  const waiting = new Map<Article, number>();
  let isClosed = false;
  let isRunning = false;
  let read = 0;
  let wanted = 0;

  const keep = (article: Article, vectors: ArticleVectors): void => {
    known.set(article, vectors);
    waiting.delete(article);
    read++;
    if (read % toldEvery === 0) log.info('articles-read-for-meaning', { read, wanted });
  };
  const readOne = async ({ article, key }: Keyed, model: Encoder): Promise<void> => {
    const vectors = await model.article(article);
    if (vectors) {
      keep(article, vectors);
      await store.vectors.save(key, model.model, toBytes(vectors));
      return;
    }
    const tries = (waiting.get(article) ?? 0) + 1;
    waiting.delete(article);
    if (tries < mostTries) waiting.set(article, tries);
    await wait(againAfterMs, undefined, { ref: false });
  };
  const work = async (): Promise<void> => {
    const model = await encoder.arrived;
    while (model && waiting.size > 0 && !isClosed) {
      const batch = [...waiting.keys()].slice(0, fetchedAtOnce).map(toKeyed);
      const stored = await store.vectors.findMany(
        batch.map(({ key }) => key),
        model.model,
      );
      for (const one of batch) {
        if (isClosed) return;
        const bytes = stored.get(one.key);
        const vectors = bytes && fromBytes(bytes);
        if (vectors) keep(one.article, vectors);
        else await readOne(one, model);
      }
    }
    if (!model) waiting.clear();
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } catch (error) {
      log.warn('articles-not-read-for-meaning', { reason: reasonOf(error) });
    } finally {
      isRunning = false;
    }
  };

  return {
    vectorsOf: (article) => known.get(article),
    want(articles) {
      for (const article of articles) {
        if (known.has(article) || waiting.has(article)) continue;
        waiting.set(article, 0);
        wanted++;
      }
      if (waiting.size > 0) void run();
    },
    progress: () => ({ read, wanted }),
    close: () => {
      isClosed = true;
    },
  };
}

/** An article, and what its vectors are kept by: they depend on the title, which stands before each window, and on the text. */
interface Keyed {
  readonly article: Article;
  readonly key: string;
}

function toKeyed(article: Article): Keyed {
  const { title, text } = article;
  return { article, key: createHash('sha256').update(`${title}\n${text}`).digest('hex') };
}
