import { create, insert, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Peer } from './peer.ts';

/** Orama with the tokenizer its makers offer for Mandarin. */
export const orama: Peer = {
  name: 'Orama',
  setup: 'schema of title and text, mandarin tokenizer',
  async build(sentences) {
    const index = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: createTokenizer() },
    });
    // One by one: insertMultiple sleeps between batches.
    for (const [id, { title, text }] of sentences.entries())
      await insert(index, { id: String(id), title, text });
    return async (term, limit) => (await search(index, { term, limit })).hits.map(({ id }) => Number(id));
  },
};
