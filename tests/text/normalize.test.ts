import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOffsets, scriptOf } from '../../src/text/normalize.ts';

describe('fold', () => {
  test.each([
    ['full-width digits', '２０１６年', '2016年'],
    ['full-width letters and case', 'ＫｕｎＭｉｎｇ', 'kunming'],
    ['Traditional characters', '論領事館數量', '论领事馆数量'],
    ['a Hong Kong variant', '衞生', '卫生'],
    ['zero-width characters', '昆\u200b明\ufeff', '昆明'],
    ['a soft hyphen and direction marks', 'kun\u00adming\u202e', 'kunming'],
    ['a decomposed accent', 'e\u0301', 'é'],
    ['circled numbers', '①', '1'],
  ])('makes %s comparable', (_, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('leaves Simplified text alone', () => {
    expect(fold('截至目前,昆明市共缔结国际友城23对。')).toBe('截至目前,昆明市共缔结国际友城23对。');
  });
});

describe('foldWithOffsets', () => {
  test('leads from each folded character back to where it was written', () => {
    const { text, offsets } = foldWithOffsets('a\u200bＢ①昆');
    expect(text).toBe('ab1昆');
    expect([...offsets]).toEqual([0, 2, 3, 4, 5]);
  });

  test('for any string folds as fold does, with offsets that never go back and end at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, offsets } = foldWithOffsets(source);
        expect(text).toBe(fold(source));
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets.at(-1)).toBe(source.length);
        expect(
          [...offsets].every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0)),
        ).toBe(true);
      }),
    );
  });
});

describe('scriptOf', () => {
  test.each([
    ['昆明有多少个国际友城', 'hans'],
    ['昆明與日本藤澤何時締結友城', 'hant'],
    ['How many sister cities?', 'latin'],
    ['kunming的友城', 'hans'],
    ['？？？', 'hans'],
  ] as const)('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
