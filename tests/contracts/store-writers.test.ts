import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { usualSettings } from '../../src/store/settings.ts';
import { draftOf, storeMakers, useStage } from './store-makers.ts';
import { createModel } from './store-model.ts';

/** Far longer than the second that is promised, for a machine with much else to do. */
const patience = { timeout: 10_000, interval: 20 };
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

describe.each(storeMakers)('several stores on one database, $name', (maker) => {
  describe.skipIf(maker.whyNot)('', () => {
    const stage = useStage(maker);

    test('a new database may be opened by many at once', async () => {
      const { databases, open } = stage();
      const url = await databases.create();
      const stores = await Promise.all(upTo(4).map(() => open(url)));
      await stores[0]?.articles.save('s', draftOf('a'));
      for (const store of stores) expect(await store.articles.current('s')).toHaveLength(1);
    });

    test('of many versions of one article none is lost and none doubled', async () => {
      const { store, url, open } = stage();
      const other = await open(url);
      const saved = await Promise.all(
        upTo(40).map((n) => (n % 2 ? store : other).articles.save('s', draftOf('a', `第${n}版`))),
      );
      expect(saved.map(({ version }) => version).sort((one, two) => one - two)).toEqual(upTo(40));
      for (const { version, text } of saved) {
        expect((await other.articles.find('s', 'a', version))?.text).toBe(text);
      }
      expect(await store.articles.history('s', 'a')).toHaveLength(40);
      expect(await store.changes.version('s')).toBe(40);
    });

    test('articles that are added at once get places of their own', async () => {
      const { store, url, open } = stage();
      const other = await open(url);
      await Promise.all(upTo(20).map((n) => (n % 2 ? store : other).articles.save('s', draftOf(`n${n}`))));
      const order = (await store.articles.current('s')).map(({ id }) => id);
      expect(new Set(order).size).toBe(20);
      expect((await other.articles.current('s')).map(({ id }) => id)).toEqual(order);
    });

    test('imports of the same texts in other orders do not wait for each other for ever', async () => {
      const { store, url, open } = stage();
      const other = await open(url);
      const drafts = upTo(60).map((n) => draftOf(`n${n}`));
      const imports = upTo(6).flatMap((n) => [
        store.articles.saveAll(`s${n}`, drafts),
        other.articles.saveAll(`t${n}`, drafts.toReversed()),
      ]);
      for (const saved of await Promise.all(imports)) expect(saved).toHaveLength(60);
    });

    test('settings that are set at once are all set', async () => {
      const { store, url, open } = stage();
      const other = await open(url);
      await Promise.all([
        store.settings.write('s', { isPrivate: true }),
        other.settings.write('s', { colour: 255 }),
        store.settings.write('s', { retentionDays: 7 }),
        other.settings.write('s', { language: 'en' }),
      ]);
      const expected = { ...usualSettings, isPrivate: true, colour: 255, retentionDays: 7, language: 'en' };
      expect(await other.settings.read('s')).toEqual(expected);
    });

    test('what the one changes the other hears, and can read when it hears', async () => {
      const { store, url, open } = stage();
      const other = await open(url);
      const heard: string[] = [];
      other.changes.subscribe((server) => heard.push(server));
      await store.articles.save('s', draftOf('a'));
      await vi.waitFor(() => expect(heard).toEqual(['s']), patience);
      expect(await other.articles.current('s')).toHaveLength(1);
      await store.words.addWord('t', '词');
      await vi.waitFor(() => expect(heard).toEqual(['s', 't']), patience);
      await store.questions.record('s', { text: '？', kind: 'not-found', confidence: 0, ms: 1 });
      await store.words.removeWord('t', '词');
      await vi.waitFor(() => expect(heard).toEqual(['s', 't', 't']), patience);
    });

    test('what was there before it was opened is no news', async () => {
      const { store, url, open } = stage();
      await store.articles.save('s', draftOf('a'));
      const late = await open(url);
      const heard: string[] = [];
      late.changes.subscribe((server) => heard.push(server));
      await store.articles.save('t', draftOf('a'));
      await vi.waitFor(() => expect(heard).toEqual(['t']), patience);
    });

    test('broken settings are as usual, and what a newer program set is kept', async () => {
      const { store, databases, url } = stage();
      const put = (json: string) =>
        databases.execute(url, `update settings set settings = '${json}' where server = 's'`);
      await store.settings.write('s', { isPrivate: true });
      for (const broken of ['', 'null', '[1]', '{"isPrivate":', '7']) {
        await put(broken);
        expect(await store.settings.read('s')).toEqual(usualSettings);
      }
      await put(
        '{"isPrivate":"yes","language":"fr","retentionDays":30,"threshold":9,"digest":{"channel":7},"new":1}',
      );
      expect(await store.settings.read('s')).toEqual({ ...usualSettings, retentionDays: 30 });
      await store.settings.write('s', { isPrivate: true });
      await put(`{"isPrivate":true,"new":1}`);
      await store.settings.write('s', { colour: 1 });
      await databases.execute(
        url,
        `insert into words (server, word, place) select 'seen', settings, 1 from settings`,
      );
      expect(await store.words.words('seen')).toEqual(['{"isPrivate":true,"new":1,"colour":1}']);
    });

    test('a database that a newer program has changed is left alone', async () => {
      const { store, databases, url, open } = stage();
      await store.close();
      await databases.execute(url, `insert into migrations (name) values ('9999-future')`);
      await expect(open(url)).rejects.toMatchObject({
        code: 'store-unavailable',
        message: expect.stringContaining('9999-future'),
      });
    });

    test('any sequence of changes from two stores leaves what a simple model has', async () => {
      const { store, url, open } = stage();
      const stores = [store, await open(url)];
      let runs = 0;
      const server = fc.constantFrom('s', 't');
      const article = fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        title: fc.constantFrom('题', '别题'),
        text: fc.oneof(fc.constantFrom('一', '二'), fc.string({ unit: 'binary', maxLength: 4 })),
      });
      const step = fc.record({
        by: fc.constantFrom(0, 1),
        server,
        act: fc.oneof(
          fc.record({ kind: fc.constant('save' as const), drafts: fc.array(article, { maxLength: 3 }) }),
          fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c') }),
          fc.record({
            kind: fc.constant('restore' as const),
            id: fc.constantFrom('a', 'b', 'c'),
            version: fc.integer({ min: 0, max: 5 }),
          }),
        ),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const run = `run${++runs}-`;
          const model = createModel();
          for (const { by, server: name, act } of steps) {
            const articles = stores[by]?.articles ?? store.articles;
            const scope = run + name;
            if (act.kind === 'save') {
              const saved = await articles.saveAll(scope, act.drafts);
              expect(saved.map(({ version }) => version)).toEqual(model.save(name, act.drafts));
            } else if (act.kind === 'remove') {
              expect(await articles.remove(scope, act.id)).toBe(model.remove(name, act.id));
            } else {
              const restored = await articles.restore(scope, act.id, act.version);
              expect(restored?.version).toBe(model.restore(name, act.id, act.version));
            }
          }
          for (const name of ['s', 't']) {
            const { articles } = store;
            const current = await articles.current(run + name);
            expect(current.map(({ id, title, text }) => ({ id, title, text }))).toEqual(model.current(name));
            for (const id of ['a', 'b', 'c']) {
              const history = await articles.history(run + name, id);
              expect(history.map(({ change }) => change).reverse()).toEqual(model.history(name, id));
            }
            const removed = await articles.removed(run + name);
            expect(removed.map(({ id }) => id).sort()).toEqual(model.removed(name));
            expect(await store.changes.version(run + name)).toBe(model.version(name));
          }
        }),
        { numRuns: 40 },
      );
    });
  });
});
