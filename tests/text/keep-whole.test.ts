import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSegmenter } from '../../src/text/jieba.ts';
import { keepWhole } from '../../src/text/keep-whole.ts';

const base = createSegmenter({ choice: 'node-rs' });
const text = '摘句大赛的冠军读了C++入门(上)';

test('words it was given stay whole and are proper nouns', () => {
  const segmenter = keepWhole(base, ['摘句大赛', 'C++入门(上)']);
  expect(segmenter.cut(text)).toEqual(['摘句大赛', '的', '冠军', '读', '了', 'C++入门(上)']);
  expect(segmenter.tag(text)[0]).toEqual({ word: '摘句大赛', tag: 'nz' });
});

test('the segmenter it is made of cuts as before', () => {
  const before = base.cut(text);
  keepWhole(base, ['摘句大赛']).cut(text);
  expect(base.cut(text)).toEqual(before);
  expect(before).not.toContain('摘句大赛');
});

test('of words that begin together the longest is kept', () => {
  expect(keepWhole(base, ['摘句', '摘句大赛']).cut('摘句大赛')).toEqual(['摘句大赛']);
});

test.each([[[]], [['']]])('without a word, %j, it is the segmenter itself', (words) => {
  expect(keepWhole(base, words)).toBe(base);
});

test('the words of any string, joined, are the string', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'昆明.*[友\0\ud800') }),
  );
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (one, words) => {
      const segmenter = keepWhole(base, words);
      expect(segmenter.cut(one).join('')).toBe(one);
      expect(
        segmenter
          .tag(one)
          .map(({ word }) => word)
          .join(''),
      ).toBe(one);
    }),
  );
});
