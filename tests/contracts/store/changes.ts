import { expect, test } from 'vitest';
import { createLog } from '../../../src/base/log.ts';
import { everyServer } from '../../../src/store/scope.ts';
import { draftOf, type Stage } from '../store-makers.ts';

/** How changes are counted and told. */
export function testChanges(stage: () => Stage): void {
  test('every change of articles or words counts one, in its scope; nothing else does', async () => {
    const { store } = stage();
    const heard: string[] = [];
    const stop = store.changes.subscribe((server) => heard.push(server));
    await store.articles.save('s', draftOf('a'));
    await store.articles.remove('s', 'a');
    await store.articles.restore('s', 'a', 1);
    await store.words.addWord('s', '词');
    await store.words.addAliases('s', ['甲', '乙']);
    await store.words.removeAlias('s', '甲');
    await store.words.removeWord('s', '词');
    await store.words.addWord(everyServer, '词');
    await store.settings.write('s', { isPrivate: true });
    await store.feedback.give('s', { question: 'q', person: 'p', verdict: 'useful' });
    await store.articles.remove('s', 'never');
    expect(await store.changes.version('s')).toBe(7);
    expect(await store.changes.version(everyServer)).toBe(1);
    expect(await store.changes.version('t')).toBe(0);
    expect(heard).toEqual([...Array(7).fill('s'), everyServer]);
    stop();
    await store.words.addWord('s', '又');
    expect(heard).toHaveLength(8);
  });

  test('a listener that fails is told in the log, and holds up neither the change nor the others', async () => {
    const { databases, open } = stage();
    const lines: string[] = [];
    const log = createLog({ level: 'error', write: (line) => lines.push(line), now: () => new Date(0) });
    const other = await open(await databases.create(), { log });
    const heard: string[] = [];
    other.changes.subscribe(() => {
      throw new Error('no index');
    });
    other.changes.subscribe((server) => heard.push(server));
    expect((await other.articles.save('s', draftOf('a'))).version).toBe(1);
    expect(heard).toEqual(['s']);
    expect(lines.join()).toContain('reason="no index"');
  });
}
