import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { asksSame, mergeQuestions, senseOf } from '../../src/matching/same-question.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { developed, heldBack, later, type SameQuestions } from './same-questions.ts';

const { aliases, words } = await readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
const parts = { segmenter: createSegmenter({ choice: 'node-rs', words }), aliases };

/** Every question with the group it belongs to; lookalikes are groups of one. */
const labelled = (
  sets: readonly SameQuestions[],
): readonly { readonly text: string; readonly group: string }[] =>
  sets.flatMap(({ same, others }, at) => [
    ...same.map((text) => ({ text, group: `${at}` })),
    ...others.map((text, other) => ({ text, group: `${at}.${other}` })),
  ]);

interface Pairs {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts the pairs that were put together, that should have been, and that were so rightly. */
function pairsOf(sets: readonly SameQuestions[]): Pairs {
  const questions = labelled(sets);
  const merged = mergeQuestions(questions, parts);
  const pairsIn = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const rightly = merged.flatMap((group) => sizesOf(group.map((question) => question.group)));
  return {
    right: pairsIn(rightly),
    found: pairsIn(merged.map((group) => group.length)),
    wanted: pairsIn(sizesOf(questions.map((question) => question.group))),
  };
}

function sizesOf(groups: readonly string[]): readonly number[] {
  return [...new Set(groups)].map((group) => groups.filter((other) => other === group).length);
}

const f1 = ({ right, found, wanted }: Pairs): number => (2 * right) / (found + wanted);

describe('forty groups of questions', () => {
  test('are told apart with a pairwise F1 of 0.85 and more', () => {
    expect(developed.length + heldBack.length).toBe(40);
    expect(f1(pairsOf([...developed, ...heldBack]))).toBeGreaterThanOrEqual(0.85);
  });

  test('no lookalike is taken for one of them, nor one group for another', () => {
    const { right, found } = pairsOf([...developed, ...heldBack, ...later]);
    expect(found - right).toBe(0);
  });

  test('of those written afterwards most pairs are found', () => {
    expect(f1(pairsOf(later))).toBeGreaterThanOrEqual(0.85);
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
