import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import type { Figure, FigureKind } from '../../src/figures/figure.ts';
import { findFigures } from '../../src/figures/find-figures.ts';

/** The day on which every text of the tables was published. */
export const PUBLISHED = '2019-09-23';

/** What a table says of a figure beside its words: all of it is compared, so that nothing is there unsaid. */
export type Meaning = Omit<Partial<Figure>, 'start' | 'end' | 'kind' | 'scope'> & { readonly scope?: string };

/** A phrase, the figure to be found in it as written, and what it means. */
export type FigureRow = readonly [phrase: string, written: string, meaning: Meaning];

/** Each phrase of the table has exactly one figure of the kind, with exactly that meaning. */
export function testFigures(kind: FigureKind, rows: readonly FigureRow[]): void {
  test.each(rows)(`finds in «%s» the ${kind} «%s»`, (phrase, written, meaning) => {
    const found = findFigures(phrase, { published: PUBLISHED }).filter((figure) => figure.kind === kind);
    expect(found.map((figure) => [textAt(phrase, figure), meaningOf(phrase, figure)])).toEqual([
      [written, meaning],
    ]);
  });
}

function meaningOf(phrase: string, figure: Figure): Meaning {
  const { start: _start, end: _end, kind: _kind, scope, office: _office, ...meaning } = figure;
  return scope ? { ...meaning, scope: textAt(phrase, scope) } : meaning;
}
