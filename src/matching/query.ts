import { bigramsOf, unitsOf } from '../index/units.ts';
import { functionWords } from '../question/fillers.ts';
import type { Question } from '../question/question.ts';
import type { TaggedWord } from '../text/segment.ts';
import { type AliasGroup, otherNames } from './aliases.ts';
import { type Respelling, respell, type Speller, withRespellings } from './respell.ts';

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
  readonly respellings: readonly Respelling[];
  /** The content words of the question that no article has, with their part of speech. */
  readonly missing: readonly TaggedWord[];
}

export interface QueryContext extends Speller {
  readonly aliases: readonly AliasGroup[];
}

/** What to look for, and what cannot be found. */
export function buildQuery(question: Question, context: QueryContext): Query {
  const respellings = respell(question, context);
  const respelt = withRespellings(question.content, respellings);
  const others = otherNames(respelt, context.aliases, (name) => isKnown(name, context.vocabulary));
  const content = [respelt, ...others.flatMap(({ used }) => used)].join(' ');
  const units = unitsOf(content);
  return {
    question,
    content,
    units: distinct(units.map(({ text }) => text).filter((unit) => !functionWords.has(unit))),
    bigrams: distinct(bigramsOf(units)),
    words: distinctWords(context.segmenter.tag(content)),
    respellings,
    missing: missingWords(
      without(
        respelt,
        others.flatMap(({ named }) => named),
      ),
      context,
    ),
  };
}

/** Words of which the articles lack some pair of characters: 北京 where only 北 and 京 stand apart. */
function missingWords(content: string, { vocabulary, segmenter }: Speller): readonly TaggedWord[] {
  return segmenter
    .tag(content)
    .filter(
      ({ word }) => /[\p{L}\p{N}]/u.test(word) && !functionWords.has(word) && !isKnown(word, vocabulary),
    );
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

function without(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

function isKnown(word: string, vocabulary: Speller['vocabulary']): boolean {
  const units = unitsOf(word);
  const bigrams = bigramsOf(units);
  return (bigrams.length > 0 ? bigrams : units.map(({ text }) => text)).every((term) => vocabulary.has(term));
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)];
}
