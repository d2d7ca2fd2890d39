import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngines, type Engines } from '../../src/engine/engines.ts';
import { createArticlePool } from '../../src/library/article-pool.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { everyServer } from '../../src/store/scope.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
let store: Store;
let library: Library;
let engines: Engines;
const pool = createArticlePool();
const corpus = {
  current: () => ({
    articles: [pool.parse({ id: 'shared', title: '公共', text: '图书馆有12层。' })],
    aliases: [],
    words: [],
    problems: [],
  }),
  subscribe: () => () => {},
};

beforeEach(async () => {
  store = await openStore('file::memory:', { log: silentLog, now: () => new Date() });
  library = createLibrary({ corpus, store, pool, log: silentLog });
  engines = createEngines(library, { segmenter, log: silentLog });
});
afterEach(async () => {
  engines.close();
  await store.close();
});

const ids = async (server: string | undefined) =>
  (await engines.fresh(server)).articles().map(({ id }) => id);
const toldFor = async (server: string, question: string) => {
  const answer = (await engines.fresh(server)).ask(question);
  return answer.kind === 'found' && answer.values[0]
    ? textAt(answer.evidence[0].article.text, answer.values[0])
    : undefined;
};
const draft = (id: string, text: string) => ({ id, title: id, text });

describe('the engines', () => {
  test('of servers with nothing of their own are one', async () => {
    expect(await engines.of('1')).toBe(await engines.of('2'));
    expect(await engines.of('1')).toBe(await engines.of(undefined));
  });

  test('answer from a server’s own articles there, and nowhere else', async () => {
    await store.articles.save('1', draft('bridge', '大桥全长1280米。'));
    expect(await toldFor('1', '大桥有多长？')).toBe('1280米');
    expect(await ids('1')).toContain('shared');
    expect(await ids('2')).toEqual(['shared']);
    expect(await ids(undefined)).toEqual(['shared']);
  });

  test('read what is kept for every server everywhere, and let a server’s own article of that id stand before it', async () => {
    await store.articles.save(everyServer, draft('bridge', '大桥全长1280米。'));
    expect(await toldFor('2', '大桥有多长？')).toBe('1280米');
    await store.articles.save('1', draft('bridge', '大桥全长900米。'));
    expect(await toldFor('1', '大桥有多长？')).toBe('900米');
    expect(await toldFor('2', '大桥有多长？')).toBe('1280米');
  });

  test('take over changes by themselves, and what was removed answers no more', async () => {
    await engines.of('1');
    await store.articles.save('1', draft('bridge', '大桥全长1280米。'));
    await vi.waitFor(async () => expect((await engines.of('1')).articles()).toHaveLength(2));
    await store.articles.remove('1', 'bridge');
    await vi.waitFor(async () => expect((await engines.of('1')).articles()).toHaveLength(1));
  });

  test('keep a server’s words whole and know its names, there alone', async () => {
    await store.articles.save('1', draft('city', '昆明共有友城23个。'));
    await store.articles.save('2', draft('city', '昆明共有友城23个。'));
    expect(await toldFor('1', '昆明有多少个兄弟市？')).toBeUndefined();
    await store.words.addAliases('1', ['友城', '兄弟市']);
    expect(await toldFor('1', '昆明有多少个兄弟市？')).toBe('23个');
    expect(await toldFor('2', '昆明有多少个兄弟市？')).toBeUndefined();
  });

  test('keep serving the old articles while the store cannot be read', async () => {
    const engine = await engines.of('1');
    vi.spyOn(store.articles, 'current').mockRejectedValue(new Error('gone'));
    await store.articles.save('1', draft('bridge', '大桥全长1280米。'));
    expect(await engines.of('1')).toBe(engine);
  });

  test('of servers silent for longest are let go past the bound, and built again when they are asked', async () => {
    engines.close();
    engines = createEngines(library, { segmenter, log: silentLog, mostSentences: 3 });
    for (const server of ['1', '2', '3'])
      await store.articles.save(server, draft('own', '甲有1个。乙有2个。'));
    const first = await engines.of('1');
    await engines.of('2');
    await engines.of('3');
    const again = await engines.of('1');
    expect(again).not.toBe(first);
    expect(again.articles()).toHaveLength(2);
  });
});

test('whatever servers keep, none is ever shown a word of another’s', async () => {
  const secret = (server: string, at: number) => `密${server}号第${at}项共有${server}${at}7个。`;
  const acts = fc.array(
    fc.record({
      server: fc.constantFrom('1', '2', '3'),
      at: fc.nat(3),
      act: fc.constantFrom('save', 'remove', 'alias'),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      for (const { server, at, act } of all) {
        if (act === 'save') await store.articles.save(server, draft(`a${at}`, secret(server, at)));
        else if (act === 'remove') await store.articles.remove(server, `a${at}`);
        else await store.words.addAliases(server, [`密${server}`, `别名${server}${at}`]);
      }
      for (const server of ['1', '2', '3']) {
        const engine = await engines.fresh(server);
        const own = (await store.articles.current(server)).map(({ id }) => id);
        expect(
          engine
            .articles()
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...own, 'shared'].sort());
        const shown = JSON.stringify([
          engine.articles(),
          engine.suggest('', {}),
          engine.suggest('密', {}),
          engine.ask('密1号第1项共有多少个？'),
          engine.ask('别名21有多少个？'),
          engine.facts(),
          engine.check('密3号第2项共有327个。'),
        ]);
        for (const other of ['1', '2', '3'].filter((one) => one !== server))
          for (const at of [0, 1, 2, 3]) expect(shown).not.toContain(secret(other, at));
      }
    }),
    { numRuns: 25 },
  );
});
