import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { respell, withRespellings } from '../../src/matching/respell.ts';
import { analyzeQuestion } from '../../src/question/analyze-question.ts';
import { queryOf, segmenter, vocabulary } from './three-articles.ts';

/** Each misspelt stretch and what it was read as. */
const readingsOf = (question: string): readonly string[] =>
  queryOf(question).readings.map(({ written, readAs }) => `${written}→${readAs}`);

describe('words that the articles do not know', () => {
  test.each([
    ['by sound: a wrong character in a long name', '兰沧江大桥有多长', '澜沧江'],
    ['by sound: n for l', '南沧江大桥有多长', '澜沧江'],
    ['by sound: en for eng, sh for s', '林婉秋是设计思吗', '设计师'],
    ['by sound: a name of a person', '林碗秋是谁', '林婉秋'],
    ['by sound: in Traditional characters', '蘭滄江大橋有多長', '澜沧江'],
    ['by sound: a pair', '大桥总投兹多少', '投资'],
    ['by spelling: a slip in Latin letters', 'OpenStaks系统有什么用', 'openstacks'],
  ])('are read %s', (_, question, word) => {
    expect(
      queryOf(question)
        .readings.map(({ readAs }) => readAs)
        .join(' '),
    ).toContain(word);
  });

  test.each([
    ['words of the dictionary', '昆明的天气怎么样'],
    ['words of the dictionary that sound like words of the articles', '新官上任三把火'],
    ['words the articles have', '澜沧江大桥有多长'],
    ['particles', '桥的长度呢'],
    ['numbers', '2024年有1245个'],
    ['Han numbers', '六对和四十个'],
    ['Latin words far from any of the articles', 'javascript是什么'],
    ['short Latin words', 'api是什么'],
    ['nothing', ''],
    ['punctuation', '？！……'],
  ])('never are %s', (_, question) => {
    expect(readingsOf(question)).toEqual([]);
  });

  test('a respelling says what stood there, and where', () => {
    const question = analyzeQuestion('兰沧江大桥有多长', segmenter);
    const respellings = respell(question, { vocabulary, segmenter });
    expect(respellings.map(({ written }) => written)).toEqual(['兰沧江']);
    for (const { start, written } of respellings)
      expect(question.content.slice(start, start + written.length)).toBe(written);
  });

  test('no number of any question is ever changed', () => {
    const piece = fc.constantFrom(
      '六',
      '十',
      '四',
      '九',
      '23',
      '2024',
      '对',
      '个',
      '桥',
      '次',
      '年',
      '届',
      ' ',
      '林',
      '江',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { written, readAs } of queryOf(pieces.join('')).readings)
          expect(numbersIn(readAs)).toBe(numbersIn(written));
      }),
      { numRuns: 200 },
    );
  });
});

const numbersIn = (text: string): string => text.replace(/[^0-9一二三四五六七八九十]/gu, '');

test('withRespellings puts the words in place of what was written, and nothing else', () => {
  const content = '兰沧江 大桥 长渡';
  const respellings = [
    { start: 0, written: '兰沧江', readAs: '澜沧江' },
    { start: 7, written: '长渡', readAs: '长度' },
  ];
  expect(withRespellings(content, respellings)).toBe('澜沧江 大桥 长度');
  expect(withRespellings(content, [])).toBe(content);
});
