import type { Candidate } from './candidates.ts';
import { type Overlap, overlapOf } from './redundant.ts';

/** How much the figures of a sentence count beside its other worth, and each further one beside the one before. */
const figureWeight = 0.3;
const perFurtherFigure = 0.5;
const figuresCounted = 4;
/** All sentences of an article are somewhat alike; what goes beyond this costs so much. */
const freeLikeness = 0.15;
const likenessCost = 1.8;
/** What counts of a sentence for each chosen one of its section, if there are several. */
const perSameSection = 0.6;
/** The longest row that is taken for the sake of its last sentence: one that leans, and what it leans on. */
const longestRow = 3;

/** What has been chosen so far. */
interface Choice {
  readonly candidates: readonly Candidate[];
  readonly byPlace: ReadonlyMap<number, Candidate>;
  readonly chosen: Set<Candidate>;
  /** The figures told so far. */
  readonly told: Set<string>;
  /** What each candidate has most in common with a chosen one. */
  readonly overlaps: Map<Candidate, Overlap>;
  /** How many are chosen of each section, and what counts of a sentence for each of them. */
  readonly chosenOf: Map<number, number>;
  readonly perSame: number;
}

/**
 * The best sentences, at most so many, in their order. One after another that is taken which adds most: its worth and
 * the figures not told yet, less what is like the chosen ones (maximal marginal relevance, Carbonell & Goldstein 1998),
 * and less for each chosen one of its section. A sentence that leans on the one before brings it, or is passed over.
 */
export function selectSentences(candidates: readonly Candidate[], most: number): readonly Candidate[] {
  const choice = emptyChoice(candidates);
  while (choice.chosen.size < most) {
    const row = bestRow(choice, most - choice.chosen.size);
    if (row.length === 0) break;
    for (const candidate of row) choose(candidate, choice);
  }
  return [...choice.chosen].sort((one, other) => one.at - other.at);
}

function emptyChoice(candidates: readonly Candidate[]): Choice {
  const sections = new Set(candidates.map(sectionOf));
  return {
    candidates,
    byPlace: new Map(candidates.map((candidate) => [candidate.at, candidate])),
    chosen: new Set(),
    told: new Set(),
    overlaps: new Map(),
    chosenOf: new Map(),
    perSame: sections.size > 1 ? perSameSection : 1,
  };
}

function sectionOf({ sentence }: Candidate): number {
  return sentence.passage.section;
}

function choose(candidate: Candidate, choice: Choice): void {
  const { candidates, chosen, told, overlaps, chosenOf } = choice;
  chosen.add(candidate);
  for (const { sameAs } of candidate.figures) told.add(sameAs);
  chosenOf.set(sectionOf(candidate), (chosenOf.get(sectionOf(candidate)) ?? 0) + 1);
  for (const other of candidates) {
    const [before, now] = [overlaps.get(other), overlapOf(other, candidate)];
    overlaps.set(other, {
      likeness: Math.max(before?.likeness ?? 0, now.likeness),
      isRedundant: (before?.isRedundant ?? false) || now.isRedundant,
    });
  }
}

/** The row that gains most by sentence; of equals the earliest. Empty if nothing is left that may be chosen. */
function bestRow(choice: Choice, room: number): readonly Candidate[] {
  let best: { readonly row: readonly Candidate[]; readonly gain: number } | undefined;
  for (const candidate of choice.candidates) {
    const row = choice.chosen.has(candidate) ? undefined : rowOf(candidate, choice);
    if (!row || row.length > room) continue;
    const gain = row.reduce((sum, one) => sum + gainOf(one, choice), 0) / row.length;
    if (gain > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = { row, gain };
  }
  return best?.row ?? [];
}

/** A sentence with those before it that it needs and that are not chosen yet; undefined if one of them cannot be had. */
function rowOf(last: Candidate, { byPlace, chosen }: Choice): readonly Candidate[] | undefined {
  const row = [last];
  for (let first = last; first.leans; ) {
    const before = byPlace.get(first.at - 1);
    if (!before || sectionOf(before) !== sectionOf(last)) return undefined;
    if (chosen.has(before)) break;
    row.unshift(before);
    if (row.length > longestRow) return undefined;
    first = before;
  }
  return isWithoutRepeats(row) ? row : undefined;
}

function isWithoutRepeats(row: readonly Candidate[]): boolean {
  return row.every((one, at) => row.slice(at + 1).every((other) => !overlapOf(one, other).isRedundant));
}

function gainOf(candidate: Candidate, { overlaps, told, chosenOf, perSame }: Choice): number {
  const { likeness = 0, isRedundant = false } = overlaps.get(candidate) ?? {};
  if (isRedundant) return Number.NEGATIVE_INFINITY;
  const worth = (candidate.worth + figureWeight * newsOf(candidate, told)) * candidate.ease;
  const gain = worth - likenessCost * Math.max(0, likeness - freeLikeness);
  return gain * perSame ** (chosenOf.get(sectionOf(candidate)) ?? 0);
}

/** What the figures of a sentence tell that is not told yet: each figure once, the best in full, the next by half. */
function newsOf({ figures }: Candidate, told: ReadonlySet<string>): number {
  const news = new Map(figures.map(({ sameAs, worth }) => [sameAs, worth]));
  return [...news]
    .filter(([sameAs]) => !told.has(sameAs))
    .map(([, worth]) => worth)
    .sort((one, other) => other - one)
    .slice(0, figuresCounted)
    .reduce((sum, worth, at) => sum + worth * perFurtherFigure ** at, 0);
}
