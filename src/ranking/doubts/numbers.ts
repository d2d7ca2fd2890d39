import { textAt } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import { findFigures } from '../../figures/find-figures.ts';
import type { Sentence } from '../../index/sentence.ts';
import { isSameFigure, type Placed } from '../same-figure.ts';
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

/** Whether a figure of the question's content is one of the sentence's. */
function isToldIn({ article, figures }: Sentence, asked: Placed): boolean {
  return figures.some((figure) => isSameFigure(asked, { text: article.text, figure }));
}

function isToldNear(figure: Figure, finding: Finding, context: string): boolean {
  const asked = { text: finding.query.question.content, figure };
  if (context.includes(textAt(asked.text, figure)) || isToldIn(finding.best.sentence, asked)) return true;
  return findFigures(context).some((told) => isSameFigure(asked, { text: context, figure: told }));
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
    const text = finding.query.question.content;
    const asked = statedIn(finding).filter(({ kind }) => sentence.figures.some((told) => told.kind === kind));
    const isTold = (figure: Figure): boolean =>
      sentence.folded.includes(textAt(text, figure)) || isToldIn(sentence, { text, figure });
    return asked.some((figure) => !isTold(figure)) ? 1 : 0;
  },
};
