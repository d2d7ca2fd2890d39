import type { Sentence } from '../../index/sentence.ts';
import { bigramsOf, type Unit, unitsOf } from '../../index/units.ts';
import { fold } from '../../text/normalize.ts';

/** A sentence as a vector of length one: the numbers of its terms, ascending, and their weights. */
export interface Vector {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** The sentences of an article as vectors over its own terms. */
export interface Vectors {
  /** One for each sentence; a sentence without any term has an empty one. */
  readonly rows: readonly Vector[];
  /** How many terms there are. */
  readonly terms: number;
  /** The share of a text's terms that each sentence has, 0 to 1, by how rare they are in the article. */
  shareOf(text: string): Float64Array;
}

/**
 * Terms are pairs of characters and whole runs of letters or digits, as in the index; a weight is (1 + ln tf) · idf,
 * idf counted over the sentences of this article (Robertson & Zaragoza 2009, as in matching). Linear in the text.
 */
export function vectorsOf(sentences: readonly Sentence[]): Vectors {
  const numbers = new Map<string, number>();
  const counted = sentences.map(({ units }) => countTerms(units, numbers));
  const having = new Uint32Array(numbers.size);
  for (const row of counted) for (const id of row.keys()) having[id] = (having[id] ?? 0) + 1;
  const rarity = Float64Array.from(having, (count) =>
    Math.log(1 + (sentences.length - count + 0.5) / (count + 0.5)),
  );
  return {
    rows: counted.map((row) => toVector(row, rarity)),
    terms: numbers.size,
    shareOf(text) {
      const known = [...new Set(termsIn(unitsOf(fold(text))))]
        .map((term) => numbers.get(term))
        .filter((id) => id !== undefined);
      const total = known.reduce((sum, id) => sum + (rarity[id] ?? 0), 0);
      return Float64Array.from(counted, (row) => {
        const shared = known.reduce((sum, id) => sum + (row.has(id) ? (rarity[id] ?? 0) : 0), 0);
        return total > 0 ? shared / total : 0;
      });
    },
  };
}

/** The cosine of two sentences, 0 to 1. */
export function similarityOf(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0, to = 0; at < one.ids.length && to < other.ids.length; ) {
    const [left = 0, right = 0] = [one.ids[at], other.ids[to]];
    if (left === right) sum += (one.weights[at++] ?? 0) * (other.weights[to++] ?? 0);
    else if (left < right) at++;
    else to++;
  }
  return sum;
}

function countTerms(units: readonly Unit[], numbers: Map<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of termsIn(units)) {
    const id = numbers.get(term) ?? numbers.size;
    numbers.set(term, id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function termsIn(units: readonly Unit[]): readonly string[] {
  return [...bigramsOf(units), ...units.filter(({ text }) => text.length > 1).map(({ text }) => text)];
}

function toVector(counts: ReadonlyMap<number, number>, rarity: Float64Array): Vector {
  const ids = Uint32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(ids, (id) => (1 + Math.log(counts.get(id) ?? 1)) * (rarity[id] ?? 0));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { ids, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}
