import { textAt } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { fold } from '../../text/normalize.ts';
import { isSameFigure } from '../same-figure.ts';
import { contextOf } from './context.ts';
import type { Doubt, Finding } from './doubt.ts';

/** What a question stands or falls with; 两座 and 两年 are ways of speaking. */
const telling: readonly FigureKind[] = [
  'ordinal',
  'rank',
  'date',
  'period',
  'number-of-document',
  'percent',
  'money',
];

/** The figures that the question itself states: 第六届, 1990年. */
function statedIn({ query }: Finding): readonly Figure[] {
  return findFigures(query.question.content).filter(
    ({ kind, value, from }) => telling.includes(kind) && (value !== undefined || from !== undefined),
  );
}

function isToldNear(figure: Figure, finding: Finding, context: string): boolean {
  const { sentence } = finding.best;
  const asked = { text: finding.query.question.content, figure };
  if (context.includes(textAt(asked.text, figure))) return true;
  if (sentence.figures.some((told) => isSameFigure(asked, { text: sentence.article.text, figure: told })))
    return true;
  const around = findFigures(context);
  return around.some((told) => isSameFigure(asked, { text: context, figure: told }));
}

/** A number, rank or year that the question states stands nowhere near the best sentence. */
export const numberNotTold: Doubt = {
  name: 'number-not-told',
  weigh(finding) {
    const stated = statedIn(finding);
    if (stated.length === 0) return 0;
    const context = contextOf(finding.best);
    return stated.filter((figure) => !isToldNear(figure, finding, context)).length / stated.length;
  },
  decisiveAt: 0.5,
};

/** The best sentence tells another figure of the same kind in its stead: 第七届 where 第六届 was asked. */
export const otherNumberTold: Doubt = {
  name: 'other-number-told',
  weigh(finding) {
    const { sentence } = finding.best;
    const asked = statedIn(finding).filter(({ kind }) => sentence.figures.some((told) => told.kind === kind));
    const text = finding.query.question.content;
    const isTold = (figure: Figure): boolean =>
      fold(sentence.folded).includes(textAt(text, figure)) ||
      sentence.figures.some((told) =>
        isSameFigure({ text, figure }, { text: sentence.article.text, figure: told }),
      );
    return asked.some((figure) => !isTold(figure)) ? 1 : 0;
  },
};
