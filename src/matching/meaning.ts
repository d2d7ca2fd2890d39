import type { Article } from '../article/article.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { ArticleVectors } from '../meaning/article-vectors.ts';
import { cosinesOf, type Likeness, likenessesOf } from '../meaning/likeness.ts';
import type { QuestionVectors } from '../meaning/question-vectors.ts';

/** The vectors of a question, and where those of the articles are. */
export interface Meaning {
  readonly question: QuestionVectors;
  /** The vectors of an article; undefined until it has been read by the model. */
  vectorsOf(article: Article): ArticleVectors | undefined;
}

/** Vectors that belong to the sentences as they are: others would be of an earlier text. */
function fittingVectors(
  { vectorsOf }: Meaning,
  { article, passages }: IndexedArticle,
): ArticleVectors | undefined {
  const vectors = vectorsOf(article);
  return vectors?.ends.length === passages.length ? vectors : undefined;
}

/** How a question meets the candidates of one article. */
export interface MatchedMeaning {
  readonly question: QuestionVectors;
  /** In the order of the candidates. */
  readonly likenesses: readonly Likeness[];
}

/** Holds the question against candidates, given by number; undefined for an article without vectors. */
export function matchMeaning(
  meaning: Meaning,
  indexed: IndexedArticle,
  candidates: readonly number[],
): MatchedMeaning | undefined {
  const { question } = meaning;
  const vectors = fittingVectors(meaning, indexed);
  const places = candidates.map((number) => number - indexed.first);
  return vectors && { question, likenesses: likenessesOf(question, vectors, places) };
}

/** The cosine of each sentence as a whole with the question; undefined for an article without vectors. */
function wholeCosines(meaning: Meaning, indexed: IndexedArticle): Float32Array | undefined {
  const vectors = fittingVectors(meaning, indexed);
  return vectors && cosinesOf(meaning.question.whole, vectors.sentences);
}

/** The so many sentences of an article that are nearest to the question as wholes, by number, best first. */
export function nearestInMeaning(meaning: Meaning, indexed: IndexedArticle, most: number): readonly number[] {
  const cosines = wholeCosines(meaning, indexed) ?? new Float32Array();
  return Array.from(cosines, (cosine, at) => ({ cosine, number: indexed.first + at }))
    .sort((one, other) => other.cosine - one.cosine)
    .slice(0, most)
    .map(({ number }) => number);
}

/** The best cosine of an article's sentences with the question; undefined for an article without vectors. */
export function bestCosine(meaning: Meaning, indexed: IndexedArticle): number | undefined {
  return wholeCosines(meaning, indexed)?.reduce((most, cosine) => Math.max(most, cosine), 0);
}
