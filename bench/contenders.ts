import { createEngine } from '../src/engine/engine.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { Collection } from './collection.ts';
import { flexSearch } from './peers/flexsearch.ts';
import { fts5 } from './peers/fts5.ts';
import { fusePeers } from './peers/fuse.ts';
import { miniSearch } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import type { Peer, Search } from './peers/peer.ts';

/** Whoever can rank the sentences of a collection, all of them or those of one article. */
export interface Contender {
  readonly name: string;
  readonly setup: string;
  build(collection: Collection, segmenter: Segmenter): Promise<Finder>;
}

/** Sentence numbers of the collection, best first. */
export interface Finder {
  readonly find: Search;
  findWithin(articleId: string, question: string, limit: number): ReturnType<Search>;
}

const zhaiju: Contender = {
  name: '摘句',
  setup: 'as the bot runs it',
  async build({ articles, numberOf }, segmenter) {
    const engine = createEngine(articles, { segmenter });
    const ask = (question: string, options: { limit: number; articleId?: string }) =>
      engine.ask(question, options).evidence.map(({ article, sentence }) => numberOf(article.id, sentence));
    return {
      find: (question, limit) => ask(question, { limit }),
      findWithin: (articleId, question, limit) => ask(question, { articleId, limit }),
    };
  },
};

/**
 * A peer knows sentences, not articles. Inside an article it gets an index of that article alone, which finds
 * more than filtering a large one would: its word statistics are then those of the article.
 */
function contenderOf({ name, setup, build }: Peer): Contender {
  return {
    name,
    setup,
    async build(collection, segmenter) {
      const find = await build(collection.sentences, segmenter);
      const searches = new Map<string, Search>();
      return {
        find,
        async findWithin(articleId, question, limit) {
          const own = collection.sentences.filter((sentence) => sentence.articleId === articleId);
          const search = searches.get(articleId) ?? (await build(own, segmenter));
          searches.set(articleId, search);
          return (await search(question, limit)).map((place) => own[place]?.number ?? -1);
        },
      };
    },
  };
}

/** All that are measured; ours leads, for the others are told as multiples of it. */
export const contenders: readonly Contender[] = [
  zhaiju,
  ...[flexSearch, miniSearch, fts5, orama, ...fusePeers].map(contenderOf),
];
