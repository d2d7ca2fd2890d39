import type { Sentence } from '../../index/sentence.ts';
import { unitsOf } from '../../index/units.ts';
import { type Contest, columnOf, type FeatureGroup } from './feature.ts';

/** How far from the question word context is read, in units. */
const reach = 5;
/** A slot this long is no slot. */
const longestSlot = 24;

/**
 * The question as a sentence with a hole: what stands left and right of the question word should stand left and
 * right of the answer, or stand together where the answer comes first.
 */
export const slot: FeatureGroup = {
  names: ['slot', 'left-context', 'right-context', 'context-order'],
  compute(contest) {
    const { left, right } = contextOf(contest);
    const context = new Set([...left, ...right]);
    const met = contest.sentences.map((sentence) => placesIn(sentence, context));
    const from = met.map((places) => places.get(nearest(left, places))?.last ?? -1);
    const to = met.map((places) => places.get(nearest(right, places))?.first ?? -1);
    const compare = (value: (from: number, to: number) => number): Float64Array =>
      columnOf(contest, (_, at) => {
        const [start = -1, end = -1] = [from[at], to[at]];
        return start < 0 || end < 0 ? 0 : value(start, end);
      });
    return [
      compare((start, end) => slotOf(end - start - 1)),
      columnOf(contest, (_, at) => shareOf(left, met[at])),
      columnOf(contest, (_, at) => shareOf(right, met[at])),
      compare((start, end) => (start < end ? 1 : -1)),
    ];
  },
};

/** The units on both sides of the question word, the nearest first. */
function contextOf({ query: { question } }: Contest): { left: readonly string[]; right: readonly string[] } {
  const { asking, content } = question;
  if (!asking) return { left: [], right: [] };
  const left = unitsOf(content.slice(0, asking.start)).slice(-reach).reverse();
  const right = unitsOf(content.slice(asking.end)).slice(0, reach);
  return { left: left.map(({ text }) => text), right: right.map(({ text }) => text) };
}

/** Where units of the context stand in a sentence, first and last. */
type Places = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

function placesIn({ units }: Sentence, context: ReadonlySet<string>): Places {
  const places = new Map<string, { first: number; last: number }>();
  if (context.size === 0) return places;
  units.forEach(({ text }, place) => {
    if (context.has(text)) places.set(text, { first: places.get(text)?.first ?? place, last: place });
  });
  return places;
}

/** The unit nearest to the question word that the sentence has. */
function nearest(context: readonly string[], places: Places): string {
  return context.find((unit) => places.has(unit)) ?? '';
}

function slotOf(length: number): number {
  return length < 1 || length > longestSlot ? 0 : 1 - length / (longestSlot + 1);
}

function shareOf(context: readonly string[], places: Places | undefined): number {
  if (context.length === 0) return 0;
  return context.filter((unit) => places?.has(unit)).length / context.length;
}
