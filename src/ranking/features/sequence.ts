import { unitsOf } from '../../index/units.ts';
import { columnOf, type FeatureGroup } from './feature.ts';

/** How much of the question stands in the sentence in the same order, and how close together. */
export const sequence: FeatureGroup = {
  names: ['common-run', 'common-sequence', 'common-sequence-of-sentence', 'closeness'],
  compute(contest) {
    const asked = unitsOf(contest.query.content).map(({ text }) => text);
    const common = contest.sentences.map(({ units }) =>
      compare(
        asked,
        units.map(({ text }) => text),
      ),
    );
    const length = Math.max(asked.length, 1);
    return [
      Float64Array.from(common, ({ run }) => run / length),
      Float64Array.from(common, ({ sequence: shared }) => shared / length),
      columnOf(contest, ({ units }, at) => (common[at]?.sequence ?? 0) / Math.max(units.length, 1)),
      columnOf(contest, ({ units }) => closeness(new Set(asked), units)),
    ];
  },
};

/** The longest common run and subsequence of two rows of units, in units. */
function compare(
  one: readonly string[],
  other: readonly string[],
): { readonly run: number; readonly sequence: number } {
  const width = other.length + 1;
  let runs = new Uint16Array(width);
  let sequences = new Uint16Array(width);
  let run = 0;
  for (const unit of one) {
    const nextRuns = new Uint16Array(width);
    const nextSequences = new Uint16Array(width);
    for (let at = 1; at < width; at++) {
      const isSame = other[at - 1] === unit;
      nextRuns[at] = isSame ? (runs[at - 1] ?? 0) + 1 : 0;
      nextSequences[at] = isSame
        ? (sequences[at - 1] ?? 0) + 1
        : Math.max(sequences[at] ?? 0, nextSequences[at - 1] ?? 0);
      run = Math.max(run, nextRuns[at] ?? 0);
    }
    runs = nextRuns;
    sequences = nextSequences;
  }
  return { run, sequence: sequences[width - 1] ?? 0 };
}

/** The greatest number of asked units within any stretch of the sentence as long as this. */
const stretch = 16;

function closeness(asked: ReadonlySet<string>, units: readonly { readonly text: string }[]): number {
  let best = 0;
  for (let start = 0; start < units.length; start++) {
    const near = new Set<string>();
    for (const { text } of units.slice(start, start + stretch)) if (asked.has(text)) near.add(text);
    best = Math.max(best, near.size);
    if (start + stretch >= units.length) break;
  }
  return best / Math.max(Math.min(asked.size, stretch), 1);
}
