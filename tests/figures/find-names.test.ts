import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textAt } from '../../src/base/span.ts';
import { findNames } from '../../src/figures/find-names.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });

function namesIn(text: string): readonly (readonly [string, string])[] {
  return findNames(text, { words: segmenter.tag(text) }).map((figure) => [figure.kind, textAt(text, figure)]);
}

test.each<[string, [string, string][]]>([
  [
    '昆明市与日本藤泽市缔结为友好城市',
    [
      ['place', '昆明市'],
      ['place', '日本藤泽市'],
    ],
  ],
  [
    '昆明市在瑞士苏黎世、日本藤泽、澳大利亚瓦加瓦加建设',
    [
      ['place', '昆明市'],
      ['place', '瑞士苏黎世'],
      ['place', '日本藤泽'],
      ['place', '澳大利亚瓦加瓦加'],
    ],
  ],
  ['开展与芬兰于韦斯屈莱市的科技合作', [['place', '芬兰于韦斯屈莱市']]],
  ['加强与土耳其安塔利亚市的青少年交流活动', [['place', '土耳其安塔利亚市']]],
  ['促进与捷克奥罗莫茨市在花卉产业的合作', [['place', '捷克奥罗莫茨市']]],
  [
    '在老挝万象、缅甸仰光、孟加拉国加济布尔市开发',
    [
      ['place', '老挝万象'],
      ['place', '缅甸仰光'],
      ['place', '孟加拉国加济布尔市'],
    ],
  ],
  [
    '英国、法国、德国、意大利等27个国家',
    [
      ['place', '英国'],
      ['place', '法国'],
      ['place', '德国'],
      ['place', '意大利'],
    ],
  ],
  [
    '昆明市花卉产业联合会、昆明登山协会、昆明学院、昆明市中医医院等组织',
    [
      ['organisation', '昆明市花卉产业联合会'],
      ['organisation', '昆明登山协会'],
      ['organisation', '昆明学院'],
      ['organisation', '昆明市中医医院'],
    ],
  ],
  [
    '得到中国人民对外友好协会、中国国际友好城市联合会充分肯定',
    [
      ['organisation', '中国人民对外友好协会'],
      ['organisation', '中国国际友好城市联合会'],
    ],
  ],
  [
    '也被外交部和全国友协誉为',
    [
      ['organisation', '外交部'],
      ['organisation', '全国友协'],
    ],
  ],
  ['首届昆明出口商品交易会的举行', [['title', '昆明出口商品交易会']]],
  [
    '成功举办了中印瑜伽大会、中国—南亚国际文化论坛',
    [
      ['title', '中印瑜伽大会'],
      ['title', '中国—南亚国际文化论坛'],
    ],
  ],
  ['获得5次“国际友好城市交流合作奖”', [['title', '国际友好城市交流合作奖']]],
  ['“昆明国际友城旅游合作联盟”落户', [['organisation', '昆明国际友城旅游合作联盟']]],
  [
    '联合国《生物多样性公约》缔约方',
    [
      ['organisation', '联合国'],
      ['title', '《生物多样性公约》'],
    ],
  ],
  ['被誉为“模范友城”', [['quote', '模范友城']]],
  [
    '昆明日报记者董宇虹',
    [
      ['organisation', '昆明日报'],
      ['name', '董宇虹'],
    ],
  ],
  [
    '以尼泊尔比绍、日本春明康夫等为代表的外国民间友好人士群体',
    [
      ['place', '尼泊尔'],
      ['name', '比绍'],
      ['place', '日本'],
      ['name', '春明康夫'],
    ],
  ],
  ['昆明市与瑞中、尼中等组织', [['place', '昆明市']]],
  ['签证中心和总领事馆数量增加', []],
  ['乘坐公共汽车和地铁', []],
  ['友谊馆仍矗立在环城东路', [['place', '环城东路']]],
  ['人们走上大街,沿着这条道路', []],
  [
    '与港、澳缔结',
    [
      ['place', '港'],
      ['place', '澳'],
    ],
  ],
  ['颜色有黑、青两种', []],
  ['与瑞中、尼中、奥中友协建立关系', [['organisation', '瑞中、尼中、奥中友协']]],
  ['举办海外·昆明周等活动', [['title', '海外·昆明周']]],
  ['举办“一带一路”海外人才昆明创新峰会', [['title', '“一带一路”海外人才昆明创新峰会']]],
  ['星耀集团从国内转场', [['organisation', '星耀集团']]],
  ['持续加强与苏黎世的合作', [['place', '苏黎世']]],
])('names in «%s»', (text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});

test('a firm that the lexicon keeps whole is an organisation', () => {
  const withFirm = createSegmenter({ choice: 'node-rs', words: ['云内动力'] });
  const text = '云内动力将在缅甸设办事处';
  const names = findNames(text, { words: withFirm.tag(text) });
  expect(names.map((figure) => [figure.kind, textAt(text, figure)])).toContainEqual([
    'organisation',
    '云内动力',
  ]);
});

test('an office stands beside the name it belongs to', () => {
  const text = '市外办党组书记、主任张晓明介绍了情况';
  const person = findNames(text, { words: segmenter.tag(text) }).find(({ kind }) => kind === 'name');
  expect(person && textAt(text, person)).toBe('张晓明');
  expect(person?.office && textAt(text, person.office)).toBe('市外办党组书记、主任');
});

test('names of a part of the text are told at their place in the whole', () => {
  const text = '前言。昆明市与日本藤泽市缔结为友好城市。';
  const within = { start: 3, end: text.length };
  const names = findNames(text, { words: segmenter.tag(textAt(text, within)), within });
  expect(names.map((figure) => textAt(text, figure))).toEqual(['昆明市', '日本藤泽市']);
});

test('names of any text lie in it, in order, none overlapping another', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(...'昆明市与日本藤泽“”《》‘’、·—张晓明记者主任公司大会以等为代表的人士，。ab1'),
        { maxLength: 60 },
      )
      .map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(text, (sample) => {
      let end = 0;
      for (const figure of findNames(sample, { words: segmenter.tag(sample) })) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.start);
        end = figure.end;
      }
      expect(end).toBeLessThanOrEqual(sample.length);
    }),
    { numRuns: 300, interruptAfterTimeLimit: 8_000 },
  );
});
