import type { OptionProblem } from '../rules/option-value.ts';
import type { Phrases } from './phrases.ts';

/** Why a field cannot be sent as it is. */
export type FieldProblem =
  | OptionProblem
  | { readonly kind: 'empty' | 'file-too-large' }
  | { readonly kind: 'too-few' | 'too-few-files'; readonly least: number }
  | { readonly kind: 'too-many' | 'too-many-files'; readonly most: number };

/** Which sentence tells of it. */
const sentences: { readonly [Kind in FieldProblem['kind']]: keyof Phrases } = {
  empty: 'mustFill',
  'not-a-number': 'notANumber',
  'not-whole': 'notWhole',
  'no-choice': 'noChoice',
  'wrong-type': 'noChoice',
  'too-small': 'leastNumber',
  'too-large': 'mostNumber',
  'too-short': 'leastLength',
  'too-long': 'mostLength',
  'too-few': 'leastChosen',
  'too-many': 'mostChosen',
  'too-few-files': 'leastFiles',
  'too-many-files': 'mostFiles',
  'file-too-large': 'fileTooLarge',
};

/** The problem in a sentence. */
export function problemSentence(problem: FieldProblem, words: Phrases): string {
  const limit = 'least' in problem ? problem.least : 'most' in problem ? problem.most : '';
  return words[sentences[problem.kind]].replace('{n}', String(limit));
}
