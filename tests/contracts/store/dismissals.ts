import { expect, test } from 'vitest';
import type { Stage } from '../store-makers.ts';

/** What managers have waved aside. */
export function testDismissals(stage: () => Stage): void {
  test('keys are kept once, longest ago first, each server’s apart', async () => {
    const { store } = stage();
    for (const key of ['几条地铁', '几个友城', '几条地铁']) {
      await store.dismissals.add('s', key);
      stage().clock += 1000;
    }
    expect(await store.dismissals.list('s')).toEqual(['几个友城', '几条地铁']);
    expect(await store.dismissals.list('t')).toEqual([]);
    expect(await store.dismissals.remove('t', '几条地铁')).toBe(false);
    expect(await store.dismissals.remove('s', '几条地铁')).toBe(true);
    expect(await store.dismissals.remove('s', '几条地铁')).toBe(false);
    expect(await store.dismissals.list('s')).toEqual(['几个友城']);
  });

  test('those added before a moment are forgotten, in one server', async () => {
    const { store } = stage();
    await store.dismissals.add('s', '旧');
    await store.dismissals.add('t', '旧');
    stage().clock += 1000;
    await store.dismissals.add('s', '新');
    expect(await store.dismissals.prune('s', new Date(stage().clock))).toBe(1);
    expect(await store.dismissals.list('s')).toEqual(['新']);
    expect(await store.dismissals.list('t')).toEqual(['旧']);
  });

  test.each([
    ['nothing', ''],
    ['a text longer than any index takes', '昆明市共缔结国际友城'.repeat(1_000)],
    ['a NUL', '几\0个'],
  ])('%s may be a key', async (_, key) => {
    const { store } = stage();
    await store.dismissals.add('s', key);
    expect(await store.dismissals.list('s')).toEqual([key.replaceAll('\0', '\ufffd')]);
    expect(await store.dismissals.remove('s', key)).toBe(true);
  });
}
