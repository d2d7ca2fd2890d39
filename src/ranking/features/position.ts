import { columnOf, type FeatureGroup } from './feature.ts';

/** Where the sentence stands and how long it is. */
export const position: FeatureGroup = {
  names: ['place', 'is-first', 'is-last', 'opens-paragraph', 'sentences', 'length', 'question-length'],
  compute(contest) {
    const { indexed } = contest.match;
    const last = Math.max(indexed.end - indexed.first - 1, 1);
    const place = columnOf(contest, ({ number }) => (number - indexed.first) / last);
    return [
      place,
      place.map((share) => (share === 0 ? 1 : 0)),
      place.map((share) => (share === 1 ? 1 : 0)),
      columnOf(contest, ({ number, passage }) =>
        indexed.passages[number - indexed.first - 1]?.paragraph === passage.paragraph ? 0 : 1,
      ),
      columnOf(contest, () => Math.log(indexed.end - indexed.first)),
      columnOf(contest, ({ units }) => Math.log(1 + units.length)),
      columnOf(contest, () => Math.log(1 + contest.query.units.length)),
    ];
  },
};
