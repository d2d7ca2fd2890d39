import { expect, test } from 'vitest';
import type { LensExample } from '../../eval/lens-gradient.ts';
import { principalAxes } from '../../eval/principal-axes.ts';
import { createRandom } from '../../eval/random.ts';
import { lensOptions, trainLens } from '../../eval/train-lens.ts';
import { type Lens, lensToFile, readLens } from '../../src/meaning/lens.ts';
import { likenessesOf, meanOf } from '../../src/meaning/likeness.ts';
import { lookAtArticle, lookAtQuestion } from '../../src/meaning/look.ts';
import { toVectors } from '../../src/meaning/vectors.ts';

const width = 32;
const told = 16; // the first half of the numbers tells what is meant, the louder second half says nothing
const pieces = 4;

test('principal axes are the directions of greatest variance, the greatest first', () => {
  const random = createRandom(1);
  const rows = Array.from({ length: 500 }, () =>
    Float32Array.from([3, 1, 5, 0.1], (size, at) => size * (random() - 0.5) + (at === 1 ? 7 : 0)),
  );
  const { mean, directions, variances } = principalAxes(rows, 2, random);
  expect(mean[1]).toBeCloseTo(7, 1);
  expect([Math.abs(directions[2] ?? 0), Math.abs(directions[4] ?? 0)].map(Math.round)).toEqual([1, 1]);
  expect(variances[0]).toBeCloseTo(25 / 12, 0);
});

/** An article of five sentences, and a question that means the same as one of them. */
function exampleOf(random: () => number): LensExample {
  const row = (meant: readonly number[]): number[] =>
    Array.from({ length: width }, (_, at) => (at < told ? (meant[at] ?? 0) : 1.2 * (random() - 0.5)));
  const sentences = Array.from({ length: 5 }, () =>
    Array.from({ length: pieces }, () => Array.from({ length: told }, () => random() - 0.5)),
  );
  const right = Math.floor(random() * sentences.length);
  const toRows = (all: readonly (readonly number[])[]): Float32Array => Float32Array.from(all.flatMap(row));
  return {
    question: toVectors(toRows(sentences[right] ?? []), width),
    article: {
      ends: Uint32Array.from(sentences, (_, at) => (at + 1) * pieces),
      vectors: toVectors(toRows(sentences.flat()), width),
    },
    gold: Uint8Array.from(sentences, (_, at) => (at === right ? 1 : 0)),
    answer: new Uint8Array(sentences.length * pieces),
  };
}

function hitsOf(lens: Lens, examples: readonly LensExample[]): number {
  const hits = examples.filter(({ question, article, gold }) => {
    const asked = lookAtQuestion(
      { text: '', pieces: Array.from(question.scales, () => ({ start: 0, end: 0 })), vectors: question },
      lens,
    );
    if (!asked) return false;
    const scores = likenessesOf(asked, lookAtArticle(article, lens), [...gold.keys()]).map((one) =>
      meanOf(one.pieces, asked.weights),
    );
    return gold[scores.indexOf(Math.max(...scores))] === 1;
  });
  return hits.length / examples.length;
}

test('a lens learns what of the vectors tells, and looks the same after it was written to a file', () => {
  const random = createRandom(2);
  const [seen, unseen] = [400, 100].map((count) => Array.from({ length: count }, () => exampleOf(random)));
  const learn = (rounds: number): Lens =>
    trainLens(
      seen ?? [],
      { ...lensOptions, height: 16, wholeHeight: 16, rounds, dropout: 0.1, rate: 0.01 },
      { random: createRandom(3), say: () => {} },
    );
  const lens = learn(6);
  expect(hitsOf(lens, unseen ?? [])).toBeGreaterThan(hitsOf(learn(0), unseen ?? []) + 0.2);
  expect(readLens(JSON.parse(JSON.stringify(lensToFile(lens, {}))))).toEqual(lens);
  expect(learn(1)).toEqual(learn(1));
});
