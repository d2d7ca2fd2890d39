import { type IndexedArticle, newestFirst, type PassageIndex } from '../index/passage-index.ts';
import type { MatchContext } from './match-context.ts';
import { bestCosine, type Meaning } from './meaning.ts';
import type { Query } from './query.ts';

/** An article and how well it fits the question, in the unit of BM25: comparable within one question only. */
export interface ChosenArticle {
  readonly indexed: IndexedArticle;
  readonly score: number;
}

/** How often each article has a term, and room for the places of those that have it. */
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

/** What a cosine counts beside the share of the best BM25; chosen on the last sixth of the training articles. */
const meaningWeight = 1.5;

/**
 * The articles that fit best, best first, by BM25 over their characters and pairs of characters. 这篇文章 without
 * any word of an article means the newest.
 */
export function chooseArticles(query: Query, context: MatchContext, most: number): readonly ChosenArticle[] {
  const { index } = context;
  const fitting = rankArticles(query, context);
  const isAboutArticle = query.question.want.kind.startsWith('article-');
  const chosen = fitting.length === 0 && isAboutArticle ? newestFirst(index.articles).map(unscored) : fitting;
  return chosen.slice(0, most);
}

function unscored(indexed: IndexedArticle): ChosenArticle {
  return { indexed, score: 0 };
}

function rankArticles(query: Query, { index, meaning }: MatchContext): readonly ChosenArticle[] {
  const byWords = scoreArticles([...query.units, ...query.bigrams], index);
  const scores = meaning ? withMeaning(byWords, index, meaning) : byWords;
  const best = scores.reduce((most, score) => Math.max(most, score), Number.MIN_VALUE);
  const fitting: ChosenArticle[] = [];
  index.articles.forEach((indexed, at) => {
    const score = scores[at] ?? 0;
    if (score >= leastOfBest * best) fitting.push({ indexed, score });
  });
  return fitting.sort((one, other) => other.score - one.score || one.indexed.first - other.indexed.first);
}

/**
 * How well each article fits beside the best, by words less what it lies farther in meaning. One that the model has
 * not read counts as lying where its words put it.
 */
function withMeaning(byWords: Float64Array, { articles }: PassageIndex, meaning: Meaning): Float64Array {
  const mostWords = byWords.reduce((most, score) => Math.max(most, score), 0);
  const cosines = articles.map((indexed) => bestCosine(meaning, indexed));
  const nearest = cosines.reduce<number>((most, cosine = 0) => Math.max(most, cosine), 0);
  return byWords.map((score, at) => {
    const words = mostWords > 0 ? score / mostWords : 1;
    const distance = nearest - (cosines[at] ?? nearest);
    return Math.max(0, words - meaningWeight * distance);
  });
}

/** The BM25 of every article, in arrays that all terms share: 的 stands in every article, and there may be thousands. */
function scoreArticles(terms: readonly string[], index: PassageIndex): Float64Array {
  const { articles, meanLength } = index;
  const norms = articles.map(({ length }) => k1 * (1 - b + (b * length) / meanLength));
  const scores = new Float64Array(articles.length);
  const counts = { having: new Uint32Array(articles.length), frequencies: new Uint32Array(articles.length) };
  for (const term of terms) {
    const having = countByArticle(term, index, counts);
    const inverse = Math.log(1 + (articles.length - having.length + 0.5) / (having.length + 0.5));
    for (const at of having) {
      const frequency = counts.frequencies[at] ?? 0;
      counts.frequencies[at] = 0; // for the next term
      scores[at] = (scores[at] ?? 0) + (inverse * frequency * (k1 + 1)) / (frequency + (norms[at] ?? 0));
    }
  }
  return scores;
}

/** Counts how often each article has the term, its postings summed; gives the places of the articles that have it. */
function countByArticle(
  term: string,
  { articleNumbers, postings }: PassageIndex,
  { having, frequencies }: ArticleCounts,
): Uint32Array {
  const found = postings(term);
  if (!found) return having.subarray(0, 0);
  let many = 0;
  for (let at = 0; at < found.sentences.length; at++) {
    const article = articleNumbers[found.sentences[at] ?? 0] ?? 0;
    if (frequencies[article] === 0) having[many++] = article;
    frequencies[article] = (frequencies[article] ?? 0) + (found.frequencies[at] ?? 0);
  }
  return having.subarray(0, many);
}
