import { overlaps } from '../src/base/span.ts';
import type { Label } from './figure-labels.ts';

/** How a found figure must agree with a labelled one; of each, one at most is told for the other. */
export type Agreement<Found, Labelled> = (found: Found, label: Labelled) => boolean;

/** The same stretch of text, kind and meaning. */
export const exactly: Agreement<Label, Label> = (found, label) =>
  found.start === label.start && found.end === label.end && inMeaning(found, label);

/** The same kind and meaning, about the same words: 第七军 for 第七军军部 is right. */
export const inMeaning: Agreement<Label, Label> = (found, label) =>
  found.kind === label.kind && found.value === label.value && overlaps(found, label);

/** How many were labelled, found, and both. */
export interface Tally {
  labelled: number;
  found: number;
  right: number;
}

/** What was found and labelled, what was only found, and what only labelled. */
export interface Differences<Found, Labelled> {
  readonly right: readonly Labelled[];
  readonly extra: readonly Found[];
  readonly missed: readonly Labelled[];
}

/** Pairs what was found with what was labelled, in order. */
export function compare<Found, Labelled>(
  found: readonly Found[],
  labels: readonly Labelled[],
  agree: Agreement<Found, Labelled>,
): Differences<Found, Labelled> {
  const missed = [...labels];
  const right: Labelled[] = [];
  const extra: Found[] = [];
  for (const one of found) {
    const at = missed.findIndex((label) => agree(one, label));
    if (at < 0) extra.push(one);
    else right.push(...missed.splice(at, 1));
  }
  return { right, extra, missed };
}

/** What part of the labelled figures was found. */
export function recallOf({ labelled, right }: Tally): number {
  return labelled === 0 ? 1 : right / labelled;
}

/** What part of what was found is labelled. */
export function precisionOf({ found, right }: Tally): number {
  return found === 0 ? 1 : right / found;
}
