import { expect, test } from 'vitest';
import { reclaimAfterMs } from '../../../src/store/digests.ts';
import type { Stage } from '../store-makers.ts';

const dueAt = '2026-01-05T01:00:00.000Z';
const claimedAt = '2026-01-01T00:00:00.000Z';

/** Digests come out once, and none is lost. */
export function testDigests(stage: () => Stage): void {
  test('of many that claim a run at once, in several processes’ stores, exactly one gets it', async () => {
    const { store, open, url } = stage();
    const stores = [store, await open(url), await open(url)];
    for (const due of [dueAt, '2026-01-12T01:00:00.000Z']) {
      const claims = Array.from({ length: 24 }, (_, at) => stores[at % 3]?.digests.claim('s', due));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    }
    expect(await store.digests.claim('t', dueAt)).toBe(true);
  });

  test('a moment is the same run however it is spelt; what is no moment is refused', async () => {
    const { store } = stage();
    expect(await store.digests.claim('s', dueAt)).toBe(true);
    expect(await store.digests.claim('s', '2026-01-05T09:00:00+08:00')).toBe(false);
    for (const wrong of ['', 'Monday', '9', '2026-13-05T01:00:00Z']) {
      await expect(store.digests.claim('s', wrong)).rejects.toMatchObject({ code: 'call-invalid' });
    }
  });

  test('a run that is posted can never be claimed again', async () => {
    const { store } = stage();
    await store.digests.claim('s', dueAt);
    await store.digests.posted('s', dueAt, '77');
    stage().clock += 100 * reclaimAfterMs;
    expect(await store.digests.claim('s', dueAt)).toBe(false);
    expect(await store.digests.unposted('s', new Date(stage().clock))).toEqual([]);
    await store.digests.posted('s', dueAt, '88');
    expect(await store.digests.last('s')).toEqual({ dueAt, claimedAt, messageId: '77' });
  });

  test('a run that nobody claimed counts as posted too, once somebody says so', async () => {
    const { store } = stage();
    await store.digests.posted('s', dueAt, '77');
    stage().clock += 100 * reclaimAfterMs;
    expect(await store.digests.claim('s', dueAt)).toBe(false);
  });

  test('a run whose process died is told, and one gets it again after a while', async () => {
    const { store, open, url } = stage();
    const other = await open(url);
    await store.digests.claim('s', dueAt);
    expect(await other.digests.unposted('s', new Date(stage().clock))).toEqual([]);
    stage().clock += reclaimAfterMs - 1;
    expect(await other.digests.unposted('s', new Date(stage().clock))).toEqual([{ dueAt, claimedAt }]);
    expect(await other.digests.unposted('t', new Date(stage().clock))).toEqual([]);
    expect(await other.digests.claim('s', dueAt)).toBe(false);
    stage().clock += 1;
    const claims = await Promise.all([store, other, store].map(({ digests }) => digests.claim('s', dueAt)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.digests.unposted('s', new Date(stage().clock))).toEqual([]);
    await other.digests.posted('s', dueAt, '77');
    expect((await store.digests.last('s'))?.messageId).toBe('77');
  });

  test('the last run is the one that was due last, posted or not', async () => {
    const { store } = stage();
    expect(await store.digests.last('s')).toBeUndefined();
    await store.digests.claim('s', '2026-01-12T01:00:00.000Z');
    await store.digests.claim('s', dueAt);
    await store.digests.posted('s', dueAt, '77');
    expect(await store.digests.last('s')).toEqual({ dueAt: '2026-01-12T01:00:00.000Z', claimedAt });
    stage().clock += 1;
    const unposted = await store.digests.unposted('s', new Date(stage().clock));
    expect(unposted.map((run) => run.dueAt)).toEqual(['2026-01-12T01:00:00.000Z']);
  });
}
