import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog, silentLog } from '../../src/base/log.ts';
import { createShutdown } from '../../src/base/shutdown.ts';

const never = (): Promise<void> => new Promise(() => {});

describe('shutdown', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('closes what was opened last first, one after the other', async () => {
    const closed: string[] = [];
    const shutdown = createShutdown(silentLog);
    shutdown.add('store', () => void closed.push('store'));
    shutdown.add('bot', async () => {
      await Promise.resolve();
      closed.push('bot');
    });
    await shutdown.run();
    expect(closed).toEqual(['bot', 'store']);
  });

  test('closes everything once, however often it is asked', async () => {
    let closings = 0;
    const shutdown = createShutdown(silentLog);
    shutdown.add('bot', () => void closings++);
    await Promise.all([shutdown.run(), shutdown.run()]);
    await shutdown.run();
    expect(closings).toBe(1);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('socket\ngone');
      },
    ],
    ['rejects', () => Promise.reject(new Error('socket\ngone'))],
  ])('one that %s is told in the log and holds up no other', async (_, close) => {
    const lines: string[] = [];
    const closed: string[] = [];
    const log = createLog({ level: 'error', write: (line) => lines.push(line), now: () => new Date(0) });
    const shutdown = createShutdown(log);
    shutdown.add('store', () => void closed.push('store'));
    shutdown.add('bot', close);
    await shutdown.run();
    expect(closed).toEqual(['store']);
    expect(lines.join()).toContain('name=bot reason="socket gone"');
  });

  test('leaves behind what takes longer than its patience', async () => {
    const shutdown = createShutdown(silentLog);
    shutdown.add('bot', never);
    let isDone = false;
    const run = shutdown.run().then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await run;
    expect(isDone).toBe(true);
  });

  test('keeps no timer once everything is closed', async () => {
    const shutdown = createShutdown(silentLog);
    shutdown.add('bot', () => {});
    await shutdown.run();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('what is opened while it closes is closed too', async () => {
    const closed: string[] = [];
    const shutdown = createShutdown(silentLog);
    shutdown.add('bot', () => {
      shutdown.add('late', () => void closed.push('late'));
    });
    await shutdown.run();
    expect(closed).toEqual(['late']);
  });
});
