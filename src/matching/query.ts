import { bigramsOf, unitsOf } from '../index/units.ts';
import { analyzeQuestion } from '../question/analyze-question.ts';
import { functionWords } from '../question/fillers.ts';
import type { Question } from '../question/question.ts';
import type { TaggedWord } from '../text/segment.ts';
import { type AliasGroup, type Named, namesOfSame } from './aliases.ts';
import { type Concept, findConcepts } from './concepts.ts';
import { readLatin } from './read-latin.ts';
import { respell, type Speller, withRespellings } from './respell.ts';

/** Something the question writes otherwise than the articles: 昆名 for 昆明, kunming shi for 昆明市. */
export interface Reading {
  readonly written: string;
  readonly readAs: string;
}

/** A question put into the words of the articles. */
export interface Query {
  readonly question: Question;
  /** The content searched for: misspelt words read rightly, other names of things added behind. */
  readonly content: string;
  /** Distinct units and pairs of the content, function words left out. */
  readonly units: readonly string[];
  readonly bigrams: readonly string[];
  /** Distinct words of the content, function words and single characters left out. */
  readonly words: readonly TaggedWord[];
  /** Each word with its other names and synonyms that the articles use. */
  readonly concepts: readonly Concept[];
  /** Misspelt words, pinyin and foreign names, and what they were read as. */
  readonly readings: readonly Reading[];
  /** The content words of the question that no article has, with their part of speech. */
  readonly missing: readonly TaggedWord[];
}

export interface QueryContext extends Speller {
  readonly aliases: readonly AliasGroup[];
}

/** What to look for, and what cannot be found. */
export function buildQuery(text: string, context: QueryContext): Query {
  const { segmenter, vocabulary } = context;
  const latin = readLatin(text, vocabulary);
  const question = { ...analyzeQuestion(latin.text, segmenter), text };
  const respellings = respell(question, context);
  const respelt = withRespellings(question.content, respellings);
  const things = unusedNames(respelt, context);
  const content = [respelt, ...things.flatMap(({ others }) => others)].join(' ');
  const units = unitsOf(content);
  const words = distinctWords(segmenter.tag(content));
  const told = things.reduce((rest, { named }) => rest.replaceAll(named, ' '), respelt);
  return {
    question,
    content,
    units: distinct(units.map(({ text }) => text).filter((unit) => !functionWords.has(unit))),
    bigrams: distinct(bigramsOf(units)),
    words,
    concepts: findConcepts(respelt, words, context),
    readings: [...latin.readings, ...respellings.map(({ written, readAs }) => ({ written, readAs }))],
    missing: distinctWords(segmenter.tag(told)).filter(({ word }) => !vocabulary.has(word)),
  };
}

/**
 * The things that the articles call by other names only. Of a thing that they call as the question does the other
 * names would draw in sentences that speak of something near.
 */
function unusedNames(content: string, { aliases, vocabulary }: QueryContext): readonly Named[] {
  return namesOfSame(content, aliases)
    .filter(({ named }) => !vocabulary.has(named))
    .map(({ named, others }) => ({ named, others: others.filter((name) => vocabulary.has(name)) }))
    .filter(({ others }) => others.length > 0);
}

/** Content words of two characters and more, each once. */
function distinctWords(tagged: readonly TaggedWord[]): readonly TaggedWord[] {
  const words = new Map<string, TaggedWord>();
  for (const one of tagged) {
    const { word } = one;
    if (word.length > 1 && /^[\p{L}\p{N}]+$/u.test(word) && !functionWords.has(word)) words.set(word, one);
  }
  return [...words.values()];
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)];
}
