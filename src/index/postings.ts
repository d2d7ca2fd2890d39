import { createTermIds, type TermIds } from './term-ids.ts';

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
  /** All terms, in the order in which they first came. */
  terms(): readonly string[];
}

/** Collects postings sentence by sentence; `finish` sorts them by term, once. */
export interface PostingsBuilder {
  add(term: string, sentence: number): void;
  finish(): PostingsByTerm;
}

const firstCapacity = 1 << 16;
const mostOften = 255;

/**
 * Terms are interned to numbers and occurrences appended to flat arrays, then laid out by a counting sort:
 * two passes over typed arrays in place of a growing list for each of a million terms.
 */
export function createPostingsBuilder(): PostingsBuilder {
  const termIds = createTermIds();
  let counts = new Uint32Array(firstCapacity);
  /** For each term the entry it got last, so that a second occurrence in one sentence only counts up. */
  let lastEntry = new Uint32Array(firstCapacity);
  let termOfEntry = new Uint32Array(firstCapacity);
  let sentenceOfEntry = new Uint32Array(firstCapacity);
  let frequencyOfEntry = new Uint8Array(firstCapacity);
  let entries = 0;

  const intern = (term: string): number => {
    const id = termIds.intern(term);
    if (id >= counts.length) {
      counts = grown(counts, new Uint32Array(counts.length * 2));
      lastEntry = grown(lastEntry, new Uint32Array(lastEntry.length * 2));
    }
    return id;
  };

  const append = (term: number, sentence: number): void => {
    if (entries === termOfEntry.length) {
      termOfEntry = grown(termOfEntry, new Uint32Array(entries * 2));
      sentenceOfEntry = grown(sentenceOfEntry, new Uint32Array(entries * 2));
      frequencyOfEntry = grown(frequencyOfEntry, new Uint8Array(entries * 2));
    }
    termOfEntry[entries] = term;
    sentenceOfEntry[entries] = sentence;
    frequencyOfEntry[entries] = 1;
    counts[term] = (counts[term] ?? 0) + 1;
    lastEntry[term] = entries++;
  };

  return {
    add(term, sentence) {
      const id = intern(term);
      const entry = lastEntry[id] ?? 0;
      const isRepeated = (counts[id] ?? 0) > 0 && sentenceOfEntry[entry] === sentence;
      if (!isRepeated) append(id, sentence);
      else frequencyOfEntry[entry] = Math.min(mostOften, (frequencyOfEntry[entry] ?? 0) + 1);
    },
    finish() {
      const starts = new Uint32Array(termIds.size + 1);
      for (let id = 0; id < termIds.size; id++) starts[id + 1] = (starts[id] ?? 0) + (counts[id] ?? 0);
      const next = starts.slice();
      const sentences = new Uint32Array(entries);
      const frequencies = new Uint8Array(entries);
      for (let entry = 0; entry < entries; entry++) {
        const term = termOfEntry[entry] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        sentences[place] = sentenceOfEntry[entry] ?? 0;
        frequencies[place] = frequencyOfEntry[entry] ?? 0;
      }
      return layOut(termIds, { starts, sentences, frequencies });
    },
  };
}

interface Layout {
  readonly starts: Uint32Array;
  readonly sentences: Uint32Array;
  readonly frequencies: Uint8Array;
}

function layOut(termIds: TermIds, { starts, sentences, frequencies }: Layout): PostingsByTerm {
  return {
    size: termIds.size,
    has: (term) => termIds.find(term) >= 0,
    terms: () => termIds.terms(),
    get(term) {
      const id = termIds.find(term);
      if (id < 0) return undefined;
      const start = starts[id] ?? 0;
      const end = starts[id + 1] ?? 0;
      return { sentences: sentences.subarray(start, end), frequencies: frequencies.subarray(start, end) };
    },
  };
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
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
