import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from '../../src/text/clip.ts';

describe('clip', () => {
  test.each([
    ['leaves what fits', '昆明市', 3, '昆明市'],
    ['cuts at a clause end in the last half', '截至目前,昆明市共缔结国际友城', 8, '截至目前,…'],
    ['cuts anywhere when no clause ends there', '昆明市共缔结国际友城', 5, '昆明市共…'],
    ['keeps a family together', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
  ])('%s', (_, text, max, clipped) => {
    expect(clip(text, { max, unit: 'graphemes' })).toBe(clipped);
  });

  test('counts UTF-8 bytes when told to', () => {
    expect(clip('昆明市共缔结', { max: 12, unit: 'bytes' })).toBe('昆明市…');
  });

  test('never exceeds the limit, and what it keeps is how the text begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const clipped = clip(text, { max, unit: 'bytes' });
        expect(Buffer.byteLength(clipped)).toBeLessThanOrEqual(max);
        expect(text.startsWith(clipped.replace(/…$/u, '')) || clipped === text).toBe(true);
      }),
    );
  });
});
