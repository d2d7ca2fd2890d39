import type { Sentence } from '../index/sentence.ts';
import type { ArticleMatch } from '../matching/match.ts';
import type { Query } from '../matching/query.ts';
import { coverage } from './coverage.ts';
import { localBm25 } from './overlap.ts';
import { fitOf, wantsFigure } from './wanted.ts';

/** A candidate sentence with how well it answers, 0 to 1, comparable within one question. */
export interface Ranked {
  readonly match: ArticleMatch;
  readonly sentence: Sentence;
  readonly score: number;
  /** The share of the question that it holds, 0 to 1, comparable between questions. */
  readonly coverage: number;
}

/** A sentence taken apart, by its number. */
export type SentenceOf = (number: number) => Sentence;

/** A sentence of a worse article has to be this much better, as a power of the articles' proportion. */
const articleWeight = 2;
/** What a figure of the sort asked for is worth, as a share of the sentence's own score. */
const askedForWeight = 0.4;

/** The candidates of all chosen articles, best first; of equals the earlier one first. An imprint that is asked for leads. */
export function rank(
  query: Query,
  matches: readonly ArticleMatch[],
  sentenceOf: SentenceOf,
): readonly Ranked[] {
  const bestArticle = Math.max(...matches.map(({ articleScore }) => articleScore), Number.MIN_VALUE);
  const ranked = matches.flatMap((match) => {
    const weight = (match.articleScore / bestArticle) ** articleWeight;
    return scoreSentences(query, match, sentenceOf).map((one) => ({ ...one, score: one.score * weight }));
  });
  const best = Math.max(...ranked.map(({ score }) => score), Number.MIN_VALUE);
  const imprints = matches.flatMap((match) =>
    match.imprint === undefined
      ? []
      : [{ match, sentence: sentenceOf(match.imprint), score: 1, coverage: 1 }],
  );
  const sentences = ranked
    .map((one) => ({ ...one, score: one.score / best }))
    .sort((one, other) => other.score - one.score || one.sentence.number - other.sentence.number);
  return [...imprints, ...sentences];
}

function scoreSentences(query: Query, match: ArticleMatch, sentenceOf: SentenceOf): readonly Ranked[] {
  const { want } = query.question;
  const all = localBm25(match, () => true);
  const untitled = localBm25(match, ({ isInTitle }) => !isInTitle);
  return match.candidates.map((number, at) => {
    const sentence = sentenceOf(number);
    const overlap = (all[at] ?? 0) + (untitled[at] ?? 0);
    const askedFor = wantsFigure(want)
      ? Math.max(0, ...sentence.figures.map((figure) => fitOf(want, figure)))
      : 0;
    const score = overlap * (1 + askedForWeight * askedFor);
    return { match, sentence, score, coverage: coverage(query, match, number) };
  });
}
