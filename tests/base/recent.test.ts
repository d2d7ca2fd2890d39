import { expect, test } from 'vitest';
import { createRecent } from '../../src/base/recent.ts';

test('what was seen is known, until it is forgotten', () => {
  const recent = createRecent(10);
  expect([recent.add('a'), recent.add('a')]).toEqual([true, false]);
  recent.forget('a');
  expect(recent.add('a')).toBe(true);
});

test('past its size the oldest is forgotten, and no other', () => {
  const recent = createRecent(2);
  for (const name of ['a', 'b', 'c']) recent.add(name);
  expect(['c', 'b', 'a'].map(recent.add)).toEqual([false, false, true]);
});
