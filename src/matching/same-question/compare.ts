import { coverBoth } from './cover.ts';
import { agreeInDimension, agreeInFacet } from './facet.ts';
import { weighSaid } from './said.ts';
import type { QuestionSense } from './sense.ts';

/** How sure one must be that two questions ask the same. */
export type Strictness = 'strict' | 'lenient';

/** So much of all that two questions say may be said by one of them only. */
const mostUnshared = 0.32;
/** Where both say something of their own, that is another thing if each says so much. */
const mostOfBoth = 0.25;

/** Whether two questions ask the same; strictly, if neither says anything that the other does not. */
export function compareSenses(one: QuestionSense, other: QuestionSense, strictness: Strictness): boolean {
  const isStrict = strictness === 'strict';
  if (one.written === other.written && one.written !== '') return true;
  if (!agreeInForm(one, other, isStrict) || runsOtherway(one, other)) return false;
  const covers = coverBoth(one, other, { misspelt: !isStrict, likeNouns: !isStrict });
  const left = weighSaid(one, covers.one);
  const right = weighSaid(other, covers.other);
  if (left.isDecisive || right.isDecisive || Math.min(left.shared, right.shared) === 0) return false;
  const alone = left.alone + right.alone;
  if (isStrict) return alone === 0;
  const isReplaced = left.alone > mostOfBoth && right.alone > mostOfBoth;
  return !isReplaced && alone <= mostUnshared * (alone + Math.max(left.shared, right.shared));
}

function agreeInForm(one: QuestionSense, other: QuestionSense, isStrict: boolean): boolean {
  const agree = isStrict
    ? one.facet === other.facet && one.dimension === other.dimension
    : agreeInFacet(one.facet, other.facet) && agreeInDimension(one.dimension, other.dimension);
  return agree && one.isNegated === other.isNegated && one.numbers.join() === other.numbers.join();
}

/** Whether both go from one name to another, and not in the same order. */
function runsOtherway(one: QuestionSense, other: QuestionSense): boolean {
  if (!one.isDirected || !other.isDirected) return false;
  const names = one.terms.filter(({ isDecisive }) => isDecisive).map(({ word }) => other.text.indexOf(word));
  return names.some((place, at) => place >= 0 && place < (names[at - 1] ?? -1));
}
