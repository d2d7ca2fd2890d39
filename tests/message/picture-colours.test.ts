import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, colours, contrast } from '../../src/message/picture/colours.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#ffffff', 1],
])('%s on %s has a contrast of %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test('ink and faint text can be read on paper', () => {
  expect(contrast(colours.ink, colours.paper)).toBeGreaterThan(7);
  expect(contrast(colours.faint, colours.paper)).toBeGreaterThanOrEqual(4.5);
});

test('whatever colour a server has, text in it can be read and its band be seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const { band, text } = accentOf(colour);
      expect(contrast(text, colours.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(band, colours.paper)).toBeGreaterThanOrEqual(1.35);
    }),
  );
});

test.each([
  ['a dark colour stays as it is', 0x1a2b3c, { band: '#1a2b3c', text: '#1a2b3c' }],
  ['a middling one is darkened for text alone', 0xf0a020, { band: '#f0a020', text: '#9c6815' }],
  ['white becomes grey', 0xffffff, { band: '#d9d9d9', text: '#737373' }],
  ['none is jade', undefined, { band: '#2f8f6b', text: '#2b8261' }],
  ['and so is 0, which Discord has for none', 0, { band: '#2f8f6b', text: '#2b8261' }],
])('%s', (_, colour, accent) => {
  expect(accentOf(colour)).toEqual(accent);
});
