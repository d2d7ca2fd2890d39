import { expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { runsNow } from '../../src/discord/digest-runs.ts';
import { openStore } from '../../src/store/open-store.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const due = Date.parse('2026-02-01T01:00:00Z');
const schedule = { channel: '1', cron: '0 9 1 * *', timeZone: 'Asia/Shanghai' };

/** The times, in minutes after it was due, at which a digest that never can be posted is tried, looked at each minute. */
async function triesFrom(first: number): Promise<readonly number[]> {
  let clock = due + first * minuteMs;
  const store = await openStore('file::memory:', { log: silentLog, now: () => new Date(clock) });
  const tries: number[] = [];
  for (; clock < due + 60 * hourMs; clock += minuteMs) {
    for (const run of await runsNow('s', schedule, { store, now: new Date(clock) })) {
      expect(run.isAgain).toBe(tries.length > 0);
      if (await store.digests.claim('s', run.due.toISOString())) tries.push((clock - due) / minuteMs);
    }
  }
  await store.close();
  return tries;
}

test('what cannot be posted is tried again after ever longer, each hour at most, and then given up', async () => {
  const tries = await triesFrom(0);
  expect(tries.slice(0, 6)).toEqual([0, 10, 20, 40, 80, 140]);
  expect(tries.length).toBeLessThan(45);
  expect(tries.at(-1)).toBeGreaterThan(35 * 60);
  expect(tries.at(-1)).toBeLessThanOrEqual(36 * 60);
});

test('one that was claimed late is tried again too', async () => {
  expect((await triesFrom(23 * 60 + 55)).length).toBeGreaterThan(5);
});

test('one that nobody claimed for a day is let go', async () => {
  expect(await triesFrom(24 * 60 + 1)).toEqual([]);
});
