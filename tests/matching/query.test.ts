import { describe, expect, test } from 'vitest';
import { queryOf } from './three-articles.ts';

const missingOf = (question: string): readonly string[] => queryOf(question).missing.map(({ word }) => word);

describe('the words that no article has', () => {
  test.each([
    ['a place', '北京的大桥有多长', ['北京']],
    ['a person', '王小波是谁', ['王小波']],
    ['a year', '1999年的投资', ['1999']],
    ['several', '北京和上海的图书馆', ['北京', '上海']],
    ['a Latin word', 'javascript系统', ['javascript']],
  ])('are told: %s', (_, question, words) => {
    expect(missingOf(question)).toEqual(words);
  });

  test.each([
    ['words they have', '澜沧江大桥总投资多少'],
    ['function words', '那么它的呢'],
    ['a word that was respelt', '兰沧江大桥有多长'],
    ['question words', '什么时候在哪里谁为什么'],
    ['punctuation', '“”？'],
  ])('are not %s', (_, question) => {
    expect(missingOf(question)).toEqual([]);
  });
});

describe('the terms of a query', () => {
  test('are each there once, function words left out', () => {
    const { units, bigrams } = queryOf('大桥的大桥和桥');
    expect(units).toEqual(['大', '桥']);
    expect(bigrams.filter((bigram) => bigram === '大桥')).toHaveLength(1);
  });

  test('of nothing are none', () => {
    expect(queryOf('？？？')).toMatchObject({ units: [], bigrams: [], missing: [] });
  });
});
