import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Segmenter } from '../../src/text/segment.ts';
import type { Peer, TitledSentence } from './peer.ts';
import { createTokenizer } from './words.ts';

interface Variant {
  readonly name: string;
  readonly setup: string;
  readonly options: (segmenter: Segmenter) => IFuseOptions<TitledSentence>;
}

/** A title as second key changes nothing for the first two: a whole question resembles no title. */
const variants: readonly Variant[] = [
  { name: 'fuse.js', setup: 'key text', options: () => ({ keys: ['text'] }) },
  {
    name: 'fuse.js ignoreLocation',
    setup: 'key text, ignoreLocation',
    options: () => ({ keys: ['text'], ignoreLocation: true }),
  },
  {
    name: 'fuse.js useTokenSearch',
    setup: 'keys title and text, useTokenSearch, tokenize by jieba',
    options: (segmenter) => ({
      keys: ['title', 'text'],
      useTokenSearch: true,
      tokenize: createTokenizer(segmenter),
    }),
  },
];

/** fuse.js: as it comes, without its bias for the beginning of a text, and by words. */
export const fusePeers: readonly Peer[] = variants.map(({ name, setup, options }) => ({
  name,
  setup,
  build(sentences, segmenter) {
    const fuse = new Fuse(sentences, options(segmenter));
    return (question, limit) => fuse.search(question, { limit }).map(({ refIndex }) => refIndex);
  },
}));
