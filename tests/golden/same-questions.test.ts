import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { f1Of, type PairScore, scorePairs } from '../../eval/pair-score.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { asksSame, mergeQuestions, senseOf } from '../../src/matching/same-question.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { developed, heldBack, labelled, later, type SameQuestions } from './same-questions.ts';

const { aliases, words } = await readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
const parts = { segmenter: createSegmenter({ choice: 'node-rs', words }), aliases };

const scoreOf = (groups: readonly SameQuestions[]): PairScore =>
  scorePairs(mergeQuestions(labelled(groups), parts));

describe('forty groups of questions', () => {
  test('are told apart with a pairwise F1 of 0.85 and more', () => {
    expect(developed.length + heldBack.length).toBe(40);
    expect(f1Of(scoreOf([...developed, ...heldBack]))).toBeGreaterThanOrEqual(0.85);
  });

  test('no lookalike is taken for one of them, nor one group for another', () => {
    const { right, found } = scoreOf([...developed, ...heldBack, ...later]);
    expect(found - right).toBe(0);
  });

  test('of those written afterwards most pairs are found', () => {
    expect(f1Of(scoreOf(later))).toBeGreaterThanOrEqual(0.8);
  });
});

test('what is pinned to one question never answers another', () => {
  const questions = labelled([...developed, ...heldBack, ...later]).map((one) => ({
    ...one,
    sense: senseOf(one.text, parts),
  }));
  const wrong = questions.flatMap((one, at) =>
    questions
      .slice(at + 1)
      .filter((other) => other.group !== one.group && asksSame(one.sense, other.sense))
      .map((other) => `${one.text} = ${other.text}`),
  );
  expect(wrong).toEqual([]);
});
