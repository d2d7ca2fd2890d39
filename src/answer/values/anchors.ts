import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { bigramsOf, unitsOf } from '../../index/units.ts';
import type { Query } from '../../matching/query.ts';

/** Which side of the question word a pair of characters stood on: 右 of 几次 stands 交流合作奖. */
export type Side = 'left' | 'right' | 'unknown';

/** A pair of characters of the question, where the sentence has it. */
export interface Anchor extends Span {
  readonly side: Side;
  /** 1 for a pair that the sentence has once, less for one that it repeats. */
  readonly weight: number;
}

/** Where the pairs of characters of a question stand in a sentence, as spans of the article's text. */
export function findAnchors(query: Query, { folded, offsets }: Sentence): readonly Anchor[] {
  return query.bigrams.flatMap((bigram) => {
    const places = placesOf(bigram, folded);
    const side = sideOf(bigram, query);
    return places.map((at) => ({
      start: offsets[at] ?? 0,
      end: offsets[at + bigram.length] ?? 0,
      side,
      weight: 1 / places.length,
    }));
  });
}

function placesOf(bigram: string, folded: string): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(bigram); at >= 0; at = folded.indexOf(bigram, at + 1)) places.push(at);
  return places;
}

function sideOf(bigram: string, { question: { asking, content } }: Query): Side {
  if (!asking) return 'unknown';
  const isLeft = bigramsOf(unitsOf(content.slice(0, asking.start))).includes(bigram);
  const isRight = bigramsOf(unitsOf(content.slice(asking.end))).includes(bigram);
  if (isLeft === isRight) return 'unknown';
  return isLeft ? 'left' : 'right';
}
