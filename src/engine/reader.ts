import type { Article } from '../article/article.ts';
import { type IndexedArticle, newestFirst, type PassageIndex } from '../index/passage-index.ts';
import type { Sentence } from '../index/sentence.ts';
import type { AliasGroup } from '../matching/aliases.ts';
import { readArticles } from '../reading/check/articles.ts';
import { type Claim, checkDraft } from '../reading/check.ts';
import { type Digest, digestOf } from '../reading/digest.ts';
import { type Fact, factsOf, isAbout } from '../reading/facts.ts';
import { type Gist, type SummaryOptions as GistOptions, summarize } from '../reading/summary.ts';
import { type TimelineEvent, timelineOf } from '../reading/timeline.ts';
import type { Segmenter } from '../text/segment.ts';

export interface ReadOptions {
  /** This article; the newest unless told. */
  readonly articleId?: string;
}

export interface FactsOptions extends ReadOptions {
  /** Only figures whose sentence or heading has these words; without an article the one that fits them best is read. */
  readonly topic?: string;
}

/** The figures and names of one article. */
export interface FactTable {
  readonly article: Article;
  readonly facts: readonly Fact[];
}

/** What happened in one article, in the order of time. */
export interface Timeline {
  readonly article: Article;
  readonly events: readonly TimelineEvent[];
}

export interface SummaryOptions extends ReadOptions, GistOptions {}

/** What one article says, in its own sentences. */
export interface Summary extends Gist {
  readonly article: Article;
}

/** What is told of a whole article, and of a draft held against the articles. */
export interface Reader {
  /** The figures of an article in their order. Throws Fault `article-unknown` for a wrong id; undefined if there is no article. */
  facts(options?: FactsOptions): FactTable | undefined;
  /** The events of an article. Throws and gives undefined like `facts`. */
  timeline(options?: ReadOptions): Timeline | undefined;
  /** The summary of an article. Throws and gives undefined like `facts`. */
  summary(options?: SummaryOptions): Summary | undefined;
  /** A line of each of some articles, all unless told, and what the later tell otherwise. Throws like `facts`. */
  digest(articleIds?: readonly string[]): Digest;
  /** The claims of a draft, each held against all articles or one. Never throws on any string. */
  check(draft: string, options?: ReadOptions): readonly Claim[];
}

export interface ReaderParts {
  readonly index: PassageIndex;
  readonly segmenter: Segmenter;
  readonly aliases: readonly AliasGroup[];
  sentenceOf(number: number): Sentence;
  /** The articles that fit some words, best first, or the one with this id. */
  choose(text: string, articleId: string | undefined): readonly IndexedArticle[];
  /** The sentences that bear on some words, best first. */
  search(text: string, articleId: string | undefined): readonly Sentence[];
}

/** Enough for every figure a claim could be held against; more would only cost time. */
const mostSentences = 16;

/** Reads articles as wholes: whatever is asked is worked out from the sentences each time, which takes milliseconds. */
export function createReader({ index, segmenter, aliases, sentenceOf, choose, search }: ReaderParts): Reader {
  const pick = ({ articleId, topic = '' }: FactsOptions): IndexedArticle | undefined =>
    articleId === undefined && topic === '' ? newestFirst(index.articles)[0] : choose(topic, articleId)[0];
  const sentencesOf = ({ first, passages }: IndexedArticle): readonly Sentence[] =>
    passages.map((_, at) => sentenceOf(first + at));
  return {
    facts(options = {}) {
      const { topic = '' } = options;
      const picked = pick(options);
      if (!picked) return undefined;
      const facts = factsOf(sentencesOf(picked)).filter((fact) => isAbout(topic, fact));
      return { article: picked.article, facts };
    },
    timeline(options = {}) {
      const picked = pick(options);
      return picked && { article: picked.article, events: timelineOf(sentencesOf(picked)) };
    },
    summary(options = {}) {
      const picked = pick(options);
      return picked && { article: picked.article, ...summarize(sentencesOf(picked), options) };
    },
    digest(articleIds) {
      const picked = articleIds?.flatMap((id) => choose('', id)) ?? newestFirst(index.articles);
      return digestOf(picked.map(sentencesOf));
    },
    check(draft, { articleId } = {}) {
      const articles = readArticles(index, aliases, (text) =>
        search(text, articleId).slice(0, mostSentences),
      );
      return checkDraft(draft, articles, segmenter);
    },
  };
}
