import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { run } from './fake-console.ts';

let folder: string;
let database: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  database = `file:${join(folder, 'z.db')}`;
  await writeFile(join(folder, 'bridge.md'), '---\ntitle: 大桥\n---\n\n大桥全长1280米。');
  await writeFile(
    join(folder, 'lake.html'),
    '<title>湖</title><body><p>湖面海拔1886米，面积300平方千米。</p></body>',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const library = (...args: string[]) =>
  run(['library', ...args], {
    openStore: () => openStore(database, { log: silentLog, now: () => new Date() }),
  });

test('files are added, listed, shown and removed, of one server or of all', async () => {
  const added = await library('add', join(folder, 'bridge.md'), join(folder, 'lake.html'));
  expect(added).toMatchObject({ code: 0, errors: [] });
  expect((await library('list')).out.map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['bridge', '大桥', '1'],
    ['lake', '湖', '1'],
  ]);
  expect((await library('list', '--server', '123')).out).toEqual([]);
  expect((await library('show', 'bridge')).out.join('\n')).toContain('大桥全长1280米。');
  expect(JSON.parse((await library('show', 'bridge', '--json')).out[0] ?? '')).toMatchObject({ version: 1 });
  expect((await library('remove', 'bridge')).code).toBe(0);
  expect((await library('list', '--json')).out.map((line) => JSON.parse(line).id)).toEqual(['lake']);
});

test('what is exported from one server can be imported into another', async () => {
  await library('add', join(folder, 'bridge.md'), '--server', '1');
  const out = join(folder, 'out');
  expect((await library('export', out, '--server', '1')).code).toBe(0);
  expect(await readdir(out)).toEqual(['1-bridge.md']);
  expect((await library('import', out, '--server', '2')).code).toBe(0);
  expect((await library('show', 'bridge', '--server', '2')).out).toEqual(
    (await library('show', 'bridge', '--server', '1')).out,
  );
});

test.each([
  [['show', 'nothing'], 2],
  [['remove', 'nothing'], 2],
  [['add', '/no/such.md'], 3],
  [['add', 'http://127.0.0.1:1/x'], 3],
  [['import', '/no/such'], 3],
])('%j ends with code %d and one line that says why', async (args, code) => {
  const ran = await library(...args);
  expect(ran.code).toBe(code);
  expect(ran.errors).toHaveLength(1);
});

test('of several files none is kept if one cannot be read', async () => {
  await writeFile(join(folder, 'empty.md'), '');
  expect((await library('add', join(folder, 'bridge.md'), join(folder, 'empty.md'))).code).toBe(3);
  expect((await library('list')).out).toEqual([]);
});
