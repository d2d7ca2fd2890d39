import { expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { type ArrivingEncoder, createArrivingEncoder } from '../../src/encoder/arriving-encoder.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import type { Unavailable } from '../../src/encoder/fetch-model.ts';
import type { ModelFolder } from '../../src/encoder/model-folder.ts';
import { makeVectors } from '../support/made-vectors.ts';

const folder: ModelFolder = { kind: 'model', modelPath: 'm', tokenizerPath: 't', hash: 'h' };
const made = makeVectors([]);

interface World {
  readonly arriving: ArrivingEncoder;
  readonly lines: readonly string[];
  readonly closed: () => number;
  readonly settle: (found: ModelFolder | Unavailable) => void;
}

function start(isOn: boolean, isUsable = true): World {
  const lines: string[] = [];
  let closed = 0;
  let settle: World['settle'] = () => {};
  const found = new Promise<ModelFolder | Unavailable>((resolve) => {
    settle = resolve;
  });
  const encoder: Encoder = {
    model: 'made',
    warmUp: async () => isUsable,
    question: async (text) => made.question(text),
    article: async (article) => made.article(article),
    close: async () => void closed++,
  };
  const log = createLog({ level: 'info', write: (line) => lines.push(line), now: () => new Date(0) });
  const arriving = createArrivingEncoder({ isOn, log, fetch: () => found, open: () => encoder });
  return { arriving, lines, closed: () => closed, settle };
}

test('questions go by words until the model is there, and then by meaning', async () => {
  const { arriving, lines, closed, settle } = start(true);
  expect(arriving.state()).toEqual({ kind: 'arriving' });
  expect(await arriving.question('猫')).toBeUndefined();
  settle(folder);
  expect((await arriving.arrived)?.model).toBe('made');
  expect(arriving.state()).toEqual({ kind: 'ready', model: 'made' });
  expect((await arriving.question('猫'))?.text).toBe('猫');
  expect(lines).toHaveLength(1);
  await arriving.close();
  expect(closed()).toBe(1);
});

test('a model that cannot be had is said once, and why', async () => {
  const { arriving, lines, settle } = start(true);
  settle({ kind: 'unavailable', why: 'no-space', reason: 'the disk is full' });
  expect(await arriving.arrived).toBeUndefined();
  expect(arriving.state()).toMatchObject({ why: 'no-space' });
  expect(await arriving.question('猫')).toBeUndefined();
  expect(lines).toEqual([expect.stringContaining('why=no-space')]);
});

test('a model that no runtime opens counts as none', async () => {
  const { arriving, settle } = start(true, false);
  settle(folder);
  expect(await arriving.arrived).toBeUndefined();
  expect(arriving.state()).toMatchObject({ why: 'not-usable' });
  expect(await arriving.question('猫')).toBeUndefined();
});

test('switched off nothing is fetched', async () => {
  const { arriving, lines } = start(false);
  expect(await arriving.arrived).toBeUndefined();
  expect(arriving.state()).toEqual({ kind: 'off' });
  expect(lines).toEqual([]);
});

test('closed before it has come it is not opened any more', async () => {
  const { arriving, settle } = start(true);
  await arriving.close();
  settle(folder);
  expect(await arriving.arrived).toBeUndefined();
});
