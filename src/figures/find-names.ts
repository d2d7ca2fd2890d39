import { covers, overlaps, type Span } from '../base/span.ts';
import type { TaggedWord } from '../text/segment.ts';
import type { Figure } from './figure.ts';
import { compoundNames } from './names/compounds.ts';
import { joinedNames } from './names/joined.ts';
import { personNames } from './names/persons.ts';
import { placeNames } from './names/places.ts';
import { quotedNames } from './names/quoted.ts';
import { type NameSource, placeWords } from './names/token.ts';

/** What findNames needs beside the text. */
export interface NameOptions {
  /** The tagged words of exactly the text in `within`. */
  readonly words: readonly TaggedWord[];
  /** The part of the text to read; the whole where it is left out. */
  readonly within?: Span;
}

/** What is said to be a name by its marks is surest; a place inside an organisation's name is not told apart. */
const finders: readonly ((source: NameSource) => readonly Figure[])[] = [
  quotedNames,
  personNames,
  joinedNames,
  compoundNames,
  placeNames,
];

/**
 * The persons, places, organisations, titles and quoted phrases of a text in their order, none overlapping
 * another. Offsets are into `text`.
 */
export function findNames(
  text: string,
  { words, within = { start: 0, end: text.length } }: NameOptions,
): readonly Figure[] {
  const source = { text, within, tokens: placeWords(words, within.start) };
  const found = finders.flatMap((find, order) => find(source).map((figure) => ({ figure, order })));
  // Sorted by start, only the last one kept can overlap the next: the surer of two stays, of equals the longer.
  found.sort((a, b) => a.figure.start - b.figure.start || a.order - b.order || b.figure.end - a.figure.end);
  const kept: typeof found = [];
  for (const candidate of found) addSurer(kept, candidate);
  return kept.map(({ figure }) => figure);
}

/** “一带一路” of “一带一路”海外人才昆明创新峰会. */
function isPartOf(quote: Figure, name: Figure): boolean {
  return quote.kind === 'quote' && name.start < quote.start && covers(name, quote);
}

function addSurer<T extends { figure: Figure; order: number }>(kept: T[], candidate: T): void {
  const last = kept.at(-1);
  if (!last || !overlaps(last.figure, candidate.figure)) kept.push(candidate);
  else if (isPartOf(candidate.figure, last.figure)) return;
  else if (candidate.order < last.order) {
    kept.pop();
    // 尼泊尔比绍 looks like a town until 比绍 turns out to be a person: the country stays.
    if (last.figure.kind === 'place' && last.figure.start < candidate.figure.start) {
      kept.push({ ...last, figure: { ...last.figure, end: candidate.figure.start } });
      kept.push(candidate);
    } else addSurer(kept, candidate);
  }
}
