import type { Article } from '../article/article.ts';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { AliasGroup } from '../matching/aliases.ts';
import type { StoredArticle } from '../store/articles.ts';
import type { Store } from '../store/open-store.ts';
import { everyServer } from '../store/scope.ts';
import { fold } from '../text/normalize.ts';
import type { ArticlePool } from './article-pool.ts';
import { type Shelf, stackShelves } from './shelf.ts';
import type { CorpusWatch } from './watch-corpus.ts';

/** What each server may read: the corpus and the articles kept for everyone, and upon them its own. */
export interface Library {
  /** The shelf of a server; without one, as in direct messages, that of everyone. Throws Fault `store-unavailable`. */
  shelf(server: string | undefined): Promise<Shelf>;
  /** Tells whose shelf has changed; undefined if everyone's has. Gives what ends the telling. */
  subscribe(listener: (server: string | undefined) => void): () => void;
}

export interface LibraryParts {
  readonly corpus: Pick<CorpusWatch, 'current' | 'subscribe'>;
  readonly store: Pick<Store, 'articles' | 'words' | 'changes'>;
  readonly pool: ArticlePool;
  readonly log: Log;
}

/** A library over a corpus and a store. What nobody has changed is never put together twice. */
export function createLibrary(parts: LibraryParts): Library {
  const { corpus, store } = parts;
  let shared: Promise<Shelf> | undefined;
  const readShared = async (): Promise<Shelf> =>
    stackShelves(corpus.current(), await readScope(everyServer, parts));
  const forEveryone = (): Promise<Shelf> => {
    const reading = shared ?? readShared();
    shared = reading;
    reading.catch(() => {
      if (shared === reading) shared = undefined; // whoever asks next tries again
    });
    return reading;
  };
  const listeners = new Set<(server: string | undefined) => void>();
  const tell = (server: string | undefined): void => {
    if (server === undefined) shared = undefined;
    for (const listener of listeners) listener(server);
  };
  corpus.subscribe(() => tell(undefined));
  store.changes.subscribe((scope) => tell(scope === everyServer ? undefined : scope));
  return {
    async shelf(server) {
      const lower = await forEveryone();
      return server === undefined ? lower : stackShelves(lower, await readScope(server, parts));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the store holds of one scope alone. */
async function readScope(scope: string, { store, pool, log }: LibraryParts): Promise<Shelf> {
  const [articles, aliases, words] = await Promise.all([
    store.articles.current(scope),
    store.words.aliases(scope),
    store.words.words(scope),
  ]);
  return {
    articles: articles.flatMap((stored) => parseStored(stored, pool, log)),
    aliases: aliases.map(foldGroup),
    words,
  };
}

/** An article that an earlier version took in and this one cannot read must not keep all others away. */
function parseStored(stored: StoredArticle, pool: ArticlePool, log: Log): readonly Article[] {
  try {
    return [pool.parse(stored)];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    log.warn('article-left-out', { id: stored.id, version: stored.version, reason: reasonOf(error) });
    return [];
  }
}

function foldGroup(names: readonly string[]): AliasGroup {
  return [...new Set(names.map((name) => fold(name).trim()))];
}
