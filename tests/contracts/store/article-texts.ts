import { expect, test } from 'vitest';
import { draftOf, type Stage } from '../store-makers.ts';

/** Texts and ids of any kind, as they come back. */
export function testArticleTexts(stage: () => Stage): void {
  test('a text of five megabytes comes back, character by character', async () => {
    const { store } = stage();
    const text = '昆明市共缔结国际友城23对，👨‍👩‍👧。\r\n'.repeat(100_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(5_000_000);
    await store.articles.save('s', draftOf('long', text));
    expect((await store.articles.find('s', 'long'))?.text === text).toBe(true);
    expect((await store.articles.history('s', 'long'))[0]?.characters).toBe([...text].length);
  });

  test.each([
    ['emoji, flags and joiners', '👨‍👩‍👧昆明🇨🇳👍🏽'],
    ['a quote and a comment', `'); drop table articles; -- "x" \\' $1 ? :id %_`],
    ['right-to-left text', 'מה昆明؟ \u202e'],
    ['blanks and line ends', '\ufeff\u3000 \t\r\n \n'],
    ['nothing', ''],
    ['rare characters', '𠮷𪚥㐂e\u0301'],
    ['control characters', '\u0001\u001b[31m\u007f\u0085\u2028'],
  ])('%s comes back as it was', async (_, text) => {
    const { store } = stage();
    const odd = { id: `id ${text}`, title: text, text, source: text };
    await store.articles.save('s', odd, text);
    expect(await store.articles.find('s', odd.id)).toMatchObject({ ...odd });
    expect((await store.articles.history('s', odd.id))[0]?.by).toBe(text);
    expect(await store.articles.remove('s', odd.id)).toBe(true);
  });

  test('what no database can keep is replaced, before it is hashed and given back', async () => {
    const { store } = stage();
    const saved = await store.articles.save('s', { id: 'a\0', title: 'x\ud800', text: '一\0二\udc00三' });
    expect(saved).toMatchObject({ id: 'a\ufffd', title: 'x\ufffd', text: '一\ufffd二\ufffd三' });
    expect(await store.articles.find('s', 'a\0')).toEqual(saved);
    expect(await store.articles.remove('s', 'a\0')).toBe(true);
  });

  test.each(['', 'x'.repeat(201)])('an id that cannot be a key is refused', async (id) => {
    const { store } = stage();
    await expect(store.articles.save('s', { ...draftOf('a'), id })).rejects.toMatchObject({
      code: 'call-invalid',
    });
  });
}
