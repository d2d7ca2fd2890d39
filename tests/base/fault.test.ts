import { expect, test } from 'vitest';
import { Fault, reasonOf } from '../../src/base/fault.ts';

test('a fault keeps its code and its cause', () => {
  const cause = new Error('ENOENT');
  const fault = new Fault('corpus-unreadable', 'no such folder', { cause });
  expect(fault).toMatchObject({ name: 'Fault', code: 'corpus-unreadable', message: 'no such folder', cause });
});

test.each([
  ['an error on one line', new Error('bad\n  indent \t at 3'), 'bad indent at 3'],
  ['a string', ' plain ', 'plain'],
  ['nothing at all', undefined, 'undefined'],
])('reasonOf tells %s', (_, thrown, reason) => {
  expect(reasonOf(thrown)).toBe(reason);
});
