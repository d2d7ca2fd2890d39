import type { Query } from '../matching/query.ts';
import type { Answer } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { imprintValue } from './imprint-value.ts';
import { refusals } from './refusals.ts';
import { selectValues } from './values.ts';

export interface Findings {
  readonly query: Query;
  /** Best first. */
  readonly evidence: readonly Evidence[];
  /** The share of the question that the best sentence holds, 0 to 1. */
  readonly coverage: number;
}

/** What is told: the sentences that answer with the values set off, or that the articles do not say. */
export function composeAnswer({ query, evidence, coverage }: Findings): Answer {
  const [first, ...rest] = evidence;
  const { question, respellings, missing } = query;
  const readings = respellings.map(({ written, readAs }) => ({ written, readAs }));
  const told = { question: question.text, readings, confidence: coverage };
  const imprint = first && imprintValue(question, first);
  if (first && imprint)
    return { ...told, confidence: 1, kind: 'found', values: [imprint], evidence: [first, ...rest] };
  const values = first ? selectValues(query, first) : [];
  const isRefused = refusals.some((refusal) => refusal.holds({ query, evidence, values, coverage }));
  if (first && !isRefused) return { ...told, kind: 'found', values, evidence: [first, ...rest] };
  return { ...told, kind: 'not-found', missing: missing.map(({ word }) => word), evidence };
}
