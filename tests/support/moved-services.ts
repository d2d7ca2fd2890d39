import type { Services } from '../../commands/command.ts';
import { silentLog } from '../../src/base/log.ts';
import { noEncoder } from '../../src/encoder/arriving-encoder.ts';
import { createEngines } from '../../src/engine/engines.ts';
import { createArticlePool } from '../../src/library/article-pool.ts';
import { createLibrary } from '../../src/library/library.ts';
import type { Corpus } from '../../src/library/read-corpus.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

export interface MovedOptions {
  /** The database; one in memory unless told. */
  readonly url?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly articles?: Corpus['articles'];
}

const segmenter = createSegmenter({ choice: 'node-rs' });

/** Real services over a corpus that is given, whose store goes by a clock that a test moves. */
export async function movedServices({ url, now, articles = [] }: MovedOptions): Promise<Services> {
  const store = await openStore(url ?? 'file::memory:', { log: silentLog, now: () => new Date(now()) });
  const corpus = {
    current: () => ({ articles, aliases: [], words: [], problems: [] }),
    subscribe: () => () => {},
  };
  const library = createLibrary({ corpus, store, pool: createArticlePool(), log: silentLog });
  return {
    store,
    library,
    segmenter,
    engines: createEngines(library, { segmenter, log: silentLog }),
    encoder: noEncoder,
    readings: { progress: () => ({ read: 0, wanted: 0 }) },
  };
}
