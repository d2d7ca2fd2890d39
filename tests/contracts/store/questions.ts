import { expect, test } from 'vitest';
import { createLog } from '../../../src/base/log.ts';
import type { Stage } from '../store-makers.ts';

/** Questions and how they are forgotten. */
export function testQuestions(stage: () => Stage): void {
  const evidence = { article: 'a', start: 12, sentence: '共缔结国际友城23对。' };
  const found = { text: '几个友城？', kind: 'found', evidence, confidence: 0.93, ms: 1.25 } as const;
  const lost = { text: '几条地铁？', kind: 'not-found', confidence: 0, ms: 2 } as const;

  test('a question comes back as it was asked, under an id of its own', async () => {
    const { store } = stage();
    const id = await store.questions.record('s', found);
    const other = await store.questions.record('s', lost);
    expect(id).toMatch(/^[\w-]{12}$/u);
    expect(other).not.toBe(id);
    expect(await store.questions.find('s', id)).toEqual({
      ...found,
      server: 's',
      id,
      askedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await store.questions.find('s', other)).not.toHaveProperty('evidence');
    expect(await store.questions.find('t', id)).toBeUndefined();
    expect(await store.questions.find('s', 'x\0')).toBeUndefined();
  });

  test('they are told from a moment on, and forgotten before one, with their feedback', async () => {
    const { store } = stage();
    const ids: string[] = [];
    for (const text of ['一', '二', '三']) {
      ids.push(await store.questions.record('s', { ...lost, text }));
      await store.questions.record('t', { ...lost, text });
      stage().clock += 1000;
    }
    for (const question of ids) await store.feedback.give('s', { question, person: 'p', verdict: 'wrong' });
    const second = new Date(Date.UTC(2026, 0, 1) + 1000);
    expect((await store.questions.since('s', second)).map(({ text }) => text)).toEqual(['二', '三']);
    expect(await store.questions.prune('s', second)).toBe(1);
    expect((await store.questions.since('s', new Date(0))).map(({ text }) => text)).toEqual(['二', '三']);
    expect((await store.feedback.since('s', new Date(0))).map(({ question }) => question).sort()).toEqual(
      ids.slice(1).sort(),
    );
    expect(await store.questions.clear('s')).toBe(2);
    expect(await store.feedback.since('s', new Date(0))).toEqual([]);
    expect(await store.questions.since('t', new Date(0))).toHaveLength(3);
  });

  test('the servers of which something is kept are told, also if it is feedback alone', async () => {
    const { store } = stage();
    for (const server of ['t', 's', 's']) await store.questions.record(server, lost);
    await store.feedback.give('U', { question: 'q', person: 'p', verdict: 'wrong' });
    expect(await store.questions.servers()).toEqual(['U', 's', 't']);
    await store.questions.clear('s');
    await store.questions.clear('U');
    expect(await store.questions.servers()).toEqual(['t']);
  });

  test('nothing of a question is logged', async () => {
    const { databases, open } = stage();
    const lines: string[] = [];
    const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) });
    const talking = await open(await databases.create(), { log });
    await talking.questions.record('s', found);
    await talking.close();
    expect(lines.join('\n')).toContain('store-opened');
    expect(lines.join('\n')).not.toContain('友城');
  });
}
