import type { Sentence } from '../index/sentence.ts';
import type { ArticleMatch } from '../matching/match.ts';
import type { Query } from '../matching/query.ts';
import { computeFeatures } from './features/index.ts';
import { sumTrees, type Tree } from './model.ts';
import { weightsFor } from './weights.ts';

/** A candidate sentence with how well it answers. */
export interface Ranked {
  readonly match: ArticleMatch;
  readonly sentence: Sentence;
  /** 0 to 1, comparable within one question: the chance that it is the best one, as the model sees it. */
  readonly score: number;
  readonly features: Float64Array;
}

/** A sentence taken apart, by its number. */
export type SentenceOf = (number: number) => Sentence;

/** A worse article is held back by so much for each part by which it fits worse, in the model's logits. */
const articleWeight = 12;

/** Ranks the candidates of all chosen articles, best first; of equals the earlier one first. An imprint that is asked for leads. */
export type Rank = (
  query: Query,
  matches: readonly ArticleMatch[],
  sentenceOf: SentenceOf,
) => readonly Ranked[];

/** The trees that rank the candidates of a match. */
export type TreesOf = (match: ArticleMatch) => readonly Tree[];

/** Ranks by the trained weights of the project. */
export const rank: Rank = rankBy((match) => weightsFor(match).ranking.trees);

/** Ranks by any trees: training ranks each question by some that have not learnt from it. */
export function rankBy(treesOf: TreesOf): Rank {
  return (query, matches, sentenceOf) => rankAll(query, matches, { sentenceOf, treesOf });
}

interface RankContext {
  readonly sentenceOf: SentenceOf;
  readonly treesOf: TreesOf;
}

function rankAll(query: Query, matches: readonly ArticleMatch[], context: RankContext): readonly Ranked[] {
  const bestArticle = Math.max(...matches.map(({ articleScore }) => articleScore), Number.MIN_VALUE);
  const scored = matches.flatMap((match) => {
    const handicap = articleWeight * (1 - match.articleScore / bestArticle);
    return scoreSentences(query, match, context).map((one) => ({ ...one, score: one.score - handicap }));
  });
  const sorted = toChances(scored).sort(
    (one, other) => other.score - one.score || one.sentence.number - other.sentence.number,
  );
  return [...matches.flatMap((match) => imprintOf(match, context.sentenceOf)), ...sorted];
}

function scoreSentences(
  query: Query,
  match: ArticleMatch,
  { sentenceOf, treesOf }: RankContext,
): readonly Ranked[] {
  if (!match.meaning && !match.terms.some(({ sentenceCount }) => sentenceCount > 0)) return [];
  const sentences = match.candidates.map(sentenceOf);
  const rows = computeFeatures({ query, match, sentences });
  const trees = treesOf(match);
  return sentences.map((sentence, at) => {
    const features = rows[at] ?? new Float64Array();
    return { match, sentence, score: sumTrees(trees, features), features };
  });
}

/** Softmax: scores in logits become chances that sum to 1. */
function toChances(scored: readonly Ranked[]): Ranked[] {
  const best = scored.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scored.map(({ score }) => Math.exp(score - best));
  const sum = powers.reduce((total, power) => total + power, 0);
  return scored.map((one, at) => ({ ...one, score: (powers[at] ?? 0) / sum }));
}

function imprintOf(match: ArticleMatch, sentenceOf: SentenceOf): readonly Ranked[] {
  if (match.imprint === undefined) return [];
  return [{ match, sentence: sentenceOf(match.imprint), score: 1, features: new Float64Array() }];
}
