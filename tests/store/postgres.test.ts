import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLog, silentLog } from '../../src/base/log.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { type Postgres, startPostgres, whyNoPostgres, withSetting } from '../support/postgres.ts';

const patience = { timeout: 10_000, interval: 20 };
const draft = { id: 'a', title: '题', text: '正文' };
let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

async function open(url: string, log = silentLog): Promise<Store> {
  const store = await openStore(url, { log, now: () => new Date(0) });
  opened.push(store);
  return store;
}

test('a server that is not there is told with what to do, and without the password', async () => {
  const failure = await open('postgres://zhaiju:geheim@127.0.0.1:1/zhaiju').catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'store-unavailable',
    message: expect.stringContaining('check that PostgreSQL runs'),
  });
  expect(String(failure)).not.toContain('geheim');
});

describe.skipIf(whyNoPostgres())('PostgreSQL', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  test.each<[string, (url: string) => string, RegExp]>([
    ['is not there', (url) => url.replace(/zhaiju_\w+/u, 'zhaiju_never'), /create the database/u],
    ['can only be read', (url) => withSetting(url, 'default_transaction_read_only=on'), /primary/u],
  ])('a database that %s is told with what to do', async (_, change, advice) => {
    const url = change(await server.createDatabase());
    await expect(open(url)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(advice),
    });
  });

  test('a database that cannot hold Chinese is refused', async () => {
    const options = "encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'";
    const url = await server.createDatabase(options);
    await expect(open(url)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('UTF8'),
    });
  });

  test('lost connections are told, made anew, and what changed meanwhile is heard', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) });
    const url = await server.createDatabase();
    const store = await open(url, log);
    const other = await open(url);
    const heard: string[] = [];
    store.changes.subscribe((name) => heard.push(name));
    await store.articles.save('s', draft);
    expect(await server.disconnectAll(url)).toBeGreaterThan(0);
    await vi.waitFor(
      () => expect(lines.join()).toContain('connection to hear changes on was lost'),
      patience,
    );
    await vi.waitFor(() => other.articles.save('t', draft), patience);
    await vi.waitFor(() => expect(heard).toEqual(['s', 't']), patience);
    await other.articles.remove('t', 'a');
    await vi.waitFor(() => expect(heard).toEqual(['s', 't', 't']), patience);
    expect(await store.articles.current('s')).toHaveLength(1);
    expect(lines.join()).not.toContain('正文');
  });

  test('a server that stops is a fault, not a bug, and the store still closes', async () => {
    const passing = await startPostgres();
    const url = await passing.createDatabase();
    const store = await open(url);
    await passing.stop();
    // The pool may have to notice first that its connection is gone.
    for (const attempt of [1, 2]) {
      const failed = attempt === 1 ? store.articles.current('s') : store.articles.save('s', draft);
      await expect(failed).rejects.toMatchObject({ code: 'store-unavailable' });
    }
    await store.close();
  });

  test('what others say on the channel is passed over', async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    const heard: string[] = [];
    store.changes.subscribe((name) => heard.push(name));
    for (const said of ['', 'x', '7', 'null', '{"server":1}', '{"server":"s","version":"9"}']) {
      await server.execute(url, `select pg_notify('zhaiju_changes', '${said}')`);
    }
    await server.execute(url, `select pg_notify('zhaiju_changes', '{"server":"s","version":9}')`);
    await vi.waitFor(() => expect(heard).toEqual(['s']), patience);
  });
});
