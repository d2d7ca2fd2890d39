import { type IndexedArticle, newestFirst, type PassageIndex } from '../index/passage-index.ts';
import type { Query } from './query.ts';

/** An article and how well it fits the question, in the unit of BM25: comparable within one question only. */
export interface ChosenArticle {
  readonly indexed: IndexedArticle;
  readonly score: number;
}

/** The usual constants of BM25 (Robertson & Zaragoza 2009); for whole articles they measured best. */
const k1 = 1.2;
const b = 0.75;

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
  const scores = new Map<IndexedArticle, number>();
  for (const term of [...query.units, ...query.bigrams]) {
    const frequencies = frequenciesByArticle(index, term);
    const inverse = Math.log(1 + (index.articles.length - frequencies.size + 0.5) / (frequencies.size + 0.5));
    for (const [indexed, frequency] of frequencies) {
      const norm = k1 * (1 - b + (b * indexed.length) / index.meanLength);
      const gain = (inverse * frequency * (k1 + 1)) / (frequency + norm);
      scores.set(indexed, (scores.get(indexed) ?? 0) + gain);
    }
  }
  return [...scores]
    .map(([indexed, score]) => ({ indexed, score }))
    .sort((one, other) => other.score - one.score || one.indexed.first - other.indexed.first);
}

/** How often each article has the term: its postings, which lie in the order of the articles, summed. */
function frequenciesByArticle(index: PassageIndex, term: string): ReadonlyMap<IndexedArticle, number> {
  const frequencies = new Map<IndexedArticle, number>();
  const postings = index.postings(term);
  if (!postings) return frequencies;
  let indexed: IndexedArticle | undefined;
  postings.sentences.forEach((sentence, at) => {
    if (!indexed || sentence >= indexed.end) indexed = index.articleOf(sentence);
    frequencies.set(indexed, (frequencies.get(indexed) ?? 0) + (postings.frequencies[at] ?? 0));
  });
  return frequencies;
}
