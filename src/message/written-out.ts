import type { Article } from '../article/article.ts';
import { textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import { fold } from '../text/normalize.ts';
import type { Phrases } from './phrases.ts';

/** Dates so written say their year themselves; a decade and a reign do it in their own way. */
const saysYear = /\d{4}|\d{2}年代|世纪|[〇零一二三四五六七八九]{4}年|公元|\d{3,}年|元年/u;

/**
 * The calendar date that a relative one stands for (明年 → 2020年), in the reader's language; undefined for a date that
 * says its year itself, and for one that nobody can place.
 */
export function writtenOut(
  figure: Figure,
  { text }: Pick<Article, 'text'>,
  phrases: Phrases,
): string | undefined {
  const { kind, from, to, precision } = figure;
  if ((kind !== 'date' && kind !== 'period') || saysYear.test(fold(textAt(text, figure)))) return undefined;
  if (from !== undefined && precision !== 'minute') {
    return to === undefined || to === from ? phrases.date(from) : `${phrases.date(from)}—${phrases.date(to)}`;
  }
  return from === undefined && to !== undefined ? phrases.notAfter(phrases.date(to)) : undefined;
}
