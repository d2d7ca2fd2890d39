import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { LensFile } from '../../src/meaning/lens.ts';
import { lookAtArticle, lookAtQuestion } from '../../src/meaning/look.ts';
import { ownLens } from '../../src/meaning/own-lens.ts';
import { toVectors } from '../../src/meaning/vectors.ts';

/** As long as a vector of the model. */
const width = 512;

test('the lens of the project fits its model and says where it comes from', () => {
  const { provenance } = createRequire(import.meta.url)('../../src/meaning/lens.json') as LensFile;
  expect(provenance).toMatchObject({
    data: expect.stringContaining('cmrc2018/train'),
    command: expect.any(String),
  });
  const rows = Float32Array.from({ length: 3 * width }, (_, at) => Math.sin(at));
  const vectors = toVectors(rows, width);
  const pieces = [0, 1, 2].map((start) => ({ start, end: start + 1 }));
  const question = lookAtQuestion({ text: '三个字', pieces, vectors }, ownLens);
  const article = lookAtArticle({ ends: Uint32Array.of(1, 1, 3), vectors }, ownLens);
  expect(question?.tokens.dimensions).toBe(article.tokens.dimensions);
  expect(question?.answer.dimensions).toBe(article.tokens.dimensions);
  expect(question?.whole.dimensions).toBe(article.sentences.dimensions);
  expect(question?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  expect(article.tokens.scales).toHaveLength(3);
  expect(article.sentences.scales[1]).toBe(0); // a sentence without pieces has no direction
});
