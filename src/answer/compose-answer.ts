import type { Query } from '../matching/query.ts';
import type { Judgement } from '../ranking/judge.ts';
import type { Answer } from './answer.ts';
import { settleTellings } from './other-tellings.ts';
import { toEvidence } from './to-evidence.ts';
import { selectValues } from './values/index.ts';

export interface Findings {
  readonly query: Query;
  readonly judgement: Judgement;
  /** How many sentences are told at most. */
  readonly limit: number;
  /** How sure an answer must be, beyond what the judgement asks for; 0 to 1. */
  readonly threshold: number;
}

/** What is told: the sentences that answer with the values set off, or that the articles do not say. */
export function composeAnswer({ query, judgement, limit, threshold }: Findings): Answer {
  const { question, readings, missing } = query;
  const isTold = judgement.isTold && judgement.confidence >= threshold;
  const { ranked, others } = isTold
    ? settleTellings(query, judgement.ranked)
    : { ranked: judgement.ranked, others: [] };
  const [first, ...rest] = ranked.slice(0, limit).map(({ sentence, score }) => toEvidence(sentence, score));
  const told = {
    question: question.text,
    readings,
    confidence: judgement.confidence,
  };
  const best = ranked[0];
  if (first && best && isTold) {
    const values = selectValues(query, best.sentence);
    return { ...told, kind: 'found', values, evidence: [first, ...rest], others };
  }
  return {
    ...told,
    kind: 'not-found',
    missing: missing.map(({ word }) => word),
    evidence: first ? [first, ...rest] : [],
  };
}
