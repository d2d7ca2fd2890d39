import type { Answer } from '../answer/answer.ts';
import { composeAnswer } from '../answer/compose-answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import { toEvidence } from '../answer/to-evidence.ts';
import type { Article } from '../article/article.ts';
import { Fault } from '../base/fault.ts';
import type { Span } from '../base/span.ts';
import { createIndexer, type Indexer } from '../index/indexer.ts';
import {
  buildPassageIndex,
  type IndexedArticle,
  newestFirst,
  type PassageIndex,
} from '../index/passage-index.ts';
import { readSentence } from '../index/sentence.ts';
import type { AliasGroup } from '../matching/aliases.ts';
import { type ChosenArticle, chooseArticles } from '../matching/choose-articles.ts';
import { matchArticle } from '../matching/match.ts';
import type { Meaning } from '../matching/meaning.ts';
import { buildQuery, type Query } from '../matching/query.ts';
import type { SameQuestionParts } from '../matching/same-question.ts';
import { createVocabulary } from '../matching/vocabulary.ts';
import type { ArticleVectors } from '../meaning/article-vectors.ts';
import type { QuestionVectors } from '../meaning/question-vectors.ts';
import { type Explanation, explain } from '../ranking/explain.ts';
import { judge } from '../ranking/judge.ts';
import { type Ranked, rank } from '../ranking/rank.ts';
import type { Segmenter } from '../text/segment.ts';
import { createReader, type Reader } from './reader.ts';
import { remember } from './remember.ts';
import { createSuggester, type Suggest } from './suggest.ts';

export interface AskOptions {
  /** Only this article. */
  readonly articleId?: string;
  /** How many sentences to return at most; 5 unless told. */
  readonly limit?: number;
  /** How sure an answer must be to be told at all, 0 to 1; as sure as the judgement asks for unless told. */
  readonly threshold?: number;
  /** The question as the model reads it; without it, or of articles without vectors, words alone are looked at. */
  readonly meaning?: QuestionVectors | undefined;
}

/** The whole machine behind one set of articles. Every call is synchronous and takes milliseconds. */
export interface Engine extends Reader {
  /** Never throws on any string: what cannot be answered is `not-found`. Throws Fault `article-unknown` for a wrong id. */
  ask(question: string, options?: AskOptions): Answer;
  readonly suggest: Suggest;
  /** The articles, newest first. */
  articles(): readonly Article[];
  /** How it reads questions: what must stay whole, and what is one thing. */
  readonly wording: SameQuestionParts;
  /** How many sentences it holds: its memory goes with them. */
  readonly sentences: number;
  /** The sentence that begins at this offset as evidence, or undefined if the article has changed. Throws `article-unknown`. */
  evidenceAt(articleId: string, start: number): Evidence | undefined;
  /** Why a sentence bears on a question, or undefined if the article has changed. Throws `article-unknown`. */
  explain(
    question: string,
    at: { readonly articleId: string; readonly start: number },
    meaning?: QuestionVectors,
  ): Explanation | undefined;
  /** The sentences around one, in the order of the text, itself among them, all within its section. */
  around(evidence: Evidence, sentences: number): readonly Span[];
}

export interface EngineOptions {
  readonly segmenter: Segmenter;
  /** What engines that share articles share too; one of its own unless told. */
  readonly indexer?: Indexer;
  readonly aliases?: readonly AliasGroup[];
  /** The vectors of an article, asked for at each question; undefined until the model has read it. */
  readonly vectorsOf?: ((article: Article) => ArticleVectors | undefined) | undefined;
}

/** How many articles are looked into, and how many sentences are told. */
const mostArticles = 5;
const usualLimit = 5;
/** Sentences kept taken apart: some 4 kB each. */
const mostRemembered = 5_000;

/**
 * When articles arrive: article → passages → index. When somebody asks:
 * question → query → articles → ranked sentences → evidence → answer.
 */
export function createEngine(
  articles: readonly Article[],
  { segmenter, aliases = [], indexer = createIndexer(segmenter), vectorsOf }: EngineOptions,
): Engine {
  const index = buildPassageIndex(articles, indexer);
  const vocabulary = createVocabulary(index);
  const sentenceOf = remember((number) => readSentence(index, number, segmenter), mostRemembered);

  const understand = (text: string): Query => buildQuery(text, { vocabulary, segmenter, aliases });
  const choose = (
    query: Query,
    articleId: string | undefined,
    meaning?: Meaning,
  ): readonly ChosenArticle[] =>
    articleId === undefined
      ? chooseArticles(query, { index, meaning }, mostArticles)
      : [{ indexed: findArticle(index, articleId), score: 1 }];

  const nearest = (text: string, articleId: string | undefined): readonly IndexedArticle[] =>
    choose(understand(text), articleId).map(({ indexed }) => indexed);

  const search = (query: Query, articleId: string | undefined, meaning?: Meaning): readonly Ranked[] => {
    const matches = choose(query, articleId, meaning).map((chosen) =>
      matchArticle(query, { index, meaning }, chosen),
    );
    return rank(query, matches, sentenceOf);
  };

  const meaningOf = (question: QuestionVectors | undefined): Meaning | undefined =>
    question && vectorsOf && { question, vectorsOf };

  const ask: Engine['ask'] = (text, { articleId, limit = usualLimit, threshold = 0, meaning } = {}) => {
    const query = understand(text);
    const ranked = search(query, articleId, meaningOf(meaning));
    return composeAnswer({ query, judgement: judge(query, ranked), limit, threshold });
  };

  return {
    ask,
    ...createReader({
      index,
      segmenter,
      aliases,
      sentenceOf,
      choose: nearest,
      search: (text, articleId) => search(understand(text), articleId).map(({ sentence }) => sentence),
    }),
    suggest: createSuggester({
      ask: (question, articleId) => ask(question, { articleId, limit: 1 }),
      nearest,
      newest: () => newestFirst(index.articles).slice(0, mostArticles),
      evidenceOf: (number) => toEvidence(sentenceOf(number), 1),
    }),
    wording: { segmenter, aliases },
    sentences: index.size,
    articles: () => newestFirst(index.articles).map(({ article }) => article),
    evidenceAt(articleId, start) {
      const { passages, first } = findArticle(index, articleId);
      const at = passages.findIndex(({ sentence }) => sentence.start === start);
      return at < 0 ? undefined : toEvidence(sentenceOf(first + at), 1);
    },
    explain(text, { articleId, start }, question) {
      const indexed = findArticle(index, articleId);
      const at = indexed.passages.findIndex(({ sentence }) => sentence.start === start);
      if (at < 0) return undefined;
      const query = understand(text);
      const match = matchArticle(query, { index, meaning: meaningOf(question) }, { indexed, score: 1 });
      return explain(query, match, sentenceOf(indexed.first + at));
    },
    around({ article, sentence }, sentences) {
      const { passages } = findArticle(index, article.id);
      const at = passages.findIndex((passage) => passage.sentence.start === sentence.start);
      return passages
        .filter(
          ({ section }, place) => section === passages[at]?.section && Math.abs(place - at) <= sentences,
        )
        .map((passage) => passage.sentence);
    },
  };
}

function findArticle({ articles }: PassageIndex, id: string): IndexedArticle {
  const found = articles.find(({ article }) => article.id === id);
  if (found) return found;
  const some = articles.slice(0, 10).map(({ article }) => article.id);
  throw new Fault('article-unknown', `there is no article "${id}"; there are: ${some.join(', ')}`);
}
