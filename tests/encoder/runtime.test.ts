import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openRuntime } from '../../src/encoder/runtime.ts';
import { tinyModel, tinyVocabulary, tinyWidth } from './tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhaiju-runtime-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const names = ['onnxruntime-node', 'onnxruntime-web'] as const;

test.each(names)('a model gives a row for each piece, the same for the same piece, in %s', async (name) => {
  const runtime = await openRuntime(put('tiny.onnx', tinyModel()), name);
  expect(runtime.name).toBe(name);
  const cat = tinyVocabulary.indexOf('猫');
  const { rows, width } = await runtime.run([2, cat, cat, 3]);
  expect(width).toBe(tinyWidth);
  expect(rows).toHaveLength(4 * tinyWidth);
  expect(rows.slice(tinyWidth, 2 * tinyWidth)).toEqual(rows.slice(2 * tinyWidth, 3 * tinyWidth));
  expect(rows.slice(0, tinyWidth)).not.toEqual(rows.slice(tinyWidth, 2 * tinyWidth));
  await runtime.close();
});

describe('what cannot be used is told as a fault', () => {
  test.each([
    ['a file cut short', put('cut.onnx', tinyModel().subarray(0, 300))],
    ['a file that is none', put('none.onnx', Buffer.from('<html>not found</html>'))],
    ['a model that reads something else', put('other.onnx', tinyModel(['pixels']))],
    ['a file that is not there', join(folder, 'absent.onnx')],
  ])('%s', async (_, path) => {
    await expect(openRuntime(path)).rejects.toMatchObject({ name: 'Fault', code: 'model-unusable' });
  });
});
