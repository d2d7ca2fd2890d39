import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { type ScoredFigure, scoreFigures } from '../../ranking/score-figures.ts';
import type { ValueRule } from './value-rule.ts';

/** The figure that most likely answers; for a list all of its row. */
export const figureValues: ValueRule = {
  name: 'figure',
  select(query, sentence) {
    const fitting = scoreFigures(query, sentence);
    const [best] = fitting;
    if (!best) return [];
    return query.question.want.isList ? bestRow(fitting, sentence) : [best.figure];
  },
};

/** A row of figures of one kind, parted by no more than 、 和 or a few words: the whole of the best one. */
function bestRow(fitting: readonly ScoredFigure[], { article: { text } }: Sentence): readonly Span[] {
  const inOrder = [...fitting].sort((one, other) => one.figure.start - other.figure.start);
  const rows: ScoredFigure[][] = [];
  for (const one of inOrder) {
    const last = rows.at(-1)?.at(-1);
    const isJoined =
      last?.figure.kind === one.figure.kind && isJoint(text.slice(last.figure.end, one.figure.start));
    if (isJoined) rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  const worth = (row: readonly ScoredFigure[]): number =>
    Math.max(...row.map(({ score }) => score)) * Math.log2(1 + row.length);
  const [best = []] = rows.sort((one, other) => worth(other) - worth(one));
  return best.map(({ figure }) => figure);
}

function isJoint(between: string): boolean {
  return /^[“”‘’《》]*(?:[、,，]|和|与|及|以及|[、,，]?\s*)[“”‘’《》]*$/u.test(between);
}
