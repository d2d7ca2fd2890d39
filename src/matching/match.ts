import type { IndexedArticle, PassageIndex } from '../index/passage-index.ts';
import { lowerBound, type Postings } from '../index/postings.ts';
import { bigramsOf, unitsOf } from '../index/units.ts';
import { fold } from '../text/normalize.ts';
import type { ChosenArticle } from './choose-articles.ts';
import type { Concept } from './concepts.ts';
import type { MatchContext } from './match-context.ts';
import { isImprint, matchImprint } from './match-imprint.ts';
import { type MatchedMeaning, type Meaning, matchMeaning, nearestInMeaning } from './meaning.ts';
import type { Query } from './query.ts';

export type TermKind = 'unit' | 'bigram' | 'word' | 'concept';

/** A term of the question inside one article. */
export interface TermMatch {
  readonly term: string;
  readonly kind: TermKind;
  /** Inverse document frequency counted over this article's own sentences; highest for a term it does not have. */
  readonly weight: number;
  /** Whether the headline has it: such a term tells the article's sentences apart but little. */
  readonly isInTitle: boolean;
  /** How often each candidate has it, in the order of the candidates. */
  readonly frequencies: Uint8Array;
  /** How many sentences of the article have it. */
  readonly sentenceCount: number;
}

/** One article held against the question: the terms of the question, and the sentences that may answer. */
export interface ArticleMatch {
  readonly indexed: IndexedArticle;
  /** How well the whole article fits, from the choice of articles; 0 where there was no choice. */
  readonly articleScore: number;
  readonly terms: readonly TermMatch[];
  /** Candidate sentences by number, ascending. */
  readonly candidates: readonly number[];
  /** The sentence of the imprint that a question about the article itself asks for; never a candidate. */
  readonly imprint?: number;
  /** How the question meets the candidates in meaning; not there where question or article has no vectors. */
  readonly meaning?: MatchedMeaning;
}

/** All sentences of an article of this length are weighed; of a longer one the best by plain overlap. */
const mostCandidates = 96;

/** Of a longer article so many more are weighed that are nearest in meaning: they may not share a word. */
const mostInMeaning = 32;

/** Finds the terms of the question in one article and the sentences that may answer it. */
export function matchArticle(
  query: Query,
  { index, meaning }: MatchContext,
  { indexed, score }: ChosenArticle,
): ArticleMatch {
  const found = [
    ...query.units.map((term) => findTerm(term, 'unit', { index, indexed })),
    ...query.bigrams.map((term) => findTerm(term, 'bigram', { index, indexed })),
    ...query.words.map(({ word }) => findTerm(word, 'word', { index, indexed })),
    ...query.concepts.map((concept) => findConcept(concept, { index, indexed })),
  ];
  const candidates = widened(chooseCandidates(found, indexed), indexed, meaning);
  const matched = meaning && matchMeaning(meaning, indexed, candidates);
  const title = titleTerms(indexed.article.title);
  const imprint = matchImprint(query.question, indexed);
  return {
    indexed,
    articleScore: score,
    terms: found.map((term) => toMatch(term, candidates, title)),
    candidates,
    ...(imprint !== undefined && { imprint }),
    ...(matched && { meaning: matched }),
  };
}

/** The candidates by words, with those of a long article that are nearest in meaning. */
function widened(
  candidates: readonly number[],
  indexed: IndexedArticle,
  meaning: Meaning | undefined,
): readonly number[] {
  if (!meaning || candidates.length < mostCandidates) return candidates;
  const nearest = nearestInMeaning(meaning, indexed, mostInMeaning).filter(
    (number) => !isImprint(indexed, number),
  );
  return [...new Set([...candidates, ...nearest])].sort((one, other) => one - other);
}

/** A term with its postings inside one article. */
interface FoundTerm extends Postings {
  readonly term: string;
  readonly kind: TermKind;
  readonly weight: number;
}

interface Place {
  readonly index: PassageIndex;
  readonly indexed: IndexedArticle;
}

function findTerm(term: string, kind: TermKind, { index, indexed }: Place): FoundTerm {
  const found = kind === 'word' ? asPostings(index.occurrences(term, indexed)) : within(index, term, indexed);
  return { term, kind, weight: weightOf(found.sentences, indexed), ...found };
}

/** A concept stands in every sentence that has one of its forms. */
function findConcept({ word, forms }: Concept, { index, indexed }: Place): FoundTerm {
  const all = new Set(forms.flatMap((form) => [...index.occurrences(form, indexed)]));
  const found = asPostings(Uint32Array.from(all).sort());
  return { term: word, kind: 'concept', weight: weightOf(found.sentences, indexed), ...found };
}

function asPostings(sentences: Uint32Array): Postings {
  return { sentences, frequencies: new Uint8Array(sentences.length).fill(1) };
}

/** The postings of a term inside one article. */
function within(index: PassageIndex, term: string, { first, end }: IndexedArticle): Postings {
  const postings = index.postings(term);
  if (!postings) return asPostings(new Uint32Array());
  const from = lowerBound(postings.sentences, first);
  const to = lowerBound(postings.sentences, end);
  return {
    sentences: postings.sentences.subarray(from, to),
    frequencies: postings.frequencies.subarray(from, to),
  };
}

/** Inverse document frequency (Robertson & Zaragoza 2009) over the sentences of one article. */
function weightOf(sentences: Uint32Array, { first, end }: IndexedArticle): number {
  return Math.log(1 + (end - first - sentences.length + 0.5) / (sentences.length + 0.5));
}

function chooseCandidates(terms: readonly FoundTerm[], indexed: IndexedArticle): readonly number[] {
  const numbers = Array.from({ length: indexed.end - indexed.first }, (_, at) => indexed.first + at);
  const sentences = numbers.filter((number) => !isImprint(indexed, number));
  if (sentences.length <= mostCandidates) return sentences;
  const overlap = new Float64Array(indexed.end - indexed.first);
  for (const term of terms) {
    for (const sentence of term.sentences)
      overlap[sentence - indexed.first] = overlapAt(overlap, sentence - indexed.first) + term.weight;
  }
  return sentences
    .sort((one, other) => overlapAt(overlap, other - indexed.first) - overlapAt(overlap, one - indexed.first))
    .slice(0, mostCandidates)
    .sort((one, other) => one - other);
}

function overlapAt(overlap: Float64Array, at: number): number {
  return overlap[at] ?? 0;
}

/** Both lists ascend, so one walk along them meets every candidate that has the term. */
function toMatch(found: FoundTerm, candidates: readonly number[], title: ReadonlySet<string>): TermMatch {
  const frequencies = new Uint8Array(candidates.length);
  let at = 0;
  found.sentences.forEach((sentence, posting) => {
    while (at < candidates.length && (candidates[at] ?? 0) < sentence) at++;
    if (candidates[at] === sentence) frequencies[at] = found.frequencies[posting] ?? 0;
  });
  const { term, kind, weight, sentences } = found;
  return { term, kind, weight, isInTitle: title.has(term), frequencies, sentenceCount: sentences.length };
}

/** Units, pairs, and for words every stretch of the title: a word is in the title if its characters stand there together. */
function titleTerms(title: string): ReadonlySet<string> {
  const folded = fold(title);
  const units = unitsOf(folded);
  const stretches = new Set([...units.map(({ text }) => text), ...bigramsOf(units)]);
  for (let start = 0; start < folded.length; start++) {
    for (let length = 3; length <= 8; length++) stretches.add(folded.slice(start, start + length));
  }
  return stretches;
}
