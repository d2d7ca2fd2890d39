import { createHash } from 'node:crypto';
import { type Lens, toTurning } from '../src/meaning/lens.ts';
import { sliceVectors, type Vectors } from '../src/meaning/vectors.ts';
import { createLearner, zerosLike } from './adam.ts';
import { type LensExample, lensLoss } from './lens-gradient.ts';
import type { LensParameters } from './lens-layer.ts';
import { type Axes, principalAxes } from './principal-axes.ts';

export interface LensOptions {
  /** How many numbers a piece is turned into. */
  readonly height: number;
  /** How many a whole sentence is turned into. */
  readonly wholeHeight: number;
  readonly rounds: number;
  readonly rate: number;
  /** The share of the model's numbers that each example goes without. */
  readonly dropout: number;
  readonly batch: number;
}

/** Chosen on the last sixth of the training articles. */
export const lensOptions: LensOptions = {
  height: 64,
  wholeHeight: 128,
  rounds: 2,
  rate: 0.002,
  dropout: 0.3,
  batch: 16,
};

/** So many pieces and sentences are enough to see in which directions they differ. */
const mostSampled = 20_000;
/** Where the sharpness of the softmax begins, and how much of the rate is left at the end. */
const firstSharpness = 20;
const lastRate = 0.1;

/**
 * Trains a lens on examples: it begins as the principal axes, whitened (which ranks as well as the model's vectors
 * whole), and learns by Adam. The same examples and random numbers give the same lens.
 */
export function trainLens(
  examples: readonly LensExample[],
  options: LensOptions,
  { random, say }: { readonly random: () => number; say(line: string): void },
): Lens {
  const axes = principalAxes(sample(examples, pieceRows), options.height, random);
  const learner = createLearner(firstParameters(axes, options));
  const slopes = zerosLike(learner.parameters) as LensParameters;
  const steps = Math.ceil((examples.length * options.rounds) / options.batch);
  let step = 0;
  let loss = 0;
  for (let round = 0; round < options.rounds; round++) {
    const order = shuffle(examples, random);
    order.forEach((example, at) => {
      const mask = axes.mean.map(() => (random() < options.dropout ? 0 : 1 / (1 - options.dropout)));
      const parts = { slopes, dropout: { mean: axes.mean, mask, random } };
      loss += lensLoss(example, learner.parameters as LensParameters, parts);
      const isLast = (at + 1) % options.batch === 0 || at + 1 === order.length;
      if (!isLast) return;
      for (const slope of Object.values(slopes))
        slope.forEach((value, place) => {
          slope[place] = value / options.batch;
        });
      learner.step(slopes, options.rate * (1 - (1 - lastRate) * (step++ / steps)));
      if (step % 100 === 0) {
        say(`lens: ${step} of ${steps} steps, loss ${(loss / options.batch / 100).toFixed(3)}`);
        loss = 0;
      }
    });
  }
  return toLens(learner.averages as LensParameters, axes.mean, sentenceAxes(examples, options, random));
}

function firstParameters({ directions, variances }: Axes, { height }: LensOptions): LensParameters {
  const width = directions.length / height;
  return {
    tokens: directions.map(
      (value, at) => value / Math.sqrt(variances[Math.floor(at / width)] as number) / Math.sqrt(height),
    ),
    shifts: new Float32Array(height),
    weight: new Float32Array(width),
    asks: new Float32Array(width),
    answer: new Float32Array(directions.length),
    anyAnswer: new Float32Array(height),
    sharpness: Float32Array.of(Math.log(firstSharpness)),
  };
}

/** The mean that was taken off before learning goes into the shifts. */
function toLens(learnt: LensParameters, mean: Float32Array, whole: Lens['whole']): Lens {
  const shifted = (matrix: Float32Array, shifts: Float32Array): Float32Array =>
    shifts.map((shift, row) =>
      mean.reduce((sum, value, at) => sum - value * (matrix[row * mean.length + at] as number), shift),
    );
  const { tokens, shifts, weight, asks, answer, anyAnswer } = learnt;
  const lens = {
    tokens: toTurning(tokens, shifted(tokens, shifts)),
    whole,
    weight,
    asks,
    answer,
    anyAnswer: shifted(answer, anyAnswer),
  };
  const id = createHash('sha256').update(lens.tokens.rows).update(whole.rows).digest('hex').slice(0, 12);
  return { id, ...lens };
}

/** Whole sentences keep their principal axes, unchanged: a vector for choosing, not for ranking. */
function sentenceAxes(
  examples: readonly LensExample[],
  { wholeHeight }: LensOptions,
  random: () => number,
): Lens['whole'] {
  const { directions } = principalAxes(sample(examples, sentenceRows), wholeHeight, random);
  return toTurning(directions, new Float32Array(wholeHeight));
}

function sample(
  examples: readonly LensExample[],
  rowsOf: (example: LensExample) => readonly Float32Array[],
): readonly Float32Array[] {
  const articles = [...new Map(examples.map((example) => [example.article, example])).values()];
  const rows = articles.flatMap(rowsOf);
  const step = Math.max(1, rows.length / mostSampled);
  return Array.from(
    { length: Math.min(rows.length, mostSampled) },
    (_, at) => rows[Math.floor(at * step)] ?? new Float32Array(),
  );
}

/** One piece in fifty, as floats of length 1. */
function pieceRows({ article }: LensExample): readonly Float32Array[] {
  const places = Array.from({ length: Math.ceil(article.vectors.scales.length / 50) }, (_, at) => at * 50);
  return places.map((place) => meanRow(sliceVectors(article.vectors, place, place + 1)));
}

function sentenceRows({ article: { ends, vectors } }: LensExample): readonly Float32Array[] {
  return Array.from(ends, (end, at) => meanRow(sliceVectors(vectors, ends[at - 1] ?? 0, end)));
}

function meanRow({ dimensions, values, scales }: Vectors): Float32Array {
  const mean = new Float32Array(dimensions);
  scales.forEach((scale, place) => {
    for (let at = 0; at < dimensions; at++)
      mean[at] = (mean[at] as number) + ((values[place * dimensions + at] as number) * scale) / scales.length;
  });
  return mean;
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
