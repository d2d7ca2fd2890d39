import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSegmenter, type SegmenterChoice } from '../../src/text/jieba.ts';
import type { Segmenter } from '../../src/text/segment.ts';

const makers: readonly SegmenterChoice[] = ['nodejieba', 'node-rs'];
const joined = (words: readonly string[]): string => words.join('');

/** nodejieba is optional: on a machine that could not compile it the suite runs on the other maker alone. */
function isInstalled(choice: SegmenterChoice): boolean {
  try {
    createSegmenter({ choice });
    return true;
  } catch {
    return false; // the fault says so, and describe.skipIf reports the skip
  }
}

describe.each(makers)('the segmenter %s', (choice) => {
  describe.skipIf(!isInstalled(choice))('keeps its word', () => {
    // Not in the describe itself, which runs even where it is skipped.
    let segmenter: Segmenter;
    beforeAll(() => {
      segmenter = createSegmenter({ choice, words: ['于韦斯屈莱市', '南博会'] });
    });

    test.each([
      ['a lone surrogate', '昆明\ud800市'],
      ['a NUL', '昆明\0有多少个国际友城\0'],
      ['nothing', ''],
      ['emoji and joiners', '👨‍👩‍👧昆明🇨🇳'],
      ['right-to-left text', 'מה昆明?'],
    ])('the words of %s, joined, are the text', (_, text) => {
      expect(joined(segmenter.cut(text))).toBe(text);
      expect(joined(segmenter.tag(text).map(({ word }) => word))).toBe(text);
    });

    test('the words of any string, joined, are the string', () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'昆明友城23对,。\0\ud800') }),
      );
      fc.assert(
        fc.property(anyText, (text) => {
          expect(joined(segmenter.cut(text))).toBe(text);
          expect(joined(segmenter.tag(text).map(({ word }) => word))).toBe(text);
        }),
        { numRuns: 300 },
      );
    });

    test('words it was given stay whole', () => {
      expect(segmenter.cut('开展与芬兰于韦斯屈莱市的科技合作')).toContain('于韦斯屈莱市');
      expect(segmenter.cut('首届南博会成功举办')).toContain('南博会');
    });

    test('ordinary words are found and tagged', () => {
      expect(segmenter.cut('昆明市共缔结国际友城')).toContain('缔结');
      expect(segmenter.tag('我在北京工作')).toContainEqual({ word: '北京', tag: 'ns' });
    });
  });
});
