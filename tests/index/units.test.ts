import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigramsOf, unitsOf } from '../../src/index/units.ts';
import { fold } from '../../src/text/normalize.ts';

const texts = (folded: string): readonly string[] => unitsOf(folded).map(({ text }) => text);

describe('unitsOf', () => {
  test.each([
    ['Han characters one by one', '昆明市', ['昆', '明', '市']],
    ['numbers whole', '共23对', ['共', '23', '对']],
    ['decimals and grouped digits whole', '3.14与1,200', ['3.14', '与', '1,200']],
    ['a comma behind a number is no part of it', '共23,又', ['共', '23', '又']],
    ['a row of numbers one by one', '2019,2020,23,23', ['2019', '2020', '23', '23']],
    ['the parts of a version together', 'v1.2.3', ['v', '1.2.3']],
    ['Latin words whole', 'iphone and app', ['iphone', 'and', 'app']],
    ['letters and digits apart', 'covid19疫苗', ['covid', '19', '疫', '苗']],
    ['accents with their letter', 'jyväskylä', ['jyväskylä']],
    ['other alphabets', 'привет мир', ['привет', 'мир']],
    ['Han numerals as characters', '二〇一九', ['二', '〇', '一', '九']],
    ['nothing of punctuation and emoji', '“！”😀·—', []],
    ['characters beyond the first plane', '𠮷野家', ['𠮷', '野', '家']],
  ])('gives %s', (_, folded, units) => {
    expect(texts(folded)).toEqual(units);
  });

  test('says where each begins, and whether it stands next to the one before', () => {
    expect(unitsOf('昆明,23对')).toEqual([
      { text: '昆', start: 0, isJoined: false },
      { text: '明', start: 1, isJoined: true },
      { text: '23', start: 3, isJoined: false },
      { text: '对', start: 5, isJoined: true },
    ]);
  });

  test('leaves out no letter and no digit of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        const said = texts(folded).join('').replace(/[.,]/gu, '');
        expect(said).toBe((folded.match(/[\p{L}\p{N}\p{M}\p{Script=Han}]/gu) ?? []).join(''));
      }),
    );
  });
});

test('pairs are made of what stands together, and never across punctuation or blanks', () => {
  expect(bigramsOf(unitsOf('昆明,友城 23对'))).toEqual(['昆明', '友城', '23对']);
  expect(bigramsOf(unitsOf('昆'))).toEqual([]);
});
