import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createReadings } from '../../src/engine/readings.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makeVectors } from '../support/made-vectors.ts';

const bridge = parseArticle({ id: 'bridge', title: '大桥', text: '大桥全长1280米。桥面宽32米。' });
const lake = parseArticle({ id: 'lake', title: '湖', text: '湖面海拔1886米。' });
let store: Store;

beforeEach(async () => {
  store = await openStore('file::memory:', { log: silentLog, now: () => new Date() });
});
afterEach(() => store.close());

/** A model that has read these, one after the other. */
function openReadings(readArticle: Encoder['article'], arrived = true) {
  const asked: Article[] = [];
  const encoder: Encoder = {
    model: 'made-up',
    warmUp: async () => true,
    question: async () => undefined,
    article: (article) => {
      asked.push(article);
      return readArticle(article);
    },
    close: async () => {},
  };
  const parts = {
    encoder: { arrived: Promise.resolve(arrived ? encoder : undefined) },
    store,
    log: silentLog,
  };
  return { readings: createReadings(parts), asked };
}

const made = async (article: Article) => makeVectors([]).article(article);

test('articles that are wanted are read in the background, once, and are there at once from then on', async () => {
  const { readings, asked } = openReadings(made);
  readings.want([bridge, lake]);
  expect(readings.vectorsOf(bridge)).toBeUndefined();
  await vi.waitFor(() => expect(readings.vectorsOf(lake)).toBeDefined());
  readings.want([bridge, lake]);
  expect(asked).toEqual([bridge, lake]);
  expect(readings.progress()).toEqual({ read: 2, wanted: 2 });
});

test('what was read before is taken from the store, and not read again', async () => {
  const first = openReadings(made);
  first.readings.want([bridge]);
  await vi.waitFor(() => expect(first.readings.vectorsOf(bridge)).toBeDefined());
  await vi.waitFor(async () => {
    const second = openReadings(async () => {
      throw new Error('it was read again');
    });
    second.readings.want([{ ...bridge }]);
    await vi.waitFor(() => expect(second.readings.progress().read).toBe(1));
    expect(second.asked).toEqual([]);
  });
});

test('without a model nothing is read, and nothing waits', async () => {
  const { readings, asked } = openReadings(made, false);
  readings.want([bridge]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([asked, readings.vectorsOf(bridge)]).toEqual([[], undefined]);
});

test('bytes in the store that are no vectors are read anew', async () => {
  vi.spyOn(store.vectors, 'findMany').mockImplementation(
    async (hashes) => new Map(hashes.map((hash) => [hash, Uint8Array.of(1, 2, 3)])),
  );
  const { readings, asked } = openReadings(made);
  readings.want([bridge]);
  await vi.waitFor(() => expect(readings.vectorsOf(bridge)).toBeDefined());
  expect(asked).toEqual([bridge]);
});
