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
    const places = contest.sentences.map((sentence) => ({
      left: lastPlace(sentence, left),
      right: firstPlace(sentence, right),
    }));
    return [
      Float64Array.from(places, ({ left: from, right: to }) =>
        from < 0 || to < 0 ? 0 : slotOf(to - from - 1),
      ),
      columnOf(contest, (sentence) => shareOf(sentence, left)),
      columnOf(contest, (sentence) => shareOf(sentence, right)),
      Float64Array.from(places, ({ left: from, right: to }) => (from < 0 || to < 0 ? 0 : from < to ? 1 : -1)),
    ];
  },
};

function contextOf({ query: { question } }: Contest): { left: readonly string[]; right: readonly string[] } {
  const { asking, content } = question;
  if (!asking) return { left: [], right: [] };
  return {
    left: unitsOf(content.slice(0, asking.start))
      .slice(-reach)
      .map(({ text }) => text),
    right: unitsOf(content.slice(asking.end))
      .slice(0, reach)
      .map(({ text }) => text),
  };
}

/** Where the nearest left neighbour that the sentence has stands last. */
function lastPlace({ units }: Sentence, left: readonly string[]): number {
  const nearest = [...left].reverse().find((unit) => units.some(({ text }) => text === unit));
  return nearest === undefined ? -1 : units.findLastIndex(({ text }) => text === nearest);
}

function firstPlace({ units }: Sentence, right: readonly string[]): number {
  const nearest = right.find((unit) => units.some(({ text }) => text === unit));
  return nearest === undefined ? -1 : units.findIndex(({ text }) => text === nearest);
}

function slotOf(length: number): number {
  return length < 1 || length > longestSlot ? 0 : 1 - length / (longestSlot + 1);
}

function shareOf({ units }: Sentence, context: readonly string[]): number {
  if (context.length === 0) return 0;
  return context.filter((unit) => units.some(({ text }) => text === unit)).length / context.length;
}
