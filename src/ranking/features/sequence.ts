import type { Sentence } from '../../index/sentence.ts';
import { unitsOf } from '../../index/units.ts';
import { columnOf, type FeatureGroup } from './feature.ts';

/** How much of the question stands in the sentence in the same order, and how close together. */
export const sequence: FeatureGroup = {
  names: ['common-run', 'common-sequence', 'common-sequence-of-sentence', 'closeness'],
  compute(contest) {
    const numbers = new Map<string, number>();
    const asked = Uint32Array.from(unitsOf(contest.query.content), ({ text }) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    });
    const common = contest.sentences.map((sentence) => {
      const shared = sharedUnits(sentence, numbers);
      return { ...compare(asked, shared), near: mostNear(shared, numbers.size) };
    });
    const length = Math.max(asked.length, 1);
    const mostPossible = Math.max(Math.min(numbers.size, stretch), 1);
    return [
      columnOf(contest, (_, at) => (common[at]?.run ?? 0) / length),
      columnOf(contest, (_, at) => (common[at]?.sequence ?? 0) / length),
      columnOf(contest, ({ units }, at) => (common[at]?.sequence ?? 0) / Math.max(units.length, 1)),
      columnOf(contest, (_, at) => (common[at]?.near ?? 0) / mostPossible),
    ];
  },
};

/**
 * The units of a sentence that the question has too: the number of each and its place among all units. The others can
 * be part of nothing common, and they are most.
 */
interface Shared {
  readonly numbers: readonly number[];
  readonly places: readonly number[];
}

function sharedUnits({ units }: Sentence, numberOf: ReadonlyMap<string, number>): Shared {
  const numbers: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < units.length; place++) {
    const number = numberOf.get(units[place]?.text ?? '');
    if (number === undefined) continue;
    numbers.push(number);
    places.push(place);
  }
  return { numbers, places };
}

/**
 * The longest common run and subsequence, in units. One row of the usual table is kept for each, and overwritten from
 * left to right: `above` holds what stood there before, one place to the left.
 */
function compare(
  asked: Uint32Array,
  { numbers, places }: Shared,
): { readonly run: number; readonly sequence: number } {
  const runs = new Uint16Array(numbers.length + 1);
  const sequences = new Uint16Array(numbers.length + 1);
  let longest = 0;
  for (const unit of asked) {
    let aboveRun = 0;
    let aboveSequence = 0;
    for (let at = 1; at < runs.length; at++) {
      const isSame = numbers[at - 1] === unit;
      const isBeside = places[at - 1] === (places[at - 2] ?? -2) + 1;
      const run = isSame ? (isBeside ? aboveRun : 0) + 1 : 0;
      const sequence = isSame ? aboveSequence + 1 : Math.max(sequences[at] ?? 0, sequences[at - 1] ?? 0);
      aboveRun = runs[at] ?? 0;
      aboveSequence = sequences[at] ?? 0;
      runs[at] = run;
      sequences[at] = sequence;
      longest = Math.max(longest, run);
    }
  }
  return { run: longest, sequence: sequences[numbers.length] ?? 0 };
}

/** How many units are near each other. */
const stretch = 16;

/** The greatest number of different asked units within any stretch of the sentence. */
function mostNear({ numbers, places }: Shared, kinds: number): number {
  const held = new Uint16Array(kinds);
  let different = 0;
  let most = 0;
  let start = 0;
  const add = (number: number, by: 1 | -1): void => {
    held[number] = (held[number] ?? 0) + by;
    if (held[number] === (by === 1 ? 1 : 0)) different += by;
  };
  numbers.forEach((number, at) => {
    add(number, 1);
    while ((places[start] ?? 0) + stretch <= (places[at] ?? 0)) add(numbers[start++] ?? 0, -1);
    most = Math.max(most, different);
  });
  return most;
}
