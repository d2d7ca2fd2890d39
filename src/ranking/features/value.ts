import { scoreFigures } from '../score-figures.ts';
import { wantsFigure } from '../wanted.ts';
import { columnOf, type FeatureGroup, relativeToBest } from './feature.ts';

/** How likely the figure is that would be set off: not only of the sort asked for, but beside the words of the question. */
export const value: FeatureGroup = {
  names: ['value', 'value-of-best'],
  compute(contest) {
    const isWanted = wantsFigure(contest.query.question.want); // finding figures is what costs most
    const scores = columnOf(contest, (sentence) =>
      isWanted ? (scoreFigures(contest.query, sentence)[0]?.score ?? 0) : 0,
    );
    return [scores.map((score) => score / (score + halfway)), relativeToBest(scores)];
  },
};

/** A score of an ordinary hit: a figure in the clause of two or three of the question's words. */
const halfway = 3;
