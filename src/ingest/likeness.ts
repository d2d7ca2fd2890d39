import { fold } from '../text/normalize.ts';
import type { Segmenter } from '../text/segment.ts';

const bits = 64;
/** FNV-1a's start and prime for 32 bits, and a second start for the upper half. */
const lowStart = 0x811c9dc5;
const highStart = 0x9747b28c;
const prime = 0x01000193;

/**
 * The SimHash of a text, 64 bits (Charikar 2002; Manku, Jain, Das Sarma 2007): of each word and each two words in a row,
 * folded, weighted by 1 + ln of how often they come. Texts that differ in a few words differ in a few bits; blanks,
 * marks, width, case and script do not count. 0 where there is no word.
 */
export function fingerprintOf(text: string, segmenter: Segmenter): bigint {
  const votes = new Float64Array(bits);
  for (const [feature, count] of featuresOf(text, segmenter)) {
    const weight = 1 + Math.log(count);
    vote(votes, 0, hash(feature, lowStart), weight);
    vote(votes, bits / 2, hash(feature, highStart), weight);
  }
  return votes.reduce(
    (fingerprint, sum, bit) => (sum > 0 ? fingerprint | (1n << BigInt(bit)) : fingerprint),
    0n,
  );
}

/**
 * How alike two texts are by their fingerprints, 0 to 1: the cosine between their features as Charikar's theorem
 * estimates it, cos(π · differing bits / 64). The same text has 1; texts that share nothing about 0, give or take 0.2.
 */
export function likenessOf(one: bigint, other: bigint): number {
  return Math.max(0, Math.cos((Math.PI * countBits(one ^ other)) / bits));
}

function featuresOf(text: string, segmenter: Segmenter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let before = '';
  for (const word of segmenter.cut(fold(text))) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    count(word);
    if (before !== '') count(`${before} ${word}`);
    before = word;
  }
  return counts;
}

/** FNV-1a over code units, with the last step of MurmurHash3, without which neighbours share their upper bits. */
function hash(feature: string, start: number): number {
  let value = start;
  for (let at = 0; at < feature.length; at++) value = Math.imul(value ^ feature.charCodeAt(at), prime);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

function vote(votes: Float64Array, from: number, hashed: number, weight: number): void {
  for (let bit = 0; bit < bits / 2; bit++) {
    votes[from + bit] = (votes[from + bit] ?? 0) + ((hashed >>> bit) & 1 ? weight : -weight);
  }
}

function countBits(value: bigint): number {
  let count = 0;
  for (let rest = value; rest > 0n; rest >>= 1n) count += Number(rest & 1n);
  return count;
}
