import type { TaggedWord } from '../text/segment.ts';
import { type AliasGroup, namesOfSame } from './aliases.ts';
import { synonymsOf } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the question and everything in the articles that may stand for it. */
export interface Concept {
  readonly word: string;
  /** The word itself first, then its other names, then its synonyms; those that no sentence has are left out. */
  readonly forms: readonly string[];
}

export interface ConceptContext {
  readonly aliases: readonly AliasGroup[];
  readonly vocabulary: Vocabulary;
}

/** The concepts of a folded content: one for each of its words, and one for each thing that has other names. */
export function findConcepts(
  content: string,
  words: readonly TaggedWord[],
  { aliases, vocabulary }: ConceptContext,
): readonly Concept[] {
  const isUsed = (form: string): boolean => vocabulary.has(form);
  const things = namesOfSame(content, aliases).map(({ named, others }) => ({
    word: named,
    forms: [named, ...others].filter(isUsed),
  }));
  const plain = words
    .filter(({ word }) => !things.some((thing) => thing.word.includes(word)))
    .map(({ word }) => ({ word, forms: [word, ...synonymsOf(word)].filter(isUsed) }));
  return [...things, ...plain];
}
