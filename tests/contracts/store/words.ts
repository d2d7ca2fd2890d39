import { expect, test } from 'vitest';
import type { Stage } from '../store-makers.ts';

/** Names of one thing, and words to keep whole. */
export function testWords(stage: () => Stage): void {
  test('names of one thing are a group; one that joins two groups makes them one', async () => {
    const { store } = stage();
    await store.words.addAliases('s', ['友城', '姐妹城市']);
    await store.words.addAliases('s', ['南博会', ' 南亚博览会 ']);
    await store.words.addAliases('s', ['友城', '友好城市']);
    expect(await store.words.aliases('s')).toEqual([
      ['友城', '姐妹城市', '友好城市'],
      ['南博会', '南亚博览会'],
    ]);
    await store.words.addAliases('s', ['姐妹城市', '南博会', '新名']);
    expect(await store.words.aliases('s')).toEqual([
      ['友城', '姐妹城市', '南博会', '南亚博览会', '友好城市', '新名'],
    ]);
    expect(await store.words.aliases('t')).toEqual([]);
  });

  test('a name leaves its group; a group of one is none', async () => {
    const { store } = stage();
    await store.words.addAliases('s', ['甲', '乙', '丙']);
    expect(await store.words.removeAlias('s', '乙')).toBe(true);
    expect(await store.words.removeAlias('s', '乙')).toBe(false);
    expect(await store.words.aliases('s')).toEqual([['甲', '丙']]);
    expect(await store.words.removeAlias('s', '丙')).toBe(true);
    expect(await store.words.aliases('s')).toEqual([]);
  });

  test.each([[['友城']], [['友城', ' 友城']], [[]], [['友城', '']], [['友城', 'x'.repeat(101)]]])(
    'the names %j are no group',
    async (names) => {
      const { store } = stage();
      await expect(store.words.addAliases('s', names)).rejects.toMatchObject({ code: 'call-invalid' });
      expect(await store.words.aliases('s')).toEqual([]);
      expect(await store.changes.version('s')).toBe(0);
    },
  );

  test('words are kept in order, once', async () => {
    const { store } = stage();
    for (const word of ['于韦斯屈莱市', '南博会', '于韦斯屈莱市 ']) await store.words.addWord('s', word);
    expect(await store.words.words('s')).toEqual(['于韦斯屈莱市', '南博会']);
    expect(await store.words.removeWord('s', '于韦斯屈莱市')).toBe(true);
    expect(await store.words.removeWord('s', '于韦斯屈莱市')).toBe(false);
    expect(await store.words.words('s')).toEqual(['南博会']);
    await expect(store.words.addWord('s', ' ')).rejects.toMatchObject({ code: 'call-invalid' });
    expect(await store.words.words('t')).toEqual([]);
  });
}
