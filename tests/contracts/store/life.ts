import { expect, test } from 'vitest';
import { draftOf, type Stage } from '../store-makers.ts';

/** Closing and opening again. */
export function testLife(stage: () => Stage): void {
  test('after it is closed and opened again all is there, and closing twice is nothing', async () => {
    const { store, url } = stage();
    const saved = await store.articles.save('s', draftOf('a'));
    await store.settings.write('s', { language: 'zh-TW' });
    await store.close();
    await store.close();
    const again = await stage().open(url);
    expect(await again.articles.current('s')).toEqual([saved]);
    expect((await again.settings.read('s')).language).toBe('zh-TW');
    expect((await again.articles.save('s', draftOf('a', '新'))).version).toBe(2);
  });

  test('a close waits for what is under way', async () => {
    const { store, url } = stage();
    const saving = store.articles.saveAll('s', [draftOf('a'), draftOf('b')]);
    await store.close();
    await saving;
    const again = await stage().open(url);
    expect(await again.articles.current('s')).toHaveLength(2);
  });
}
