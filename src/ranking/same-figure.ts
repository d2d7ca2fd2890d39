import { textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import { fold } from '../text/normalize.ts';

/** A figure and the text it is a span of. */
export interface Placed {
  readonly text: string;
  readonly figure: Figure;
}

/** Whether two figures mean the same: 首届 and 第一届, 1999年 and 1999年5月 (one holds the other), ２３对 and 23对. */
export function isSameFigure(one: Placed, other: Placed): boolean {
  const { from } = one.figure;
  if (from !== undefined && other.figure.from !== undefined) {
    return from.startsWith(other.figure.from) || other.figure.from.startsWith(from);
  }
  const areAlike =
    one.figure.value !== undefined &&
    one.figure.value === other.figure.value &&
    sameSort(one.figure, other.figure);
  return areAlike || fold(textAt(one.text, one.figure)) === fold(textAt(other.text, other.figure));
}

const orders = ['rank', 'ordinal'];

/** 第一次, 首届 and 第一 all mean a first; the sixth 届 of a row is not the sixth place in an order. */
function sameSort(one: Figure, other: Figure): boolean {
  if (one.value === 1 && orders.includes(one.kind) && orders.includes(other.kind)) return true;
  return (
    one.kind === other.kind && (one.unit === other.unit || one.unit === undefined || other.unit === undefined)
  );
}
