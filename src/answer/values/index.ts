import { overlaps, type Span } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import type { Query } from '../../matching/query.ts';
import { clauseValue, predicateValue } from './clause-value.ts';
import { enumeration } from './enumeration.ts';
import { figureValues } from './figure-values.ts';
import { imprintValue } from './imprint-value.ts';
import type { ValueRule } from './value-rule.ts';

/** The first that finds anything has found it: a row of figures before a row of words. */
const valueRules: readonly ValueRule[] = [
  imprintValue,
  figureValues,
  enumeration,
  clauseValue,
  predicateValue,
];

/**
 * What answers inside the sentence, best first; for a list all of its items. Empty where nothing of the sort is there.
 * A row of figures gives way to the row of words around it: not every place of a row is known to be one.
 */
export function selectValues(query: Query, sentence: Sentence): readonly Span[] {
  const found =
    valueRules.map((rule) => rule.select(query, sentence)).find((values) => values.length > 0) ?? [];
  const row = query.question.want.isList ? enumeration.select(query, sentence) : [];
  const isWider =
    row.length > found.length && row.some((item) => found.some((value) => overlaps(item, value)));
  if (!isWider) return found;
  // Where an item is a known place or name, that is where it ends.
  return row.map((item) => found.find((value) => value.start === item.start) ?? item);
}
