import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex } from '../../src/index/passage-index.ts';
import { readSentence } from '../../src/index/sentence.ts';
import { matchArticle } from '../../src/matching/match.ts';
import { buildQuery, type Query } from '../../src/matching/query.ts';
import { createVocabulary } from '../../src/matching/vocabulary.ts';
import { type Ranked, rank } from '../../src/ranking/rank.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

export const segmenter = createSegmenter({ choice: 'node-rs' });

export interface SmallSearch {
  readonly article: Article;
  ask(question: string): { readonly query: Query; readonly ranked: readonly Ranked[] };
}

/** One article written for a test, with the engine's stages up to ranking. */
export function openSmall(title: string, text: string): SmallSearch {
  const article = parseArticle({ id: 'small', title, text, published: '2024-05-01' });
  const index = buildPassageIndex([article], createIndexer(segmenter));
  const vocabulary = createVocabulary(index);
  const [indexed] = index.articles;
  if (!indexed) throw new Error('an article was indexed');
  return {
    article,
    ask(question) {
      const query = buildQuery(question, { vocabulary, segmenter, aliases: [] });
      const match = matchArticle(query, { index }, { indexed, score: 1 });
      return { query, ranked: rank(query, [match], (number) => readSentence(index, number, segmenter)) };
    },
  };
}
