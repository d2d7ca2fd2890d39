import { expect, test } from 'vitest';
import { usualSettings } from '../../../src/store/settings.ts';
import type { Stage } from '../store-makers.ts';

/** The settings of a server. */
export function testSettings(stage: () => Stage): void {
  test('a server that chose nothing has the usual ones', async () => {
    const { store } = stage();
    expect(await store.settings.read('s')).toEqual(usualSettings);
  });

  test('what is set stays, what is not told is left, undefined brings back the usual', async () => {
    const { store } = stage();
    const digest = { channel: '9', cron: '0 9 * * 1', timeZone: 'Asia/Shanghai' };
    await store.settings.write('s', { isPrivate: true, threshold: 0.4, digest });
    const written = await store.settings.write('s', { threshold: undefined, answerChannels: ['1', '2'] });
    expect(written).toEqual({ ...usualSettings, isPrivate: true, digest, answerChannels: ['1', '2'] });
    expect(await store.settings.read('s')).toEqual(written);
    expect(await store.settings.read('t')).toEqual(usualSettings);
  });

  test('the servers that chose something are told, also if all is as usual again', async () => {
    const { store } = stage();
    expect(await store.settings.servers()).toEqual([]);
    for (const server of ['t', 's', 'U']) await store.settings.write(server, { isPrivate: true });
    await store.settings.write('t', { isPrivate: undefined });
    expect(await store.settings.servers()).toEqual(['U', 's', 't']);
  });

  test.each([
    ['a threshold of 2', { threshold: 2 }],
    ['a threshold that is no number', { threshold: Number.NaN }],
    ['half a day', { retentionDays: 0.5 }],
    ['no time', { retentionDays: 0 }],
    ['a colour that is none', { colour: 0x1_00_00_00 }],
    ['a digest without a channel', { digest: { channel: '', cron: '* * * * *', timeZone: 'UTC' } }],
  ])('%s cannot be set', async (_, change) => {
    const { store } = stage();
    await expect(store.settings.write('s', change)).rejects.toMatchObject({ code: 'call-invalid' });
    expect(await store.settings.read('s')).toEqual(usualSettings);
  });
}
