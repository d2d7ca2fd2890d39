import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { everyServer } from '../../../src/store/scope.ts';
import { draftOf, type Stage } from '../store-makers.ts';

/** Articles: versions, order, scopes, imports. */
export function testArticles(stage: () => Stage): void {
  test('what is saved comes back whole, with its version, time and hash', async () => {
    const { store } = stage();
    const facts = {
      published: '2019-09-23',
      source: '昆明日报',
      author: '记者',
      url: 'https://example.org/',
      licence: 'CC',
    };
    const saved = await store.articles.save('s', { ...draftOf('a', '正文'), ...facts }, '某人');
    expect(saved).toEqual({
      ...facts,
      server: 's',
      id: 'a',
      title: '题·a',
      text: '正文',
      version: 1,
      savedAt: '2026-01-01T00:00:00.000Z',
      hash: createHash('sha256').update('正文').digest('hex'),
    });
    expect(await store.articles.find('s', 'a')).toEqual(saved);
    expect(await store.articles.current('s')).toEqual([saved]);
  });

  test('unknown facts are missing, and what else the object holds is not kept', async () => {
    const { store } = stage();
    const extra = { ...draftOf('a'), sections: [], byline: { start: 0, end: 1 } };
    const saved = await store.articles.save('s', extra);
    expect(Object.keys(saved).sort()).toEqual([
      'hash',
      'id',
      'savedAt',
      'server',
      'text',
      'title',
      'version',
    ]);
  });

  test('a change is a new version, and the old one can still be read', async () => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a', '旧'), '甲');
    stage().clock += 1000;
    await store.articles.save('s', draftOf('a', '新的'), '乙');
    expect((await store.articles.find('s', 'a'))?.text).toBe('新的');
    expect((await store.articles.find('s', 'a', 1))?.text).toBe('旧');
    expect(await store.articles.history('s', 'a')).toEqual([
      {
        id: 'a',
        version: 2,
        title: '题·a',
        savedAt: '2026-01-01T00:00:01.000Z',
        change: 'changed',
        characters: 2,
        by: '乙',
      },
      {
        id: 'a',
        version: 1,
        title: '题·a',
        savedAt: '2026-01-01T00:00:00.000Z',
        change: 'added',
        characters: 1,
        by: '甲',
      },
    ]);
  });

  test.each([
    ['the title', { title: '别的题' }],
    ['the text', { text: '别的' }],
    ['a fact that was unknown', { source: '报' }],
  ])('a change of %s alone is a version', async (_, change) => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a'));
    expect((await store.articles.save('s', { ...draftOf('a'), ...change })).version).toBe(2);
  });

  test('saving what is already there tells nothing new: no version, no change', async () => {
    const { store } = stage();
    const first = await store.articles.save('s', draftOf('a'));
    stage().clock += 1000;
    expect(await store.articles.save('s', draftOf('a'))).toEqual(first);
    expect(await store.articles.history('s', 'a')).toHaveLength(1);
    expect(await store.changes.version('s')).toBe(1);
  });

  test('a removed article is gone but for its history, and a second removal finds none', async () => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a'));
    stage().clock += 1000;
    expect(await store.articles.remove('s', 'a', '乙')).toBe(true);
    expect(await store.articles.remove('s', 'a')).toBe(false);
    expect(await store.articles.remove('s', 'never')).toBe(false);
    expect(await store.articles.find('s', 'a')).toBeUndefined();
    expect(await store.articles.current('s')).toEqual([]);
    expect(await store.articles.removed('s')).toMatchObject([
      { id: 'a', version: 2, change: 'removed', by: '乙' },
    ]);
    expect((await store.articles.history('s', 'a')).map(({ change }) => change)).toEqual([
      'removed',
      'added',
    ]);
  });

  test('any version can be restored, a removal as what it removed', async () => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a', '一'));
    await store.articles.save('s', draftOf('a', '二'));
    await store.articles.remove('s', 'a');
    expect(await store.articles.restore('s', 'a', 3)).toMatchObject({ text: '二', version: 4 });
    expect(await store.articles.removed('s')).toEqual([]);
    expect(await store.articles.restore('s', 'a', 1, '丙')).toMatchObject({ text: '一', version: 5 });
    expect((await store.articles.history('s', 'a'))[0]).toMatchObject({ change: 'restored', by: '丙' });
  });

  test.each([0, -1, 2, 1.5, Number.NaN, 2 ** 31, 2 ** 60])('there is no version %d', async (version) => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a'));
    expect(await store.articles.find('s', 'a', version)).toBeUndefined();
    expect(await store.articles.restore('s', 'a', version)).toBeUndefined();
    expect(await store.changes.version('s')).toBe(1);
  });

  test('are listed without their texts, as current gives them', async () => {
    const { store } = stage();
    await store.articles.saveAll('s', [draftOf('a'), draftOf('b'), draftOf('c')]);
    await store.articles.remove('s', 'b');
    await store.articles.save('other', draftOf('d'));
    const listed = await store.articles.list('s');
    const current = await store.articles.current('s');
    expect(listed.map(({ id, title, version, savedAt }) => [id, title, version, savedAt])).toEqual(
      current.map(({ id, title, version, savedAt }) => [id, title, version, savedAt]),
    );
    expect(listed.map(({ change }) => change)).toEqual(['added', 'added']);
    expect(listed[0]).not.toHaveProperty('text');
  });

  test('what is added after its removal is added again, in its old place', async () => {
    const { store } = stage();
    await store.articles.saveAll('s', [draftOf('a'), draftOf('b')]);
    await store.articles.remove('s', 'a');
    await store.articles.save('s', draftOf('a'));
    expect((await store.articles.current('s')).map(({ id, version }) => [id, version])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect((await store.articles.history('s', 'a'))[0]?.change).toBe('added');
  });

  test('an import keeps the order, may have an article twice, and is one change', async () => {
    const { store } = stage();
    const drafts = [draftOf('z'), draftOf('a', '一'), draftOf('m'), draftOf('a', '二')];
    const saved = await store.articles.saveAll('s', drafts, '甲');
    expect(saved.map(({ id, version }) => [id, version])).toEqual([
      ['z', 1],
      ['a', 1],
      ['m', 1],
      ['a', 2],
    ]);
    expect((await store.articles.current('s')).map(({ id, text }) => [id, text])).toEqual([
      ['z', 'z的正文。'],
      ['a', '二'],
      ['m', 'm的正文。'],
    ]);
    expect(await store.changes.version('s')).toBe(1);
  });

  test('an import of which one article cannot be kept keeps none', async () => {
    const { store } = stage();
    const drafts = [draftOf('a'), draftOf('')];
    await expect(store.articles.saveAll('s', drafts)).rejects.toMatchObject({ code: 'call-invalid' });
    expect(await store.articles.current('s')).toEqual([]);
    expect(await store.changes.version('s')).toBe(0);
  });

  test('1,234 articles at once are more than a statement holds', async () => {
    const { store } = stage();
    const drafts = Array.from({ length: 1_234 }, (_, at) => draftOf(`n${at}`));
    await store.articles.saveAll('s', drafts);
    const current = await store.articles.current('s');
    expect(current.map(({ id, text }) => ({ id, text }))).toEqual(
      drafts.map(({ id, text }) => ({ id, text })),
    );
  });

  test('servers do not see each other’s, nor those that every server reads', async () => {
    const { store } = stage();
    await store.articles.save('s', draftOf('a', '甲服'));
    await store.articles.save('t', draftOf('a', '乙服'));
    await store.articles.save(everyServer, draftOf('c'));
    expect((await store.articles.current('s')).map(({ text }) => text)).toEqual(['甲服']);
    expect(await store.articles.find('s', 'c')).toBeUndefined();
    await store.articles.remove('s', 'a');
    expect((await store.articles.find('t', 'a'))?.text).toBe('乙服');
    expect(await store.articles.removed('t')).toEqual([]);
  });

  test('equal texts of two articles are both there, also after one is removed', async () => {
    const { store } = stage();
    await store.articles.saveAll('s', [draftOf('a', '同'), draftOf('b', '同')]);
    await store.articles.save('t', draftOf('a', '同'));
    await store.articles.remove('s', 'a');
    expect((await store.articles.find('s', 'b'))?.text).toBe('同');
    expect((await store.articles.find('t', 'a'))?.text).toBe('同');
  });
}
