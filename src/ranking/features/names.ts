import { textAt } from '../../base/span.ts';
import type { Figure } from '../../figures/figure.ts';
import { findFigures } from '../../figures/find-figures.ts';
import type { Sentence } from '../../index/sentence.ts';
import { isSameFigure } from '../same-figure.ts';
import { columnOf, type FeatureGroup } from './feature.ts';

const isName = (tag: string): boolean => /^(?:n[rstz]|x|eng|j|i|l)/u.test(tag);
const isVerb = (tag: string): boolean => tag.startsWith('v');

/** Whether the names, verbs and numbers of the question are there, and whether the sentence has others in their stead. */
export const names: FeatureGroup = {
  names: ['names-held', 'verbs-held', 'nouns-held', 'numbers-held', 'numbers-asked', 'other-numbers'],
  compute(contest) {
    const { words, question } = contest.query;
    const held = (isOfSort: (tag: string) => boolean): Float64Array => {
      const sought = words.filter(({ tag }) => isOfSort(tag)).map(({ word }) => word);
      return columnOf(contest, ({ folded }) =>
        sought.length === 0 ? 0.5 : sought.filter((word) => folded.includes(word)).length / sought.length,
      );
    };
    const numbers = findFigures(question.folded);
    const meet = contest.sentences.map((sentence) => meetings(numbers, question.folded, sentence));
    return [
      held(isName),
      held(isVerb),
      held((tag) => tag.startsWith('n') && !isName(tag)),
      Float64Array.from(meet, ({ same }) => (numbers.length === 0 ? 0.5 : same / numbers.length)),
      columnOf(contest, () => Math.min(numbers.length, 3)),
      Float64Array.from(meet, ({ other }) => other),
    ];
  },
};

/** How many of the question's figures the sentence has, and whether it has another of the same kind where it lacks one. */
function meetings(
  numbers: readonly Figure[],
  asked: string,
  sentence: Sentence,
): { same: number; other: number } {
  const { text } = sentence.article;
  let same = 0;
  let other = 0;
  for (const figure of numbers) {
    const alike = sentence.figures.filter(({ kind }) => kind === figure.kind);
    const isHeld =
      sentence.folded.includes(textAt(asked, figure)) ||
      alike.some((told) => isSameFigure({ text: asked, figure }, { text, figure: told }));
    if (isHeld) same++;
    else if (alike.length > 0) other = 1;
  }
  return { same, other };
}
