import type { Sentence } from '../index/sentence.ts';
import type { ArticleMatch } from '../matching/match.ts';
import type { Query } from '../matching/query.ts';
import { computeFeatures } from './features/index.ts';
import { sumTrees } from './model.ts';
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

/** The candidates of all chosen articles, best first; of equals the earlier one first. An imprint that is asked for leads. */
export function rank(
  query: Query,
  matches: readonly ArticleMatch[],
  sentenceOf: SentenceOf,
): readonly Ranked[] {
  const bestArticle = Math.max(...matches.map(({ articleScore }) => articleScore), Number.MIN_VALUE);
  const scored = matches.flatMap((match) => {
    const handicap = articleWeight * (1 - match.articleScore / bestArticle);
    return scoreSentences(query, match, sentenceOf).map((one) => ({ ...one, score: one.score - handicap }));
  });
  const sorted = toChances(scored).sort(
    (one, other) => other.score - one.score || one.sentence.number - other.sentence.number,
  );
  return [...matches.flatMap((match) => imprintOf(match, sentenceOf)), ...sorted];
}

function scoreSentences(query: Query, match: ArticleMatch, sentenceOf: SentenceOf): readonly Ranked[] {
  if (!match.meaning && !match.terms.some(({ sentenceCount }) => sentenceCount > 0)) return [];
  const sentences = match.candidates.map(sentenceOf);
  const rows = computeFeatures({ query, match, sentences });
  const { trees } = weightsFor(match).ranking;
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
