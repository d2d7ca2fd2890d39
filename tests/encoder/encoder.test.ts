import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createLog, type Log, silentLog } from '../../src/base/log.ts';
import { createEncoder, type Encoder } from '../../src/encoder/encoder.ts';
import type { ModelFolder } from '../../src/encoder/model-folder.ts';
import { createWorkBench, type WorkBench, type WorkBenchOptions } from '../../src/encoder/work-bench.ts';
import { cosinesOf } from '../../src/meaning/likeness.ts';
import { type BuiltWorker, buildWorker } from './built-worker.ts';
import { clearLens, tinyModel, tinyWidth, writeTiny } from './tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhaiju-encoder-'));
const lines: string[] = [];
const log: Log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date(0) });
let worker: BuiltWorker;
let model: ModelFolder;
const open: { close(): Promise<void> }[] = [];

function encoderOf(folderOf: ModelFolder = model): Encoder {
  const encoder = createEncoder(folderOf, { log, lens: clearLens, workerUrl: worker.url });
  open.push(encoder);
  return encoder;
}

function benchOf(options: Partial<WorkBenchOptions>): WorkBench {
  const setup = { ...model, lens: clearLens };
  const bench = createWorkBench({
    ...{ name: 'bench', setup, log: silentLog, workerUrl: worker.url, mostWaiting: 8 },
    ...options,
  });
  open.push(bench);
  return bench;
}

/** A worker that answers everything at once, but 死 it does not survive. */
const mortal = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ number, job }) => {
      if (job.text === '死') process.exit(1);
      parentPort.postMessage({ kind: 'done', number, told: { kind: 'question' } });
    });
  `)}`,
);

beforeAll(async () => {
  worker = await buildWorker();
  model = writeTiny(folder);
}, 60_000);

afterAll(async () => {
  for (const one of open) await one.close();
  worker.remove();
  rmSync(folder, { recursive: true });
});

test('a question and the sentence that says the same lie together, another one apart', async () => {
  const encoder = encoderOf();
  const question = await encoder.question('猫狗');
  const article = await encoder.article(parseArticle({ id: 'a', title: '', text: '山水,山水。\n猫狗。' }));
  if (!question || !article) throw new Error('both were read');
  const [landscape = 1, animals = 0] = cosinesOf(question.whole, article.sentences);
  expect(animals).toBeCloseTo(1, 2);
  expect(landscape).toBeLessThan(0.9);
  expect([...article.ends]).toEqual([4, 6]);
  expect(question.pieces).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 2 },
  ]);
});

describe('any text can be read', () => {
  test.each([
    ['rare characters and no others', '𰻝𰻝面', 1],
    ['a word longer than any', 'x'.repeat(5_000), 1],
    ['Traditional and full width', '貓,ＣＡＴｓ', 3],
    ['more pieces than the model has places for', '猫'.repeat(5_000), 510],
  ])('%s', async (_, text, atLeast) => {
    expect((await encoderOf().question(text))?.pieces.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(['', '   ', '😀🎉👍🏽', '?!,', '\u0000\uffff\ud800'])(
    'nothing to compare in %j',
    async (text) => {
      expect(await encoderOf().question(text)).toBeUndefined();
    },
  );

  test('a sentence of 5,000 pieces is read whole, in several windows', async () => {
    const text = `${'猫'.repeat(5_000)}。\n狗。`;
    const vectors = await encoderOf().article(parseArticle({ id: 'long', title: '鸟', text }));
    expect([...(vectors?.ends ?? [])]).toEqual([5_000, 5_001]);
  });

  test.each(['😀🎉', '\u200b'])(
    'an article of nothing but %j has a sentence without pieces',
    async (text) => {
      const vectors = await encoderOf().article(parseArticle({ id: 'none', title: '鸟', text }));
      expect([...(vectors?.ends ?? [])]).toEqual([0]);
      expect(vectors?.sentences).toMatchObject({ dimensions: tinyWidth, scales: Float32Array.of(0) });
    },
  );
});

describe('what goes wrong leaves the question to words', () => {
  test('a model that is none is told once, and nothing is asked of it again', async () => {
    const other = mkdtempSync(join(folder, 'cut-'));
    const encoder = encoderOf(writeTiny(other, tinyModel().subarray(0, 200)));
    lines.length = 0;
    expect(await encoder.warmUp()).toBe(false);
    expect(await encoder.question('猫')).toBeUndefined();
    expect(await encoder.question('狗')).toBeUndefined();
    expect(lines.filter((line) => line.includes('model-unusable'))).toHaveLength(1);
  });

  test('the worker dies in the middle of a question; after a rest another is started', async () => {
    const bench = benchOf({ workerUrl: mortal, restMs: 200 });
    const told = await Promise.all(['猫', '死', '狗'].map((text) => bench.ask({ kind: 'question', text })));
    expect(told).toEqual([{ kind: 'question' }, undefined, undefined]);
    expect(await bench.ask({ kind: 'question', text: '猫' })).toBeUndefined();
    await sleep(250);
    expect(await bench.ask({ kind: 'question', text: '猫' })).toEqual({ kind: 'question' });
  });

  test('more questions at once than may wait', async () => {
    const bench = benchOf({ mostWaiting: 2 });
    const asked = ['猫', '狗', '鸟', '鱼'].map((text) => bench.ask({ kind: 'question', text }));
    const told = await Promise.all(asked);
    expect(told.map((one) => one !== undefined)).toEqual([true, true, false, false]);
  });

  test('a closed encoder', async () => {
    const encoder = encoderOf();
    await encoder.close();
    expect(await encoder.question('猫')).toBeUndefined();
  });
});
