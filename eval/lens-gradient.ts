import { turn } from '../src/meaning/lens.ts';
import { cosinesOf } from '../src/meaning/likeness.ts';
import type { ReadArticle } from '../src/meaning/look.ts';
import { toVectors, type Vectors } from '../src/meaning/vectors.ts';
import {
  addTo,
  createLayer,
  type Dropout,
  dot,
  type LensParameters,
  rowReader,
  rowsOf,
  type Touched,
} from './lens-layer.ts';

/** A question with its article as the model reads them, and what is right. */
export interface LensExample {
  readonly question: Vectors;
  readonly article: ReadArticle;
  /** For each sentence whether it answers. */
  readonly gold: Uint8Array;
  /** For each piece of the article whether it belongs to the answer. */
  readonly answer: Uint8Array;
}

/** How much the search for the answer's own pieces counts beside that for its sentence. */
const answerShare = 0.5;
/**
 * Most slopes are tiny, but there are many. Those below these are followed as seldom as they are small, and then as if
 * they were this great: right in the mean, at a tenth of the work.
 */
const leastSentenceSlope = 0.01;
const leastAnswerSlope = 0.02;

/**
 * The loss of one example, its slopes added to `slopes`: softmax over the sentences of MaxSim, and over all pieces of
 * how like an answer they are. The products over the whole article are those of whole numbers, as they will be used;
 * the slopes go through the pieces that decide, in floats.
 */
export function lensLoss(
  example: LensExample,
  parameters: LensParameters,
  { slopes, dropout }: { readonly slopes: LensParameters; readonly dropout: Dropout },
): number {
  const layer = createLayer(parameters, dropout);
  const turned = turn(example.article.vectors, layer.turning);
  const asked = rowsOf(example.question, dropout);
  const pieces = asked.map(layer.through);
  const articleRow = rowReader(example.article.vectors, dropout);
  const touched = new Map<number, Touched>();
  const touch = (piece: number): Touched => {
    const known = touched.get(piece) ?? layer.through(articleRow(piece));
    touched.set(piece, known);
    return known;
  };
  const { random } = dropout;
  const parts = { example, parameters, slopes, asked, pieces, turned, touch, random };
  const loss = sentenceLoss(parts) + answerLoss(parts);
  for (const one of [...touched.values(), ...pieces]) layer.backward(one, slopes);
  return loss;
}

function thinned(slope: number, least: number, random: () => number): number {
  if (Math.abs(slope) >= least) return slope;
  return random() * least < Math.abs(slope) ? Math.sign(slope) * least : 0;
}

interface Parts {
  readonly example: LensExample;
  readonly parameters: LensParameters;
  readonly slopes: LensParameters;
  readonly asked: readonly Float32Array[];
  readonly pieces: readonly Touched[];
  readonly turned: Vectors;
  touch(piece: number): Touched;
  random(): number;
}

/** Cross-entropy of the right sentences by MaxSim. */
function sentenceLoss({ example, parameters, slopes, asked, pieces, turned, touch, random }: Parts): number {
  const { ends } = example.article;
  const weights = softmax(asked.map((input) => dot(parameters.weight, input)));
  const sharpness = Math.exp(parameters.sharpness[0] ?? 0);
  const directions = new Float32Array(pieces.length * turned.dimensions);
  pieces.forEach(({ direction }, at) => {
    directions.set(direction, at * turned.dimensions);
  });
  const cosines = cosinesOf(toVectors(directions, turned.dimensions), turned);
  const best = Array.from(ends, (end, sentence) =>
    pieces.map((_, at) =>
      bestPlace(cosines, at * turned.scales.length, { start: ends[sentence - 1] ?? 0, end }),
    ),
  );
  const cosineAt = (sentence: number, at: number): number => {
    const place = best[sentence]?.[at] ?? -1;
    return place < 0 ? -1 : (cosines[at * turned.scales.length + place] as number);
  };
  const means = best.map((_, sentence) =>
    weights.reduce((sum, weight, at) => sum + weight * cosineAt(sentence, at), 0),
  );
  const chances = softmax(means.map((mean) => sharpness * mean));
  const right = example.gold.reduce((sum, one) => sum + one, 0);
  const weightSlopes = weights.map(() => 0);
  best.forEach((places, sentence) => {
    const exact = (chances[sentence] as number) - (example.gold[sentence] as number) / right;
    const slope = thinned(exact, leastSentenceSlope, random);
    if (slope === 0) return;
    slopes.sharpness[0] = (slopes.sharpness[0] ?? 0) + slope * sharpness * (means[sentence] as number);
    places.forEach((place, at) => {
      weightSlopes[at] = (weightSlopes[at] as number) + sharpness * slope * cosineAt(sentence, at);
      const piece = pieces[at];
      if (place < 0 || !piece) return;
      const other = touch(place);
      const factor = sharpness * slope * (weights[at] as number);
      addTo(other.slope, 0, piece.direction, factor);
      addTo(piece.slope, 0, other.direction, factor);
    });
  });
  softmaxSlopes(weights, weightSlopes).forEach((slope, at) => {
    addTo(slopes.weight, 0, asked[at] as Float32Array, slope);
  });
  const found = chances.reduce((sum, chance, sentence) => sum + (example.gold[sentence] ? chance : 0), 0);
  return -Math.log(Math.max(found, 1e-9));
}

/** Cross-entropy of the answer's own pieces among all of the article. */
function answerLoss({ example, parameters, slopes, asked, turned, touch, random }: Parts): number {
  const right = example.answer.reduce((sum, one) => sum + one, 0);
  if (right === 0) return 0;
  const shares = softmax(asked.map((input) => dot(parameters.asks, input)));
  const width = asked[0]?.length ?? 0;
  const mixed = new Float32Array(width);
  asked.forEach((input, at) => {
    addTo(mixed, 0, input, shares[at] as number);
  });
  const like = parameters.anyAnswer.map(
    (shift, row) => shift + dot(parameters.answer.subarray(row * width, (row + 1) * width), mixed),
  );
  const chances = softmax(productsOf(turned, like));
  const likeSlope = new Float32Array(like.length);
  let loss = 0;
  chances.forEach((chance, place) => {
    const isRight = example.answer[place] as number;
    if (isRight) loss -= Math.log(Math.max(chance, 1e-9)) / right;
    const slope = thinned(answerShare * (chance - isRight / right), leastAnswerSlope, random);
    if (slope === 0) return;
    const piece = touch(place);
    addTo(piece.slope, 0, like, slope);
    addTo(likeSlope, 0, piece.direction, slope);
  });
  const mixedSlope = new Float32Array(width);
  likeSlope.forEach((slope, row) => {
    slopes.anyAnswer[row] = (slopes.anyAnswer[row] as number) + slope;
    addTo(slopes.answer, row * width, mixed, slope);
    addTo(mixedSlope, 0, parameters.answer.subarray(row * width, (row + 1) * width), slope);
  });
  softmaxSlopes(
    shares,
    asked.map((input) => dot(input, mixedSlope)),
  ).forEach((slope, at) => {
    addTo(slopes.asks, 0, asked[at] as Float32Array, slope);
  });
  return answerShare * loss;
}

/** The dot products of directions with a vector of any length. */
function productsOf({ dimensions, values, scales }: Vectors, vector: Float32Array): number[] {
  return Array.from(scales, (scale, place) => {
    let sum = 0;
    for (let at = 0; at < dimensions; at++)
      sum += (values[place * dimensions + at] as number) * (vector[at] as number);
    return sum * scale;
  });
}

function bestPlace(
  numbers: Float32Array,
  from: number,
  { start, end }: { start: number; end: number },
): number {
  let best = -1;
  for (let at = start; at < end; at++)
    if (best < 0 || (numbers[from + at] as number) > (numbers[from + best] as number)) best = at;
  return best;
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The slopes by the logits of a softmax, from those by its shares. */
function softmaxSlopes(shares: readonly number[], slopes: readonly number[]): number[] {
  const mean = shares.reduce((sum, share, at) => sum + share * (slopes[at] as number), 0);
  return shares.map((share, at) => share * ((slopes[at] as number) - mean));
}
