import { type IndexedArticle, newestFirst, type PassageIndex } from '../index/passage-index.ts';
import type { Query } from './query.ts';

/** An article and how well it fits the question, in the unit of BM25: comparable within one question only. */
export interface ChosenArticle {
  readonly indexed: IndexedArticle;
  readonly score: number;
}

/** How often each article has a term, and the places of those that have it. */
interface ArticleCounts {
  readonly frequencies: Uint32Array;
  readonly having: Uint32Array;
}

/** The usual constants of BM25 (Robertson & Zaragoza 2009); for whole articles they measured best. */
const k1 = 1.2;
const b = 0.75;

/**
 * An article that fits less well than this beside the best one is not looked into. Measured on CMRC 2018: it never had
 * the answer that was told, and taking its sentences apart took two fifths of all the time.
 */
const leastOfBest = 0.6;

/**
 * The articles that fit best, best first, by BM25 over their characters and pairs of characters. 这篇文章 without
 * any word of an article means the newest.
 */
export function chooseArticles(query: Query, index: PassageIndex, most: number): readonly ChosenArticle[] {
  const fitting = rankArticles(query, index);
  const isAboutArticle = query.question.want.kind.startsWith('article-');
  const chosen = fitting.length === 0 && isAboutArticle ? newestFirst(index.articles).map(unscored) : fitting;
  return chosen.slice(0, most);
}

function unscored(indexed: IndexedArticle): ChosenArticle {
  return { indexed, score: 0 };
}

function rankArticles(query: Query, index: PassageIndex): readonly ChosenArticle[] {
  const scores = scoreArticles([...query.units, ...query.bigrams], index);
  const best = scores.reduce((most, score) => Math.max(most, score), Number.MIN_VALUE);
  const fitting: ChosenArticle[] = [];
  index.articles.forEach((indexed, at) => {
    const score = scores[at] ?? 0;
    if (score >= leastOfBest * best) fitting.push({ indexed, score });
  });
  return fitting.sort((one, other) => other.score - one.score || one.indexed.first - other.indexed.first);
}

/** The BM25 of every article. */
function scoreArticles(terms: readonly string[], index: PassageIndex): Float64Array {
  const { articles, meanLength } = index;
  const scores = new Float64Array(articles.length);
  for (const term of terms) {
    const { having, frequencies } = countByArticle(index, term);
    const inverse = Math.log(1 + (articles.length - having.length + 0.5) / (having.length + 0.5));
    for (const at of having) {
      const frequency = frequencies[at] ?? 0;
      const norm = k1 * (1 - b + (b * (articles[at]?.length ?? 0)) / meanLength);
      scores[at] = (scores[at] ?? 0) + (inverse * frequency * (k1 + 1)) / (frequency + norm);
    }
  }
  return scores;
}

/** The articles that have the term, and for each article how often: its postings summed. Typed arrays, for 的 is in all. */
function countByArticle({ articles, articleNumbers, postings }: PassageIndex, term: string): ArticleCounts {
  const frequencies = new Uint32Array(articles.length);
  const having = new Uint32Array(articles.length);
  let many = 0;
  const found = postings(term);
  for (let at = 0; at < (found?.sentences.length ?? 0); at++) {
    const article = articleNumbers[found?.sentences[at] ?? 0] ?? 0;
    if (frequencies[article] === 0) having[many++] = article;
    frequencies[article] = (frequencies[article] ?? 0) + (found?.frequencies[at] ?? 0);
  }
  return { frequencies, having: having.subarray(0, many) };
}
