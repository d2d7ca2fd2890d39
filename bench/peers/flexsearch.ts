import { Charset, Index } from 'flexsearch';
import type { Peer } from './peer.ts';

/**
 * FlexSearch by characters. `context` minds which stand together and finds 6 in 100 more; without `suggest` it would
 * want every character of the question in one sentence.
 */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  setup: 'title before the text, encoder CJK, context, suggest',
  build(sentences) {
    const index = new Index({ encoder: Charset.CJK, context: true });
    for (const [id, { title, text }] of sentences.entries()) index.add(id, `${title} ${text}`);
    return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
  },
};
