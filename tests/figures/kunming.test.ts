import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { findFigures } from '../../src/figures/find-figures.ts';
import { findNames } from '../../src/figures/find-names.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { expectedFigures, expectedNames, namesEitherWay } from './kunming-expected.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const { text } = parseMarkdown(readFileSync(new URL('kunming-sister-cities.md', corpus), 'utf8'), 'kunming');
/** The body: the day of the page and the original headline stand before it. */
const body = text.slice(text.indexOf('“昆明市国际交友'));
const lexicon = readFileSync(new URL('lexicon.txt', corpus), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Sentences of the article this project began with, every figure of each written down by hand: [kind, text, scope?]. */
const sentences: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    '截至目前共缔结国际友城23对、友好交流城市20对。自2008年友城大会举办以来,昆明市连续获得5次‘国际友好城市交流合作奖’和1次‘国际友好城市特别贡献奖’……”在日前举行的 “壮丽70年 奋斗新时代”昆明市庆祝中华人民共和国成立70周年系列新闻发布会上',
    [
      ['count', '23对'],
      ['count', '20对'],
      ['date', '2008年'],
      ['count', '5次'],
      ['count', '1次'],
      ['date', '日前'],
      ['duration', '70年'],
      ['duration', '70周年'],
    ],
  ],
  [
    '1992年5月,中共中央4号文件决定,包括昆明在内的17座城市实行沿海开放城市政策;1993年8月,首届昆明出口商品交易会的举行鸣响了第一枚礼炮',
    [
      ['date', '1992年5月'],
      ['number-of-document', '4号文件'],
      ['count', '17座'],
      ['date', '1993年8月'],
      ['ordinal', '首届'],
      ['ordinal', '第一枚'],
    ],
  ],
  [
    '来自95个国家和国际组织的近千万宾客走进昆明,为昆明带来开放的新机遇;2013年6月,首届南博会暨第21届昆交会成功举办,生动诠释了“办好一次会,搞活一座城”的重要意义和丰富内涵。',
    [
      ['count', '95个'],
      ['count', '近千万'],
      ['date', '2013年6月'],
      ['ordinal', '首届'],
      ['ordinal', '第21届'],
    ],
  ],
  [
    '1981年11月5日,昆明市与日本藤泽市缔结为友好城市,这是昆明市的第一个国际友好城市。在两市结谊5周年之际,昆明·藤泽友谊馆落成。30多年过去了',
    [
      ['date', '1981年11月5日'],
      ['ordinal', '第一个'],
      ['duration', '5周年'],
      ['duration', '30多年'],
    ],
  ],
  [
    '在全国友协2016年1月发布的中国城市友好交往度排名中,昆明市在全国254个地级以上城市中排名第九;在西部省份中,昆明市的友城数量仅次于西安和成都,位列西部省会城市第三位;在南亚东南亚的友城数量为10对,昆明市稳居全国第一。',
    [
      ['date', '2016年1月'],
      ['count', '254个'],
      ['rank', '第九', '全国254个地级以上城市'],
      ['rank', '第三位', '西部省会城市'],
      ['count', '10对'],
      ['rank', '第一', '全国'],
    ],
  ],
  [
    '2018年,昆明市因2016年至2017年度卓有成效的国际友好城市工作,再次获得最高奖项',
    [
      ['date', '2018年'],
      ['period', '2016年至2017年'],
    ],
  ],
  [
    '孟加拉国等7国相继在昆明设立总领事馆。目前,在昆领事馆数量全国排名第六,在西部城市中仅次于成都、重庆,排名第三;在昆外资金融机构达10家;英国、法国、德国、意大利等27个国家在昆设立签证中心。',
    [
      ['count', '7国'],
      ['rank', '第六', '全国'],
      ['rank', '第三', '西部城市'],
      ['count', '10家'],
      ['count', '27个'],
    ],
  ],
  ['新浪新闻意见反馈留言板 400-052-0066 欢迎批评指正', [['phone', '400-052-0066']]],
  ['Copyright © 1996-2019 SINA Corporation', [['period', '1996-2019']]],
];

describe('of the Kunming article', () => {
  test.each(sentences)('reads %s', (sentence, expected) => {
    const found = findFigures(sentence, { published: '2019-09-23' });
    expect(
      found.map(({ scope, ...figure }) => [
        figure.kind,
        textAt(sentence, figure),
        ...(scope ? [textAt(sentence, scope)] : []),
      ]),
    ).toEqual(expected);
  });

  test('finds every figure that was listed by hand, with its meaning, and no other', () => {
    const found = findFigures(body, { published: '2019-09-23' }).map((figure) => {
      const { kind, value, unit, qualifier, from, to, scope } = figure;
      const named = scope ? textAt(body, scope) : undefined;
      return { kind, text: textAt(body, figure), value, unit, qualifier, from, to, scope: named };
    });
    // toEqual takes what is undefined for what is not there.
    expect(found).toEqual(expectedFigures);
  });

  test('every digit belongs to exactly one figure', () => {
    const figures = findFigures(text, { published: '2019-09-23' });
    for (const { index } of text.matchAll(/\d/g)) {
      expect(figures.filter(({ start, end }) => start <= index && index < end)).toHaveLength(1);
    }
  });

  test('finds nearly every name that was listed by hand, and hardly another', () => {
    const segmenter = createSegmenter({ choice: 'node-rs', words: lexicon });
    const found = new Set(
      findNames(body, { words: segmenter.tag(body) }).map((figure) => {
        const office = figure.office ? `${textAt(body, figure.office)}>` : '';
        return `${figure.kind} ${office}${textAt(body, figure)}`;
      }),
    );
    const expected = Object.entries(expectedNames).flatMap(([kind, names]) =>
      names.map((name) => `${kind} ${name}`),
    );
    const missed = expected.filter((name) => !found.has(name));
    const extra = [...found].filter(
      (name) => !expected.includes(name) && !namesEitherWay.some((other) => name.endsWith(` ${other}`)),
    );
    expect(missed.length / expected.length, `missed: ${missed.join(', ')}`).toBeLessThan(0.03);
    expect(extra.length / found.size, `not expected: ${extra.join(', ')}`).toBeLessThan(0.03);
  });

  test('明年 in the headline is the year after that of publication', () => {
    expect(findFigures('大会明年在昆举办', { published: '2019-09-23' })).toEqual([
      { kind: 'date', start: 2, end: 4, from: '2020', to: '2020', precision: 'year' },
    ]);
    expect(findFigures('大会明年在昆举办')).toEqual([{ kind: 'date', start: 2, end: 4 }]);
  });
});
