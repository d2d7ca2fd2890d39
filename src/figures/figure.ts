import type { Span } from '../base/span.ts';

/** What a figure is. The order is that of NAMES: other programs read these words. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'duration'
  | 'age'
  | 'date'
  | 'period'
  | 'rank'
  | 'ordinal'
  | 'number-of-document'
  | 'phone'
  | 'name'
  | 'place'
  | 'organisation'
  | 'title'
  | 'quote';

/** How exact the writer was. */
export type Qualifier = 'about' | 'nearly' | 'over' | 'under' | 'several' | 'at-least' | 'at-most';

export type DatePrecision = 'minute' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'period';

/** A number, date, rank or name of an article: where it stands and what it means. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** The number meant: 23 of 23对, 35000 of 3.5万, 9 of 排名第九. For a range, its lower end. */
  readonly value?: number;
  /** The upper end of a range (3—5个). */
  readonly valueTo?: number;
  /** The measure word or unit as written: 对, 公里, 元, 周年. */
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  /** Of dates and periods: ISO 8601, as exact as `precision` (1981-11-05, 2013-06, 1992). Both ends inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly precision?: DatePrecision;
  /** Of ranks: among what (全国, 西部省会城市), where the text says so. */
  readonly scope?: Span;
  /** Of persons: the offices written before the name (市外办党组书记、主任). */
  readonly office?: Span;
}
