import MiniSearch from 'minisearch';
import type { Peer, TitledSentence } from './peer.ts';
import { createTokenizer } from './words.ts';

/** MiniSearch: BM25+ over jieba's words, any of which may match. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  setup: 'fields title and text, tokenize by jieba',
  build(sentences, segmenter) {
    const index = new MiniSearch<TitledSentence & { readonly id: number }>({
      fields: ['title', 'text'],
      tokenize: createTokenizer(segmenter),
    });
    index.addAll(sentences.map(({ title, text }, id) => ({ id, title, text })));
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};
