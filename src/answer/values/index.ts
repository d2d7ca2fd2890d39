import type { Span } from '../../base/span.ts';
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

/** What answers inside the sentence, best first; for a list all of its items. Empty where nothing of the sort is there. */
export function selectValues(query: Query, sentence: Sentence): readonly Span[] {
  for (const rule of valueRules) {
    const values = rule.select(query, sentence);
    if (values.length > 0) return values;
  }
  return [];
}
