import type { Sentence } from '../../index/sentence.ts';
import { isImprint } from '../event.ts';
import { centralityOf } from './centrality.ts';
import { isQuotable } from './quotable.ts';
import { similarityOf, type Vector, vectorsOf } from './vectors.ts';

/** A sentence of an article as far as it can be judged without its words and figures. */
export interface Outlined {
  readonly sentence: Sentence;
  /** Its place among the article's sentences. */
  readonly at: number;
  readonly vector: Vector;
  readonly isQuotable: boolean;
  /** What it is worth by its place, its likeness to the others and the headline's words; up to 3. */
  readonly worth: number;
}

/**
 * How much each signal counts. Set by hand with an eye on 1,157 articles of cmrc2018/train, where people asked above
 * all about what stands first; within wide bounds the others change little there.
 */
const weights = { place: 1.8, headline: 0.85, centrality: 0.4 };
/** After so many sentences a place counts half. */
const halfAt = 3;
/** Where a section after the first begins, that is worth so much of the beginning of the article. */
const laterSection = 0.22;
/** A sentence that cannot be quoted hands so much of its place on to one that says quite the same, by their cosine. */
const handedOn = 1.5;
/** Places worth less are not handed on. */
const worthHanding = 0.15;

/** The sentences of an article, each with what it is worth in a summary. Linear in the text. */
export function outlineOf(sentences: readonly Sentence[]): readonly Outlined[] {
  const vectors = vectorsOf(sentences);
  const { rows } = vectors;
  const isFit = sentences.map(isQuotable);
  const places = handOn(placesOf(sentences), rows, isFit);
  const central = centralityOf(vectors);
  const headline = vectors.shareOf(sentences[0]?.article.title ?? '');
  return sentences.map((sentence, at) => ({
    sentence,
    at,
    vector: rows[at] ?? nothing,
    isQuotable: isFit[at] === true,
    worth:
      weights.place * (places[at] ?? 0) +
      weights.headline * (headline[at] ?? 0) +
      weights.centrality * (central[at] ?? 0),
  }));
}

const nothing: Vector = { ids: new Uint32Array(), weights: new Float64Array() };

/** How near the beginning of its section each sentence stands, 1 for the first of the article; an imprint has no place. */
function placesOf(sentences: readonly Sentence[]): readonly number[] {
  const firstSection = sentences.find((sentence) => !isImprint(sentence))?.passage.section;
  let section: number | undefined;
  let before = 0;
  return sentences.map((sentence) => {
    if (isImprint(sentence)) return 0;
    if (sentence.passage.section !== section) before = 0;
    section = sentence.passage.section;
    return (section === firstSection ? 1 : laterSection) / (1 + before++ / halfAt);
  });
}

/** News leads with what matters, often as half a quotation: the sentence further down that says it counts in its place. */
function handOn(
  places: readonly number[],
  rows: readonly Vector[],
  isFit: readonly boolean[],
): readonly number[] {
  const handing = places.flatMap((place, at) =>
    isFit[at] || place < worthHanding ? [] : [{ place, row: rows[at] }],
  );
  return places.map((place, at) => {
    const row = rows[at];
    if (!row || !isFit[at]) return place;
    return handing.reduce(
      (most, from) => Math.max(most, from.row ? handedOn * from.place * similarityOf(from.row, row) : 0),
      place,
    );
  });
}
