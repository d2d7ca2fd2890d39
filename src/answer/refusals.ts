import type { Span } from '../base/span.ts';
import type { Query } from '../matching/query.ts';
import type { WantKind } from '../question/question.ts';
import type { TaggedWord } from '../text/segment.ts';
import type { Evidence } from './evidence.ts';

/** What is known when it is decided whether the articles say it. */
export interface Finding {
  readonly query: Query;
  readonly evidence: readonly Evidence[];
  readonly values: readonly Span[];
  /** The share of the question that the best sentence holds, 0 to 1. */
  readonly coverage: number;
}

/** A reason to say that the articles do not say it. */
export interface Refusal {
  readonly name: string;
  holds(finding: Finding): boolean;
}

/** Less of the question than this in the best sentence is chance. */
const leastCoverage = 0.2;

/** Places, persons, bodies and other proper names, and ordinals: what a question stands or falls with. */
const isDecisive = ({ word, tag }: TaggedWord): boolean => /^n[rstz]/u.test(tag) || /^第|^\d/u.test(word);

/** Kinds that nothing but a figure answers, and that a news story tells seldom and plainly. */
const figureOrNothing: readonly WantKind[] = ['money', 'percent', 'age', 'phone', 'measure'];

/** Any one suffices. */
export const refusals: readonly Refusal[] = [
  { name: 'nothing shared', holds: ({ evidence }) => evidence.length === 0 },
  { name: 'too little shared', holds: ({ coverage }) => coverage < leastCoverage },
  {
    name: 'a name or number of the question is in no article',
    holds: ({ query }) => query.missing.some(isDecisive),
  },
  {
    name: 'no such figure',
    holds: ({ query, values }) => figureOrNothing.includes(query.question.want.kind) && values.length === 0,
  },
];
