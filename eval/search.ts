import type { Article } from '../src/article/article.ts';
import { textAt } from '../src/base/span.ts';
import { remember } from '../src/engine/remember.ts';
import { createIndexer } from '../src/index/indexer.ts';
import { buildPassageIndex, type IndexedArticle, type PassageIndex } from '../src/index/passage-index.ts';
import { readSentence, type Sentence } from '../src/index/sentence.ts';
import type { AliasGroup } from '../src/matching/aliases.ts';
import { type ArticleMatch, matchArticle } from '../src/matching/match.ts';
import type { Meaning } from '../src/matching/meaning.ts';
import { buildQuery, type Query } from '../src/matching/query.ts';
import { createVocabulary } from '../src/matching/vocabulary.ts';
import type { Segmenter } from '../src/text/segment.ts';

/** The stages of the engine up to ranking, one by one, for training. */
export interface Search {
  readonly index: PassageIndex;
  understand(question: string): Query;
  match(query: Query, articleId: string, meaning?: Meaning): ArticleMatch;
  sentenceOf(number: number): Sentence;
  articleOf(id: string): Article;
}

const mostRemembered = 40_000;

/** Opens some articles for training questions. */
export function openSearch(
  articles: readonly Article[],
  segmenter: Segmenter,
  aliases: readonly AliasGroup[] = [],
): Search {
  const index = buildPassageIndex(articles, createIndexer(segmenter));
  const vocabulary = createVocabulary(index);
  const byId = new Map<string, IndexedArticle>(
    index.articles.map((indexed) => [indexed.article.id, indexed]),
  );
  const find = (id: string): IndexedArticle => {
    const indexed = byId.get(id);
    if (!indexed) throw new RangeError(`no article ${id}`);
    return indexed;
  };
  return {
    index,
    understand: (question) => buildQuery(question, { vocabulary, segmenter, aliases }),
    match: (query, articleId, meaning) =>
      matchArticle(query, { index, meaning }, { indexed: find(articleId), score: 1 }),
    articleOf: (id) => find(id).article,
    sentenceOf: remember((number) => readSentence(index, number, segmenter), mostRemembered),
  };
}

/** The text of a sentence. */
export function textOf({ article, passage }: Sentence): string {
  return textAt(article.text, passage.sentence);
}
