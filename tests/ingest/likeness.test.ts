import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, likenessOf } from '../../src/ingest/likeness.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import type { Segmenter } from '../../src/text/segment.ts';

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = createSegmenter({ choice: 'node-rs' });
});

const article = `翠湖公园新建的环湖步道5月1日起向市民开放，全长3.2公里。步道分为“观鸟”“赏荷”两段；全程设有12处休息点。
2023年以前，公园东门与南门之间没有道路相通。“绕一圈要走40分钟，”住在附近的李女士说。步道连通后，走完一圈约需25分钟。
项目总投资1,850万元，由市园林局负责管理。开放时间为每天6:30至22:00。`;
const other = `昆明市与世界各地的城市结为友好城市已有四十多年。1981年，昆明与日本藤泽市结好，这是云南的第一对国际友城。
截至目前，昆明共缔结国际友城23对、友好交流城市20对，遍及五大洲。瑞士苏黎世市帮助昆明保护老街、治理滇池。`;
const likeness = (one: string, two: string) =>
  likenessOf(fingerprintOf(one, segmenter), fingerprintOf(two, segmenter));

describe('the likeness of two texts', () => {
  test('is 1 for the same', () => {
    expect(likeness(article, article)).toBe(1);
  });

  test.each([
    ['width and blanks', article.replaceAll('3', '３').replaceAll('\n', '\n\n　　')],
    ['script', article.replaceAll('园', '園').replaceAll('开', '開').replaceAll('负责', '負責')],
    ['marks', article.replaceAll('，', ',').replaceAll('“', '「').replaceAll('”', '」')],
  ])('is 1 whatever %s', (_, written) => {
    expect(likeness(article, written)).toBe(1);
  });

  test.each([
    ['another figure', article.replace('3.2', '3.5'), 0.9],
    ['a line of a portal', `滇池新闻客户端\n${article}\n责任编辑：王某`, 0.85],
    ['a sentence less', article.replace(/项目总投资.*管理。/u, ''), 0.75],
  ])('is high with %s', (_, written, least) => {
    const found = likeness(article, written);
    expect(found).toBeGreaterThan(least);
    expect(found).toBeLessThan(1);
  });

  test('is low for another article', () => {
    expect(likeness(article, other)).toBeLessThan(0.5);
  });

  test('has 64 bits, and none for a text without words', () => {
    expect(fingerprintOf('，。 \n', segmenter)).toBe(0n);
    expect(fingerprintOf(article, segmenter)).toBeLessThan(2n ** 64n);
    expect(fingerprintOf(article, segmenter) >> 32n).not.toBe(
      fingerprintOf(article, segmenter) & 0xffffffffn,
    );
  });

  test('goes both ways, from 0 to 1', () => {
    const fingerprint = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    fc.assert(
      fc.property(fingerprint, fingerprint, (one, two) => {
        expect(likenessOf(one, two)).toBe(likenessOf(two, one));
        expect(likenessOf(one, two)).toBeGreaterThanOrEqual(0);
        expect(likenessOf(one, two)).toBeLessThanOrEqual(1);
        expect(likenessOf(one, one)).toBe(1);
      }),
    );
  });
});
