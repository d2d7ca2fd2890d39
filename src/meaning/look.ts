import type { ArticleVectors } from './article-vectors.ts';
import { type Lens, turn } from './lens.ts';
import type { QuestionVectors } from './question-vectors.ts';
import { asVectors, sliceVectors, toVectors, type Vectors } from './vectors.ts';

/** A question as the model alone read it. */
export interface ReadQuestion extends Pick<QuestionVectors, 'text' | 'pieces'> {
  readonly vectors: Vectors;
}

/** An article as the model alone read it. */
export interface ReadArticle extends Pick<ArticleVectors, 'ends'> {
  readonly vectors: Vectors;
}

/** A question through the lens; undefined if it has no piece that is a letter or a number. */
export function lookAtQuestion(read: ReadQuestion, lens: Lens): QuestionVectors | undefined {
  const { text, pieces, vectors } = read;
  if (pieces.length === 0) return undefined;
  return {
    text,
    pieces,
    tokens: turn(vectors, lens.tokens),
    weights: softmax(projections(vectors, lens.weight)),
    answer: answerOf(vectors, lens),
    whole: turn(meanVector(vectors), lens.whole),
  };
}

/** An article through the lens. */
export function lookAtArticle({ ends, vectors }: ReadArticle, lens: Lens): ArticleVectors {
  const { dimensions } = vectors;
  const means = new Int8Array(ends.length * dimensions);
  ends.forEach((end, at) => {
    means.set(meanVector(sliceVectors(vectors, ends[at - 1] ?? 0, end)).values, at * dimensions);
  });
  return {
    tokens: turn(vectors, lens.tokens),
    ends,
    sentences: turn(asVectors(means, dimensions), lens.whole),
  };
}

/** What is asked for, the mean of the pieces by how much they tell of it, turned into what its answer is like. */
function answerOf(vectors: Vectors, { asks, answer, anyAnswer }: Lens): Vectors {
  const { dimensions } = vectors;
  const shares = softmax(projections(vectors, asks));
  const asked = weightedSum(vectors, shares);
  const like = anyAnswer.map((shift, row) => {
    let sum = shift;
    for (let at = 0; at < dimensions; at++)
      sum += (answer[row * dimensions + at] as number) * (asked[at] as number);
    return sum;
  });
  return toVectors(like, like.length);
}

/** The vector in the middle of some; without a direction where there is none. */
function meanVector(vectors: Vectors): Vectors {
  return toVectors(weightedSum(vectors, new Float32Array(vectors.scales.length).fill(1)), vectors.dimensions);
}

function weightedSum({ dimensions, values, scales }: Vectors, weights: Float32Array): Float32Array {
  const sum = new Float32Array(dimensions);
  scales.forEach((scale, place) => {
    const factor = scale * (weights[place] as number);
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] as number) + factor * (values[place * dimensions + at] as number);
  });
  return sum;
}

/** How far each vector, made of length 1, goes into a direction. */
function projections({ dimensions, values, scales }: Vectors, direction: Float32Array): Float32Array {
  return scales.map((scale, place) => {
    let sum = 0;
    for (let at = 0; at < dimensions; at++)
      sum += (values[place * dimensions + at] as number) * (direction[at] as number);
    return sum * scale;
  });
}

function softmax(logits: Float32Array): Float32Array {
  const most = logits.reduce((found, logit) => Math.max(found, logit), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
