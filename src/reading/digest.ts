import type { Sentence } from '../index/sentence.ts';
import { candidatesOf } from './summary/candidates.ts';
import { type Change, changesIn, type Told } from './summary/changes.ts';
import { type SummarySentence, summarize } from './summary.ts';

export type { Change } from './summary/changes.ts';

/** What several articles say, told in a line each, and what the later ones tell otherwise. */
export interface Digest {
  /** The best sentence of each article that has one, in the order given. */
  readonly lines: readonly SummarySentence[];
  /** In the order of time. */
  readonly changes: readonly Change[];
}

/**
 * A digest of some articles, each given as its sentences in order. A later article is one published later; those of one
 * day, or without one, are not held against each other. Never throws.
 */
export function digestOf(articles: readonly (readonly Sentence[])[]): Digest {
  const dated = articles
    .map((sentences) => ({ day: sentences[0]?.article.published ?? '', told: toldIn(sentences) }))
    .filter(({ day }) => day !== '')
    .sort((one, other) => one.day.localeCompare(other.day));
  return {
    lines: articles.flatMap((sentences) => summarize(sentences, { sentences: 1 }).sentences),
    changes: dated.flatMap(({ day, told }) =>
      changesIn(
        told,
        dated
          .filter((other) => other.day < day)
          .reverse()
          .map((other) => other.told),
      ),
    ),
  };
}

function toldIn(sentences: readonly Sentence[]): readonly Told[] {
  return candidatesOf(sentences).flatMap(({ sentence, figures }) =>
    figures.map(({ fact }) => ({ fact, sentence })),
  );
}
