import type { FigureKind } from '../../src/figures/figure.ts';
import { findFigures } from '../../src/figures/find-figures.ts';
import type { Extractor, Sort } from './extractor.ts';

/** The sort of each of our kinds; names are not compared here. */
const sorts: Readonly<Partial<Record<FigureKind, Sort>>> = {
  count: 'number',
  'number-of-document': 'number',
  ordinal: 'ordinal',
  rank: 'ordinal',
  percent: 'percent',
  money: 'money',
  measure: 'measure',
  age: 'age',
  duration: 'duration',
  date: 'date',
  period: 'date',
  phone: 'phone',
};

/** What a kind of ours, labelled or found, is called here. */
export function sortOf(kind: FigureKind): readonly Sort[] {
  const sort = sorts[kind];
  return sort === undefined ? [] : [sort];
}

/** Ours. */
export const zhaiju: Extractor = {
  name: '摘句',
  setup: 'findFigures, as the bot runs it',
  sorts: [...new Set(Object.values(sorts))],
  find: (text) =>
    findFigures(text).flatMap(({ start, end, kind, value, from }) =>
      sortOf(kind).map((sort) => {
        const worth = value ?? from;
        return { start, end, sort, ...(worth === undefined ? {} : { value: worth }) };
      }),
    ),
};
