import type { ArticleVectors } from './article-vectors.ts';
import { dotProducts } from './dot-products.ts';
import type { QuestionVectors } from './question-vectors.ts';
import type { Vectors } from './vectors.ts';

/** Cosines of every one with every other: those of the first one first. */
export function cosinesOf(ones: Vectors, others: Vectors): Float32Array {
  const { dimensions } = ones;
  const width = others.scales.length;
  const products = dotProducts({ ones: ones.values, others: others.values, dimensions });
  const cosines = new Float32Array(products.length);
  for (let place = 0, one = 0; one < ones.scales.length; one++) {
    const scale = ones.scales[one] as number;
    for (let other = 0; other < width; other++, place++)
      cosines[place] = (products[place] as number) * scale * (others.scales[other] as number);
  }
  return cosines;
}

/** How a question meets one sentence in meaning. */
export interface Likeness {
  /** For each piece of the question the best cosine with the pieces of the sentence. */
  readonly pieces: Float32Array;
  /** The best cosine of a piece of the sentence with what an answer is like. */
  readonly answer: number;
  /** The cosine of the sentence as a whole. */
  readonly whole: number;
}

/** How a question meets each of some sentences of an article, given by their places in it, ascending. */
export function likenessesOf(
  question: QuestionVectors,
  article: ArticleVectors,
  sentences: readonly number[],
): readonly Likeness[] {
  const { ends, tokens } = article;
  const pieces = cosinesOf(question.tokens, tokens);
  const answers = cosinesOf(question.answer, tokens);
  const wholes = cosinesOf(question.whole, article.sentences);
  const width = tokens.scales.length;
  return sentences.map((sentence) => {
    const within = { start: ends[sentence - 1] ?? 0, end: ends[sentence] ?? 0 };
    return {
      pieces: Float32Array.from(question.pieces, (_, row) => greatest(pieces, row * width, within)),
      answer: greatest(answers, 0, within),
      whole: wholes[sentence] ?? 0,
    };
  });
}

/** The greatest of some numbers, or 0 if there is none or none above it. */
function greatest(
  numbers: Float32Array,
  from: number,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  let most = 0;
  for (let at = from + start; at < from + end; at++) most = Math.max(most, numbers[at] as number);
  return most;
}

/** MaxSim (Khattab & Zaharia 2020): the mean of the pieces' best cosines, each piece by how much it tells. */
export function meanOf(cosines: Float32Array, weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < cosines.length; at++) sum += (cosines[at] as number) * (weights[at] as number);
  return sum;
}
