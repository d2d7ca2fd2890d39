import type { Span } from '../base/span.ts';
import type { Sentence } from '../index/sentence.ts';
import type { Query } from '../matching/query.ts';

/** Which side of the question word a pair of characters stood on: 右 of 几次 stands 交流合作奖. */
export type Side = 'left' | 'right' | 'unknown';

/** A pair of characters of the question, where the sentence has it. */
export interface Anchor extends Span {
  readonly side: Side;
  /** 1 for a pair that the sentence has once, less for one that it repeats. */
  readonly weight: number;
}

/** A word, or another name of its thing, tells this much more than a pair of characters. */
const wholeWord = 2;

/** Where the words and the pairs of characters of a question stand in a sentence, as spans of the article's text. */
export function findAnchors(query: Query, sentence: Sentence): readonly Anchor[] {
  return [...pairAnchors(query, sentence), ...wordAnchors(query, sentence)];
}

/** The longest form of each concept that the sentence has. */
function wordAnchors(query: Query, { folded, offsets }: Sentence): readonly Anchor[] {
  return query.concepts.flatMap(({ forms }) => {
    const [form] = forms
      .filter((one) => one.length > 1 && folded.includes(one))
      .sort((one, other) => other.length - one.length);
    const places = form === undefined ? [] : placesOf(form, folded);
    return places.map((at) => ({
      start: offsets[at] ?? 0,
      end: offsets[at + (form?.length ?? 0)] ?? 0,
      side: sideOf(form ?? '', query),
      weight: wholeWord / places.length,
    }));
  });
}

function pairAnchors(query: Query, { folded, offsets }: Sentence): readonly Anchor[] {
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

function sideOf(term: string, { question: { asking, content } }: Query): Side {
  if (!asking) return 'unknown';
  const isLeft = content.slice(0, asking.start).includes(term);
  const isRight = content.slice(asking.end).includes(term);
  if (isLeft === isRight) return 'unknown';
  return isLeft ? 'left' : 'right';
}
