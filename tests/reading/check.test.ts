import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { similarityOf } from '../../src/reading/check/similarity.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const park = parseArticle({
  id: 'park',
  title: '翠湖公园新步道开放',
  published: '2024-05-01',
  text: '翠湖公园新建的环湖步道于2024年4月28日向市民开放,全长3.2公里。\n\n投资与管理\n\n步道总投资1,850万元,比预算节省约两成。\n全程设有12处休息点、30盏路灯。公园游客数量居全市第二,在西部公园中排名第五。',
});
const engine = createEngine([park], { segmenter: createSegmenter({ choice: 'node-rs' }) });

const told = (draft: string): readonly string[] =>
  engine
    .check(draft)
    .map(({ verdict, told }) => verdict + (told?.says ? ` ${textAt(told.article.text, told.says)}` : ''));

describe('of an article nobody tuned it on', () => {
  test.each([
    ['步道全长3.2公里。', 'agrees 3.2公里'],
    ['步道全长3200米。', 'agrees 3.2公里'],
    ['步道全长300米。', 'contradicts 3.2公里'],
    ['步道面积3.2平方公里。', 'not-in-articles'],
    ['步道总投资1850万美元。', 'not-in-articles'],
    ['步道全长5公里。', 'contradicts 3.2公里'],
    ['步道总投资1850万元。', 'agrees 1,850万元'],
    ['总投资达到两千万元。', 'contradicts 1,850万元'],
    ['全程设有十二處休息點。', 'agrees 12处'],
    ['全程设有30处休息点。', 'contradicts 12处'],
    ['全程设有12盏路灯。', 'contradicts 30盏'],
    ['步道2024年4月28日开放。', 'agrees 2024年4月28日'],
    ['步道2024年4月开放。', 'agrees 2024年4月28日'],
    ['步道2023年4月28日开放。', 'contradicts 2024年4月28日'],
    ['公园游客数量全市第五。', 'contradicts 第二'],
    ['公园游客数量在西部公园中排名第五。', 'agrees 第五'],
    ['公园有猴子12只。', 'not-in-articles'],
    ['滇池步道全长3.2公里。', 'not-in-articles'],
    ['超过10处休息点。', 'agrees 12处'],
  ])('%s → %s', (draft, expected) => {
    expect(told(draft)).toEqual([expected]);
  });
});

test('a row of figures is told figure by figure, each by what it counts', () => {
  expect(told('设有休息点12处、路灯40盏。')).toEqual(['agrees 12处', 'contradicts 30盏']);
});

test('a claim is a span of the draft as it was written, in any script and width', () => {
  const draft = '步道全長５公里。';
  const [claim] = engine.check(draft);
  expect(claim && textAt(draft, claim.span)).toBe('步道全長５公里');
});

test.each(['', '。', '今天天气真好。', '大家好！', '请看附件'])('%j states nothing', (draft) => {
  expect(engine.check(draft)).toEqual([]);
});

test('no text makes it throw, and claims stand in their order without overlapping', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'步道全长公里3.２第五,。、“”《年月日20元\ud800\0') });
  fc.assert(
    fc.property(texts, (draft) => {
      let end = 0;
      for (const { span } of engine.check(draft)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['友城数量', '南亚东南亚的友城数量', 0.8, 1],
  ['国际友城', '国际友好城市', 0.6, 1],
  ['国际友城', '友好交流城市', 0, 0.3],
  ['全国', '西部城市', 0, 0.1],
  ['', '友城', 0, 0],
])('%s and %s are alike between %d and %d', (one, other, least, most) => {
  expect(similarityOf(one, other)).toBeGreaterThanOrEqual(least);
  expect(similarityOf(one, other)).toBeLessThanOrEqual(most);
});
