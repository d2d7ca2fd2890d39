import type { Span } from '../../src/base/span.ts';

/** What all extractors can be asked for: the kinds that at least one of the others knows, by its widest name. */
export type Sort =
  | 'number'
  | 'ordinal'
  | 'percent'
  | 'money'
  | 'measure'
  | 'age'
  | 'duration'
  | 'date'
  | 'phone';

/** A figure that somebody found: where, of what sort, and what it is worth. */
export interface Extracted extends Span {
  readonly sort: Sort;
  /** A number, or the first day that a date can mean, ISO 8601 and as exact as it is told. */
  readonly value?: number | string;
}

/** Whoever finds figures in a text. */
export interface Extractor {
  readonly name: string;
  readonly setup: string;
  readonly sorts: readonly Sort[];
  find(text: string): readonly Extracted[];
}
