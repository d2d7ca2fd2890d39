import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, overlaps, textAt, trimSpan } from '../../src/base/span.ts';

const span = (start: number, end: number) => ({ start, end });

describe('trimSpan', () => {
  test.each([
    ['ASCII blanks', ' \t昆明\r\n', '昆明'],
    ['ideographic and no-break spaces', '\u3000\u00a0昆明\u3000', '昆明'],
    ['a byte order mark', '\ufeff昆明', '昆明'],
    ['nothing inside', ' 昆 明 ', '昆 明'],
    ['nothing of a text without blanks', '昆明', '昆明'],
  ])('takes away %s', (_, text, trimmed) => {
    expect(textAt(text, trimSpan(text, span(0, text.length)))).toBe(trimmed);
  });

  test('leaves an empty span of a blank text', () => {
    const { start, end } = trimSpan(' \n ', span(0, 3));
    expect(end - start).toBe(0);
  });

  test('never leaves the span it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...' \n昆明\u3000') }),
        fc.nat(9),
        fc.nat(9),
        (text, a, b) => {
          const outer = span(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length));
          expect(covers(outer, trimSpan(text, outer))).toBe(true);
        },
      ),
    );
  });
});

describe('spans beside each other', () => {
  test.each([
    ['touch without sharing anything', span(0, 2), span(2, 4), false],
    ['share a unit', span(0, 3), span(2, 4), true],
    ['lie one in the other', span(0, 9), span(2, 4), true],
    ['are the same', span(2, 4), span(2, 4), true],
    ['are far apart', span(0, 1), span(7, 8), false],
  ])('that %s', (_, one, other, areOverlapping) => {
    expect(overlaps(one, other)).toBe(areOverlapping);
    expect(overlaps(other, one)).toBe(areOverlapping);
  });

  test.each([
    [span(0, 4), span(0, 4), true],
    [span(0, 4), span(1, 3), true],
    [span(0, 4), span(3, 5), false],
    [span(1, 4), span(0, 2), false],
  ])('%o covers %o: %s', (outer, inner, isCovered) => {
    expect(covers(outer, inner)).toBe(isCovered);
  });
});
