import { expect, test } from 'vitest';
import type { Stage } from '../store-makers.ts';

/** What people think of answers. */
export function testFeedback(stage: () => Stage): void {
  test('a person has one opinion of an answer, and may change it', async () => {
    const { store } = stage();
    const say = (person: string, verdict: 'useful' | 'wrong', note?: string) =>
      store.feedback.give('s', { question: 'q', person, verdict, ...(note && { note }) });
    await say('p', 'wrong', '应该是第二句');
    stage().clock += 1000;
    await say('r', 'wrong');
    stage().clock += 1000;
    await say('p', 'useful');
    expect(await store.feedback.of('s', 'q')).toEqual([
      { question: 'q', person: 'r', verdict: 'wrong', givenAt: '2026-01-01T00:00:01.000Z' },
      { question: 'q', person: 'p', verdict: 'useful', givenAt: '2026-01-01T00:00:02.000Z' },
    ]);
    expect(await store.feedback.of('t', 'q')).toEqual([]);
    expect(await store.feedback.since('s', new Date(stage().clock))).toHaveLength(1);
  });

  test('feedback on a question that was never kept goes by its own age', async () => {
    const { store } = stage();
    await store.feedback.give('s', { question: 'unkept', person: 'p', verdict: 'wrong', note: '错' });
    await store.questions.prune('s', new Date(stage().clock));
    expect(await store.feedback.of('s', 'unkept')).toMatchObject([{ note: '错' }]);
    await store.questions.prune('s', new Date(stage().clock + 1));
    expect(await store.feedback.of('s', 'unkept')).toEqual([]);
  });
}
