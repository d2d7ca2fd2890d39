import { watch } from 'chokidar';
import { type Fault, reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { ArticlePool } from './article-pool.ts';
import { type Corpus, type CorpusReader, createCorpusReader } from './read-corpus.ts';

/** A corpus that is taken over again whenever its files change. */
export interface CorpusWatch {
  /** As it was last read, whole. */
  current(): Corpus;
  /** Tells of every change, after it has been taken over. Gives what ends the telling. */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly pool: ArticlePool;
  readonly log: Log;
}

/** A file counts as written when it has not grown for so long; changes that come together are taken over together. */
const quietMs = 300;
const pollMs = 100;
const gatherMs = 150;

/** Reads a corpus and watches it. What is broken is told in the log, and the old article goes on serving. Throws what reading throws. */
export async function watchCorpus(path: string, { pool, log }: WatchOptions): Promise<CorpusWatch> {
  const reader = createCorpusReader(path, pool);
  const tell = createTeller(log);
  let corpus = await reader.read();
  tell(corpus.problems);
  const listeners = new Set<() => void>();
  const takeOver = async (): Promise<void> => {
    const next = await readOrUndefined(reader, log);
    if (!next) return;
    tell(next.problems);
    if (isSame(corpus, next)) return;
    corpus = next;
    log.info('corpus-changed', { articles: next.articles.length });
    for (const listener of listeners) listener();
  };
  const files = watch(path, {
    ignoreInitial: true,
    depth: 0,
    awaitWriteFinish: { stabilityThreshold: quietMs, pollInterval: pollMs },
  });
  const gathered = gather(takeOver);
  files.on('all', gathered.soon);
  files.on('error', (error) => log.warn('corpus-not-watched', { reason: reasonOf(error) }));
  // Nobody waits for the watch to be set: what changes until then is seen when it is.
  files.once('ready', gathered.soon);
  return {
    current: () => corpus,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await files.close();
      await gathered.close();
    },
  };
}

/** The corpus, or nothing where its folder is gone for now: what was read last goes on serving. */
async function readOrUndefined(reader: CorpusReader, log: Log): Promise<Corpus | undefined> {
  return reader.read().catch((error: unknown) => {
    log.warn('corpus-unreadable', { reason: reasonOf(error) });
    return undefined;
  });
}

/** Does the work soon after it was last asked for, never twice at once. */
function gather(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return {
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(work);
      }, gatherMs);
    },
    close: async () => {
      clearTimeout(timer);
      await running;
    },
  };
}

/** Says of each problem once that it is there, and again only after it was gone. */
function createTeller(log: Log): (problems: readonly Fault[]) => void {
  let told = new Set<string>();
  return (problems) => {
    for (const { message } of problems)
      if (!told.has(message)) log.warn('article-left-out', { reason: message });
    told = new Set(problems.map(({ message }) => message));
  };
}

/** Articles are the same object as long as they are the same article. */
function isSame(one: Corpus, other: Corpus): boolean {
  const listsOf = ({ aliases, words }: Corpus): string => JSON.stringify([aliases, words]);
  return (
    one.articles.length === other.articles.length &&
    one.articles.every((article, at) => article === other.articles[at]) &&
    listsOf(one) === listsOf(other)
  );
}
