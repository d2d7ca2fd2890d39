import { expect, test } from 'vitest';
import type { Stage } from '../store-makers.ts';

/** Bytes by text and model. */
export function testVectors(stage: () => Stage): void {
  test.each([
    ['none', []],
    ['every byte', Array.from({ length: 256 }, (_, at) => at)],
    ['zeros', [0, 0, 0]],
  ])('%s come back as they were, and can be seen as numbers', async (_, bytes) => {
    const { store } = stage();
    const whole = Uint8Array.from([9, ...bytes, 9]);
    await store.vectors.save('h', 'm', whole.subarray(1, -1)); // lies askew in its buffer
    const found = await store.vectors.find('h', 'm');
    expect(found).toEqual(Uint8Array.from(bytes));
    expect([found?.byteOffset, found?.buffer.byteLength]).toEqual([0, bytes.length]);
  });

  test('what is saved takes the place of what was there', async () => {
    const { store } = stage();
    await store.vectors.save('h', 'm', Uint8Array.of(1));
    await store.vectors.save('h', 'm', Uint8Array.of(2));
    expect(await store.vectors.find('h', 'm')).toEqual(Uint8Array.of(2));
  });

  test('many are found at once, as far as they are there, of one model', async () => {
    const { store } = stage();
    const hashes = Array.from({ length: 120 }, (_, at) => `h${at}`);
    for (const [at, hash] of hashes.entries()) await store.vectors.save(hash, 'm', Uint8Array.of(at));
    await store.vectors.save('other', 'n', Uint8Array.of(1));
    const found = await store.vectors.findMany([...hashes, 'other', 'never', 'h1'], 'm');
    expect([...found].map(([hash, data]) => [hash, data[0]]).sort()).toEqual(
      hashes.map((hash, at) => [hash, at]).sort(),
    );
    expect(await store.vectors.findMany([], 'm')).toEqual(new Map());
    expect(await store.vectors.find('h1', 'n')).toBeUndefined();
  });

  test('two megabytes come back', async () => {
    const { store } = stage();
    const data = new Uint8Array(2_000_000).map((_, at) => at % 251);
    await store.vectors.save('h', 'm', data);
    expect(Buffer.compare((await store.vectors.find('h', 'm')) ?? new Uint8Array(), data)).toBe(0);
  });

  test('what other models made is forgotten', async () => {
    const { store } = stage();
    for (const model of ['m', 'n', 'o']) await store.vectors.save('h', model, Uint8Array.of(1));
    expect(await store.vectors.prune('n')).toBe(2);
    expect(await store.vectors.find('h', 'm')).toBeUndefined();
    expect(await store.vectors.find('h', 'n')).toBeDefined();
  });
}
