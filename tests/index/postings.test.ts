import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEntryCollector, layOutPostings, lowerBound } from '../../src/index/postings.ts';
import { createTermIds } from '../../src/index/term-ids.ts';

/** Postings of what is added, in one part. */
function createPostingsBuilder() {
  const termIds = createTermIds();
  const { add, take } = createEntryCollector(termIds);
  return { add, finish: () => layOutPostings([{ entries: take(), first: 0 }], termIds) };
}

describe('postings', () => {
  test('are those that a slow count gives, for any occurrences in ascending order', () => {
    const occurrences = fc.array(fc.tuple(fc.constantFrom('昆', '明', '昆明', '23'), fc.nat(6)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(occurrences, (unsorted) => {
        const added = unsorted.sort(([, one], [, other]) => one - other);
        const builder = createPostingsBuilder();
        for (const [term, sentence] of added) builder.add(term, sentence);
        const postings = builder.finish();
        const terms = new Set(added.map(([term]) => term));
        expect(new Set(postings.terms())).toEqual(terms);
        expect(postings.size).toBe(terms.size);
        for (const term of terms) {
          const sentences = added.filter(([other]) => other === term).map(([, sentence]) => sentence);
          const distinct = [...new Set(sentences)];
          const got = postings.get(term);
          expect([...(got?.sentences ?? [])]).toEqual(distinct);
          expect([...(got?.frequencies ?? [])]).toEqual(
            distinct.map((sentence) => sentences.filter((other) => other === sentence).length),
          );
        }
      }),
    );
  });

  test('of a term that never occurs there are none', () => {
    expect(createPostingsBuilder().finish().get('昆')).toBeUndefined();
  });

  test('grow past their first capacity without losing anything', () => {
    const builder = createPostingsBuilder();
    const terms = 70_000;
    for (let term = 0; term < terms; term++) builder.add(`t${term}`, term);
    for (let term = 0; term < terms; term++) builder.add(`t${term}`, terms + term);
    const postings = builder.finish();
    expect(postings.size).toBe(terms);
    for (const term of [0, 65_535, 65_536, 69_999])
      expect([...(postings.get(`t${term}`)?.sentences ?? [])]).toEqual([term, terms + term]);
  });

  test('count up to 255 in one sentence and no further', () => {
    const builder = createPostingsBuilder();
    for (let times = 0; times < 300; times++) builder.add('昆', 0);
    expect([...(builder.finish().get('昆')?.frequencies ?? [])]).toEqual([255]);
  });
});

test('lowerBound finds the first place that is not below, as a slow search does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (unsorted, least) => {
      const numbers = Uint32Array.from(unsorted).sort();
      const slow = numbers.findIndex((number) => number >= least);
      expect(lowerBound(numbers, least)).toBe(slow < 0 ? numbers.length : slow);
    }),
  );
});
