import type { IndexedArticle, PassageIndex } from '../index/passage-index.ts';
import { lowerBound } from '../index/postings.ts';
import { bigramsOf, unitsOf } from '../index/units.ts';
import { fold } from '../text/normalize.ts';
import { isImprint, matchImprint } from './match-imprint.ts';
import type { Query } from './query.ts';

/** A term of the question inside one article. */
export interface TermMatch {
  readonly term: string;
  readonly isBigram: boolean;
  /** Inverse document frequency counted over this article's own sentences. */
  readonly weight: number;
  /** Whether the headline has it: such a term tells the article's sentences apart but little. */
  readonly isInTitle: boolean;
  /** Sentence numbers, ascending, and how often each has it. */
  readonly sentences: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** One article held against the question: the terms they share, and the sentences that have any. */
export interface ArticleMatch {
  readonly indexed: IndexedArticle;
  /** How well the whole article fits, from the choice of articles; 0 where there was no choice. */
  readonly articleScore: number;
  readonly terms: readonly TermMatch[];
  /** Candidate sentences by number, ascending. */
  readonly candidates: readonly number[];
  /** The sentence of the imprint that a question about the article itself asks for; never a candidate. */
  readonly imprint?: number;
}

/** Whole-article questions need no more: past this many the best by plain overlap are kept. */
const mostCandidates = 96;

/** Finds the terms of the question in one article and the sentences that may answer it. */
export function matchArticle(
  query: Query,
  index: PassageIndex,
  { indexed, score }: { readonly indexed: IndexedArticle; readonly score: number },
): ArticleMatch {
  const title = titleTerms(indexed.article.title);
  const within = { indexed, title, index };
  const terms = [
    ...query.units.map((term) => matchTerm(term, false, within)),
    ...query.bigrams.map((term) => matchTerm(term, true, within)),
  ].filter((match) => match !== undefined);
  const imprint = matchImprint(query.question, indexed);
  const candidates = chooseCandidates(terms).filter((sentence) => !isImprint(indexed, sentence));
  return { indexed, articleScore: score, terms, candidates, ...(imprint !== undefined && { imprint }) };
}

interface Within {
  readonly indexed: IndexedArticle;
  readonly title: ReadonlySet<string>;
  readonly index: PassageIndex;
}

function matchTerm(
  term: string,
  isBigram: boolean,
  { indexed, title, index }: Within,
): TermMatch | undefined {
  const postings = index.postings(term);
  if (!postings) return undefined;
  const from = lowerBound(postings.sentences, indexed.first);
  const to = lowerBound(postings.sentences, indexed.end);
  if (from === to) return undefined;
  const count = indexed.end - indexed.first;
  return {
    term,
    isBigram,
    weight: Math.log(1 + (count - (to - from) + 0.5) / (to - from + 0.5)),
    isInTitle: title.has(term),
    sentences: postings.sentences.subarray(from, to),
    frequencies: postings.frequencies.subarray(from, to),
  };
}

function titleTerms(title: string): ReadonlySet<string> {
  const units = unitsOf(fold(title));
  return new Set([...units.map(({ text }) => text), ...bigramsOf(units)]);
}

function chooseCandidates(terms: readonly TermMatch[]): readonly number[] {
  const overlap = new Map<number, number>();
  for (const { sentences, weight } of terms) {
    for (const sentence of sentences) overlap.set(sentence, (overlap.get(sentence) ?? 0) + weight);
  }
  const all = [...overlap];
  if (all.length > mostCandidates) all.sort((one, other) => other[1] - one[1]).splice(mostCandidates);
  return all.map(([sentence]) => sentence).sort((one, other) => one - other);
}
