import type { Services } from '../../commands/command.ts';
import { silentLog } from '../../src/base/log.ts';
import { noEncoder } from '../../src/encoder/arriving-encoder.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createArticlePool } from '../../src/library/article-pool.ts';
import { createLibrary } from '../../src/library/library.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

/** Services in which one engine answers everywhere, over a store in memory. */
export async function servicesOf(engine: Engine): Promise<Services> {
  const store = await openStore('file::memory:', { log: silentLog, now: () => new Date() });
  const corpus = {
    current: () => ({ articles: engine.articles(), aliases: [], words: [], problems: [] }),
    subscribe: () => () => {},
  };
  return {
    engines: { of: async () => engine, fresh: async () => engine, close: () => {} },
    library: createLibrary({ corpus, store, pool: createArticlePool(), log: silentLog }),
    store,
    encoder: noEncoder,
    readings: { progress: () => ({ read: 0, wanted: 0 }) },
    segmenter: createSegmenter({ choice: 'node-rs' }),
  };
}
