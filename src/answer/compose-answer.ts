import type { Query } from '../matching/query.ts';
import type { Judgement } from '../ranking/judge.ts';
import type { Answer } from './answer.ts';
import { toEvidence } from './to-evidence.ts';
import { selectValues } from './values/index.ts';

export interface Findings {
  readonly query: Query;
  readonly judgement: Judgement;
  /** How many sentences are told at most. */
  readonly limit: number;
}

/** What is told: the sentences that answer with the values set off, or that the articles do not say. */
export function composeAnswer({ query, judgement, limit }: Findings): Answer {
  const { question, readings, missing } = query;
  const { ranked } = judgement;
  const [first, ...rest] = ranked.slice(0, limit).map(({ sentence, score }) => toEvidence(sentence, score));
  const told = {
    question: question.text,
    readings,
    confidence: judgement.confidence,
  };
  const best = ranked[0];
  if (first && best && judgement.isTold) {
    return { ...told, kind: 'found', values: selectValues(query, best.sentence), evidence: [first, ...rest] };
  }
  return {
    ...told,
    kind: 'not-found',
    missing: missing.map(({ word }) => word),
    evidence: first ? [first, ...rest] : [],
  };
}
