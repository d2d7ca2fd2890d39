import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../src/meaning/bytes.ts';
import { createDotProducts, inJavaScript } from '../../src/meaning/dot-products.ts';
import { cosinesOf, likenessesOf, meanOf } from '../../src/meaning/likeness.ts';
import { asVectors, sliceVectors, toVectors } from '../../src/meaning/vectors.ts';

const width = 16;
const numbers = (least: number, most: number): fc.Arbitrary<Int8Array> =>
  fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc.array(fc.integer({ min: -128, max: 127 }), { minLength: count * width, maxLength: count * width }),
    )
    .map((values) => Int8Array.from(values));

describe('dot products', () => {
  const inWebAssembly = createDotProducts();

  test('this machine has the instructions for the fast way', () => {
    expect(inWebAssembly).not.toBe(inJavaScript);
  });

  test('are the same in WebAssembly as in JavaScript', () => {
    fc.assert(
      fc.property(numbers(0, 4), numbers(0, 9), (ones, others) => {
        const factors = { ones, others, dimensions: width };
        expect(inWebAssembly(factors).slice()).toEqual(inJavaScript(factors));
      }),
    );
  });

  test('are right at the greatest numbers and beyond a page of memory', () => {
    const dimensions = 512;
    const ones = new Int8Array(dimensions).fill(-128);
    const others = new Int8Array(dimensions * 2_000).fill(-128);
    const products = inWebAssembly({ ones, others, dimensions });
    expect(products).toHaveLength(2_000);
    expect(new Set(products)).toEqual(new Set([128 * 128 * dimensions]));
  });
});

describe('vectors of whole numbers', () => {
  test('keep the direction of floats', () => {
    const floats = fc.array(fc.integer({ min: -1_000, max: 1_000 }), {
      minLength: width,
      maxLength: width,
    });
    fc.assert(
      fc.property(floats, floats, (one, other) => {
        const exact = cosine(one, other);
        if (Number.isNaN(exact)) return;
        const vectors = toVectors(Float32Array.from([...one, ...other]), width);
        const [found = 0] = cosinesOf(sliceVectors(vectors, 0, 1), sliceVectors(vectors, 1, 2));
        expect(Math.abs(found - exact)).toBeLessThan(0.03);
      }),
    );
  });

  test.each([
    ['all zero', new Float32Array(width)],
    ['not numbers', new Float32Array(width).fill(Number.NaN)],
  ])('without a direction where they are %s', (_, floats) => {
    const vectors = toVectors(floats, width);
    expect([...vectors.scales]).toEqual([0]);
    expect([...cosinesOf(vectors, vectors)]).toEqual([0]);
  });
});

function cosine(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

/** A vector along one of the axes. */
const axis = (at: number): number[] => Array.from({ length: width }, (_, place) => (place === at ? 1 : 0));
const along = (...axes: readonly number[]): ReturnType<typeof toVectors> =>
  toVectors(Float32Array.from(axes.flatMap(axis)), width);

const article = { tokens: along(0, 1, 2, 0), ends: Uint32Array.of(2, 2, 4), sentences: along(0, 5, 2) };

test('a question meets each sentence by the best of its pieces', () => {
  const weights = Float32Array.of(0.75, 0.25);
  const question = {
    text: '猫狗',
    pieces: [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ],
    tokens: along(1, 2),
    weights,
    answer: along(0),
    whole: along(2),
  };
  const [first, none, last] = likenessesOf(question, article, [0, 1, 2]);
  expect(first).toMatchObject({ pieces: Float32Array.of(1, 0), whole: 0 });
  expect(none).toMatchObject({ pieces: Float32Array.of(0, 0), answer: 0, whole: 0 });
  expect(last).toMatchObject({ pieces: Float32Array.of(0, 1), whole: 1 });
  expect(last?.answer).toBeCloseTo(1);
  expect(meanOf(first?.pieces ?? weights, weights)).toBeCloseTo(0.75);
  expect(likenessesOf(question, article, [2])).toEqual([last]);
});

describe('bytes', () => {
  test('come back as the vectors they were', () => {
    fc.assert(
      fc.property(numbers(0, 9), numbers(0, 5), (tokens, sentences) => {
        const pieces = tokens.length / width;
        const ends = Uint32Array.from({ length: sentences.length / width }, () => pieces);
        const vectors = { tokens: asVectors(tokens, width), ends, sentences: asVectors(sentences, width) };
        expect(fromBytes(toBytes(vectors))).toEqual(vectors);
      }),
    );
  });

  test('come back out of the middle of a larger buffer', () => {
    const bytes = toBytes(article);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(fromBytes(larger.subarray(3))).toEqual(article);
  });

  test('that were cut short or altered anywhere are refused', () => {
    const bytes = toBytes(article);
    for (let at = 0; at < bytes.length; at++) {
      expect(fromBytes(bytes.subarray(0, at))).toBeUndefined();
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(fromBytes(altered), `byte ${at}`).toBeUndefined();
    }
  });

  test.each([new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('no vectors at all, but text')])(
    'that are something else are refused',
    (bytes) => {
      expect(fromBytes(bytes)).toBeUndefined();
    },
  );
});
