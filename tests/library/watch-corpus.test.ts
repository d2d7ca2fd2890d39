import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { createArticlePool } from '../../src/library/article-pool.ts';
import { type CorpusWatch, watchCorpus } from '../../src/library/watch-corpus.ts';

let folder: string;
let corpus: CorpusWatch;
let lines: string[];
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const texts = () => corpus.current().articles.map(({ text }) => text);
const soon = { timeout: 8_000, interval: 50 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watched-'));
  await put('a.md', '甲。');
  lines = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) });
  corpus = await watchCorpus(folder, { pool: createArticlePool(), log });
});
afterEach(async () => {
  await corpus.close();
  await rm(folder, { recursive: true, force: true });
});

test('an added, a changed and a removed file are taken over, and told of', async () => {
  const told = vi.fn();
  corpus.subscribe(told);
  await put('b.md', '乙。');
  await vi.waitFor(() => expect(texts()).toEqual(['甲。', '乙。']), soon);
  await put('a.md', '甲已改。');
  await vi.waitFor(() => expect(texts()).toEqual(['甲已改。', '乙。']), soon);
  await rm(join(folder, 'b.md'));
  await vi.waitFor(() => expect(texts()).toEqual(['甲已改。']), soon);
  expect(told).toHaveBeenCalledTimes(3);
});

test('a broken file leaves the old article serving, and the log says which file, once', async () => {
  await put('a.md', '---\ntitle: "没有关\n---\n甲。');
  await vi.waitFor(() => expect(lines.join('\n')).toContain('a.md'), soon);
  expect(texts()).toEqual(['甲。']);
  await put('b.md', '乙。');
  await vi.waitFor(() => expect(texts()).toEqual(['甲。', '乙。']), soon);
  expect(lines.filter((line) => line.includes('article-left-out'))).toHaveLength(1);
});

test('a new alias or word is taken over too', async () => {
  await put('aliases.txt', '友城=姐妹城市');
  await vi.waitFor(() => expect(corpus.current().aliases).toHaveLength(1), soon);
});

test('a folder that goes away leaves what was read last', async () => {
  await rm(folder, { recursive: true });
  await vi.waitFor(() => expect(lines.join('\n')).toContain('corpus-unreadable'), soon);
  expect(texts()).toEqual(['甲。']);
});
