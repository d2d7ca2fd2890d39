import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { splitClauses, splitSentences } from '../../src/text/sentences.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map((span) => textAt(text, span));

describe('splitSentences', () => {
  test.each([
    ['at full stops and semicolons', '一是。二是;三是；四是', ['一是。', '二是;', '三是；', '四是']],
    ['with full-width and ASCII marks alike', '真的?是！对!好？', ['真的?', '是！', '对!', '好？']],
    ['and keeps runs of marks together', '什么？！不会吧!!', ['什么？！', '不会吧!!']],
    ['and keeps closers with their sentence', '他说：“走。”然后走了。', ['他说：“走。”', '然后走了。']],
    ['and keeps brackets too', '(见下文。)下文', ['(见下文。)', '下文']],
    ['at line ends, without blanks around', ' 第一段 \r\n\n　第二段\u00a0', ['第一段', '第二段']],
    ['not inside numbers and times', '圆周率3.14,1:30开始。', ['圆周率3.14,1:30开始。']],
    ['not inside abbreviations', 'U.S. 与昆明', ['U.S. 与昆明']],
    ['not inside a URL', '见https://a.cn/?q=1;b=2!谢谢。好', ['见https://a.cn/?q=1;b=2!', '谢谢。', '好']],
    ['not at an ellipsis inside a quotation', '“奖’……”在日前举行。', ['“奖’……”在日前举行。']],
    ['nothing from blanks', ' \n\t ', []],
  ])('splits %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('for any string gives spans in order that leave out nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'昆明。！”;\n 3.') }), (text) => {
        const spans = splitSentences(text);
        expect(spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))).toBe(true);
        const blank = (part: string): string => part.replace(/\s/gu, '');
        expect(blank(sentencesOf(text).join(''))).toBe(blank(text));
      }),
    );
  });

  test('stays within the span it is given', () => {
    expect(splitSentences('一。二。三。', { start: 2, end: 4 })).toEqual([{ start: 2, end: 4 }]);
  });
});

test('splitClauses cuts at commas, but not inside numbers', () => {
  const text = '截至目前,共有1,200个，其中:甲。';
  expect(splitClauses(text).map((span) => textAt(text, span))).toEqual([
    '截至目前',
    '共有1,200个',
    '其中',
    '甲',
  ]);
});
