import type { Sentence } from '../index/sentence.ts';
import type { ArticleMatch } from '../matching/match.ts';
import type { Query, Reading } from '../matching/query.ts';
import { meanOf } from '../meaning/likeness.ts';

/** A word of the question, and what the sentence has of it: the word itself, another name, or a synonym. */
export interface MatchedWord {
  readonly asked: string;
  readonly found: string;
}

/** Why a sentence was taken for the answer, in what a person can check. */
export interface Explanation {
  readonly words: readonly MatchedWord[];
  /** The words of the question that the sentence has in no form. */
  readonly lacking: readonly string[];
  /** Misspelt words and foreign names, and what they were read as. */
  readonly readings: readonly Reading[];
  /** How alike question and sentence are in meaning, 0 to 1; undefined where the model has read only one of them. */
  readonly likeness?: number;
}

/** Tells which words of a question a sentence has, and how near it is in meaning. */
export function explain(query: Query, match: ArticleMatch, { number, folded }: Sentence): Explanation {
  const words: MatchedWord[] = [];
  const lacking: string[] = [];
  for (const { word, forms } of query.concepts) {
    const found = [word, ...forms].find((form) => folded.includes(form));
    if (found === undefined) lacking.push(word);
    else words.push({ asked: word, found });
  }
  const { meaning } = match;
  const likeness = meaning?.likenesses[match.candidates.indexOf(number)];
  return {
    words,
    lacking,
    readings: query.readings,
    ...(meaning && likeness && { likeness: meanOf(likeness.pieces, meaning.question.weights) }),
  };
}
