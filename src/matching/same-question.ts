import { compareSenses } from './same-question/compare.ts';
import { groupSenses } from './same-question/merge.ts';
import { type QuestionSense, type SameQuestionParts, senseOf } from './same-question/sense.ts';

export { type QuestionSense, type SameQuestionParts, senseOf } from './same-question/sense.ts';

/**
 * Whether two questions surely ask the same: one sort of answer, the same names and numbers, and no word that only one
 * of them has, synonyms and other names aside. An answer pinned to one may be given to the other.
 */
export function asksSame(one: QuestionSense, other: QuestionSense): boolean {
  return compareSenses(one, other, 'strict');
}

/**
 * Questions in groups that ask the same, each group and each question in the order given: other order of words, fillers,
 * script, names, synonyms and misspellings are overlooked; another sort of answer, name, number or year is another
 * question. Without the articles, for it is what these do not say that is asked in vain. Linear but for what is common.
 */
export function mergeQuestions<Q extends { readonly text: string }>(
  questions: readonly Q[],
  parts: SameQuestionParts,
): readonly (readonly Q[])[] {
  const numbers = groupSenses(questions.map(({ text }) => senseOf(text, parts)));
  const groups = new Map<number, Q[]>();
  questions.forEach((question, at) => {
    const number = numbers[at] ?? at;
    const group = groups.get(number);
    if (group) group.push(question);
    else groups.set(number, [question]);
  });
  return [...groups.values()];
}
