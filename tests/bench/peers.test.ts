import { describe, expect, test } from 'vitest';
import { collect } from '../../bench/collection.ts';
import { contenders } from '../../bench/contenders.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const collection = collect(
  [
    parseArticle({
      id: 'tea',
      title: '普洱茶',
      text: '普洱茶产于云南。茶马古道由此开始。采茶的季节是春天。',
    }),
    parseArticle({ id: 'lake', title: '滇池', text: '滇池是高原湖泊。红嘴鸥每年冬天飞来滇池过冬。' }),
  ],
  100,
);
const segmenter = createSegmenter({ choice: 'node-rs' });

describe.each(contenders.map((contender) => [contender.name, contender] as const))('%s', (_, contender) => {
  test('finds a sentence among all by the number it has in the collection', async () => {
    const { find } = await contender.build(collection, segmenter);
    expect((await find('红嘴鸥每年冬天', 5))[0]).toBe(4);
    expect((await find('普洱茶产于', 5))[0]).toBe(0);
  });

  test('finds within one article only sentences of that article', async () => {
    const { findWithin } = await contender.build(collection, segmenter);
    const found = await findWithin('lake', '红嘴鸥每年冬天', 5);
    expect(found[0]).toBe(4);
    expect(found.every((number) => collection.sentences[number]?.articleId === 'lake')).toBe(true);
  });

  test('gives as many sentences as it is asked for at most', async () => {
    const { find } = await contender.build(collection, segmenter);
    expect(await find('滇池', 1)).toHaveLength(1);
  });
});
