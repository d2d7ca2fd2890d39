import { type TermIds, twiceAsLong } from './term-ids.ts';

/** Where one term occurs: sentence numbers in ascending order, and how often in each. */
export interface Postings {
  readonly sentences: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** All postings of an index, by term. */
export interface PostingsByTerm {
  readonly size: number;
  has(term: string): boolean;
  get(term: string): Postings | undefined;
  /** All terms, in the order in which they first come. */
  terms(): readonly string[];
}

/** One entry for each term of each sentence, in the order of the sentences. */
export interface Entries {
  /** The number of the term. */
  readonly terms: Uint32Array;
  readonly sentences: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** Collects entries sentence by sentence; `take` gives them and begins anew. */
export interface EntryCollector {
  add(term: string, sentence: number): void;
  take(): Entries;
}

const firstCapacity = 1 << 12;
const mostOften = 255;

/** Terms are interned to numbers and occurrences appended to flat arrays, in place of a growing list for each term. */
export function createEntryCollector(termIds: TermIds): EntryCollector {
  /** For each term the entry it got last, so that a second occurrence in one sentence only counts up. */
  let lastEntry = new Uint32Array(firstCapacity);
  let terms = new Uint32Array(firstCapacity);
  let sentences = new Uint32Array(firstCapacity);
  let frequencies = new Uint8Array(firstCapacity);
  let entries = 0;

  const append = (term: number, sentence: number): void => {
    if (entries === terms.length) {
      terms = twiceAsLong(terms);
      sentences = twiceAsLong(sentences);
      const longer = new Uint8Array(entries * 2);
      longer.set(frequencies);
      frequencies = longer;
    }
    terms[entries] = term;
    sentences[entries] = sentence;
    frequencies[entries] = 1;
    lastEntry[term] = entries++;
  };

  return {
    add(term, sentence) {
      const id = termIds.intern(term);
      while (id >= lastEntry.length) lastEntry = twiceAsLong(lastEntry);
      const entry = lastEntry[id] ?? 0;
      const isRepeated = entry < entries && terms[entry] === id && sentences[entry] === sentence;
      if (!isRepeated) append(id, sentence);
      else frequencies[entry] = Math.min(mostOften, (frequencies[entry] ?? 0) + 1);
    },
    take() {
      const end = entries;
      entries = 0;
      return {
        terms: terms.slice(0, end),
        sentences: sentences.slice(0, end),
        frequencies: frequencies.slice(0, end),
      };
    },
  };
}

/** Entries whose sentences are numbered from `first` on. */
export interface Part {
  readonly entries: Entries;
  readonly first: number;
}

/** The postings of some parts, given in ascending order: a counting sort by term, two passes over typed arrays. */
export function layOutPostings(parts: readonly Part[], termIds: TermIds): PostingsByTerm {
  const { starts, order } = countTerms(parts, termIds.size);
  const total = starts.at(-1) ?? 0;
  const next = starts.slice();
  const sentences = new Uint32Array(total);
  const frequencies = new Uint8Array(total);
  for (const { entries, first } of parts) {
    for (let entry = 0; entry < entries.terms.length; entry++) {
      const term = entries.terms[entry] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      sentences[place] = first + (entries.sentences[entry] ?? 0);
      frequencies[place] = entries.frequencies[entry] ?? 0;
    }
  }
  /** A term that was interned for others, before or since, has no place here. */
  const placeOf = (term: string): { readonly start: number; readonly end: number } => {
    const id = termIds.find(term);
    const start = starts[id] ?? 0;
    return { start, end: starts[id + 1] ?? start };
  };
  return {
    size: order.length,
    has(term) {
      const { start, end } = placeOf(term);
      return start < end;
    },
    terms: () => Array.from(order, (id) => termIds.termOf(id)),
    get(term) {
      const { start, end } = placeOf(term);
      if (start === end) return undefined;
      return { sentences: sentences.subarray(start, end), frequencies: frequencies.subarray(start, end) };
    },
  };
}

/** Where the postings of each term begin, and the terms that have any, in the order in which they first come. */
function countTerms(
  parts: readonly Part[],
  terms: number,
): { readonly starts: Uint32Array; readonly order: readonly number[] } {
  const starts = new Uint32Array(terms + 1);
  const order: number[] = [];
  for (const { entries } of parts) {
    for (const term of entries.terms) {
      const count = starts[term + 1] ?? 0;
      if (count === 0) order.push(term);
      starts[term + 1] = count + 1;
    }
  }
  for (let id = 0; id < terms; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  return { starts, order };
}

/** The first place in ascending `numbers` that is not below `least`. */
export function lowerBound(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
