import { expect, test } from 'vitest';
import { createPersonKey } from '../../src/message/person-key.ts';

const speaker = { server: '1', question: 'q', person: '42' };

test('a speaker has the same name after a restart', () => {
  expect(createPersonKey('token')(speaker)).toBe(createPersonKey('token')(speaker));
});

test.each([
  ['server', { ...speaker, server: '2' }],
  ['question', { ...speaker, question: 'r' }],
  ['person', { ...speaker, person: '43' }],
  ['place of the same characters', { server: '1q', question: '', person: '42' }],
])('another %s has another name', (_, other) => {
  expect(createPersonKey('token')(other)).not.toBe(createPersonKey('token')(speaker));
});

test('without the token nobody can make the name', () => {
  expect(createPersonKey('another')(speaker)).not.toBe(createPersonKey('token')(speaker));
});
