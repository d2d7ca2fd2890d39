import type { Services } from '../commands/command.ts';
import type { Log } from './base/log.ts';
import { type ArrivingEncoder, noEncoder } from './encoder/arriving-encoder.ts';
import { createEngines } from './engine/engines.ts';
import { createReadings, type Readings } from './engine/readings.ts';
import { createArticlePool } from './library/article-pool.ts';
import { createLibrary } from './library/library.ts';
import { type CorpusWatch, watchCorpus } from './library/watch-corpus.ts';
import { openStore, type Store } from './store/open-store.ts';
import { createSegmenter, type SegmenterChoice } from './text/jieba.ts';

export interface ServicesOptions {
  /** The folder or file of articles that every server reads; it is watched. */
  readonly corpus: string;
  readonly databaseUrl: string;
  readonly segmenter: SegmenterChoice;
  /** Reads questions and articles for what they mean; nothing does unless told. */
  readonly encoder?: ArrivingEncoder;
  readonly log: Log;
}

/** The services, and the way to close them. */
export interface OpenServices extends Services {
  close(): Promise<void>;
}

/** Opens the store, reads the corpus and builds what every server reads. Throws Faults `store-unavailable` and `corpus-unreadable`. */
export async function openServices({
  corpus: path,
  databaseUrl,
  segmenter: choice,
  encoder = noEncoder,
  log,
}: ServicesOptions): Promise<OpenServices> {
  const store = await openStore(databaseUrl, { log, now: () => new Date() });
  const pool = createArticlePool();
  const corpus = await watchCorpus(path, { pool, log }).catch(closingFirst(store));
  const { words } = corpus.current();
  const segmenter = createSegmenter({ choice, words });
  const library = createLibrary({ corpus, store, pool, log });
  const readings = createReadings({ encoder, store, log });
  const engines = createEngines(library, { segmenter, knownWords: words, readings, log });
  log.debug('services-open', { articles: corpus.current().articles.length, segmenter: segmenter.name });
  const close = () => closeAll({ readings, engines, corpus, store });
  return { store, library, engines, encoder, readings, segmenter, close };
}

function closingFirst(store: Store): (error: unknown) => Promise<CorpusWatch> {
  return async (error) => {
    await store.close();
    throw error;
  };
}

/** In the other order: nothing is told of a change that nobody can take over any more. */
async function closeAll(open: {
  readings: Readings;
  engines: Services['engines'];
  corpus: CorpusWatch;
  store: Store;
}): Promise<void> {
  open.readings.close();
  open.engines.close();
  await open.corpus.close();
  await open.store.close();
}
