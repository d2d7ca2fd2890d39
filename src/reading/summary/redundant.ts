import type { Candidate } from './candidates.ts';
import { similarityOf } from './vectors.ts';

/** Two sentences this much alike tell one thing, by their cosine. */
const mostAlike = 0.4;
/** Where one has no number that the other has not, less likeness is enough. */
const alikeInFigures = 0.2;

/** What two sentences have in common. */
export interface Overlap {
  /** The cosine, 0 to 1. */
  readonly likeness: number;
  /** Whether one of the two is enough: they say nearly the same, or one tells only numbers that the other tells too. */
  readonly isRedundant: boolean;
}

/** Holds two sentences against each other. */
export function overlapOf(one: Candidate, other: Candidate): Overlap {
  const likeness = similarityOf(one.vector, other.vector);
  const isRedundant = likeness > mostAlike || (likeness > alikeInFigures && tellsSameNumbers(one, other));
  return { likeness, isRedundant };
}

function tellsSameNumbers(one: Candidate, other: Candidate): boolean {
  const [few = [], more = []] = [numbersOf(one), numbersOf(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && few.every((number) => more.includes(number));
}

/** Dates only place what is told: two things may happen in one year. */
function numbersOf({ figures }: Candidate): readonly string[] {
  return figures.filter(({ fact }) => fact.figure.kind !== 'date').map(({ sameAs }) => sameAs);
}
