import type { Vector, Vectors } from './vectors.ts';

/** How likely the walk goes on to a like sentence rather than to any (Brin & Page 1998). */
const damping = 0.85;
/** After so many steps the order of sentences moves no more. */
const steps = 20;

/**
 * How much each sentence is like the others that are themselves so, 1 for the most: LexRank (Erkan & Radev 2004) with
 * cosines as they are. A step multiplies by the sentences' vectors and back again instead of by the table of all
 * pairs, so that it is linear in the text and 3,000 sentences are no matter.
 */
export function centralityOf({ rows, terms }: Vectors): Float64Array {
  const count = rows.length;
  const mass = new Float64Array(terms);
  const likeTo = (weights: Float64Array): Float64Array => {
    mass.fill(0);
    rows.forEach((row, at) => {
      spread(row, weights[at] ?? 0, mass);
    });
    // What a sentence gives itself does not count.
    return Float64Array.from(rows, (row, at) => Math.max(0, collect(row, mass) - (weights[at] ?? 0)));
  };
  const degrees = likeTo(new Float64Array(count).fill(1));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let step = 0; step < steps; step++) {
    const given = likeTo(ranks.map((rank, at) => rank / Math.max(degrees[at] ?? 0, Number.EPSILON)));
    ranks = given.map((rank) => (1 - damping) / count + damping * rank);
  }
  const most = ranks.reduce((one, other) => Math.max(one, other), 0);
  return ranks.map((rank) => (most > 0 ? rank / most : 0));
}

function spread({ ids, weights }: Vector, by: number, mass: Float64Array): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    mass[id] = (mass[id] ?? 0) + by * (weights[at] ?? 0);
  }
}

function collect({ ids, weights }: Vector, mass: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at++) sum += (mass[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}
