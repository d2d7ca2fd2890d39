import { anaphora } from './anaphora.ts';
import { asked } from './asked.ts';
import type { Contest, FeatureGroup } from './feature.ts';
import { meaningColumns, meaningNames } from './meaning.ts';
import { names } from './names.ts';
import { neighbours } from './neighbours.ts';
import { overlap } from './overlap.ts';
import { position } from './position.ts';
import { rarest } from './rarest.ts';
import { sequence } from './sequence.ts';
import { slot } from './slot.ts';
import { value } from './value.ts';

/** The order is that of the trained model: a new group goes to the end, and the model is trained again. */
const groups: readonly FeatureGroup[] = [
  overlap,
  rarest,
  sequence,
  position,
  neighbours,
  asked,
  names,
  anaphora,
  slot,
  value,
];

export const featureNames: readonly string[] = groups.flatMap((group) => group.names);

/** What is looked at where question and article have vectors: the same, and their likeness in meaning. */
export const meaningFeatureNames: readonly string[] = [...featureNames, ...meaningNames];

/**
 * All features of all candidates: a row a candidate, in the order of `featureNames`, or of `meaningFeatureNames`
 * where the match has meaning.
 */
export function computeFeatures(contest: Contest): readonly Float64Array[] {
  const columns: ArrayLike<number>[] = groups.flatMap((group) => group.compute(contest));
  const { meaning, indexed } = contest.match;
  if (meaning) columns.push(...meaningColumns(meaning, indexed));
  const rows = contest.sentences.map(() => new Float64Array(columns.length));
  columns.forEach((column, place) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at];
      if (row) row[place] = column[at] ?? 0;
    }
  });
  return rows;
}
