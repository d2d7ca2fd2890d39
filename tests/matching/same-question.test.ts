import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAliases } from '../../src/matching/aliases.ts';
import { asksSame, mergeQuestions, senseOf } from '../../src/matching/same-question.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const parts = {
  segmenter: createSegmenter({ choice: 'node-rs', words: ['友城'] }),
  aliases: parseAliases('友城 = 友好城市 = 姐妹城市 = sister cities\n昆明 = Kunming'),
};
const merge = (...texts: readonly string[]): readonly (readonly string[])[] =>
  mergeQuestions(
    texts.map((text) => ({ text })),
    parts,
  ).map((group) => group.map(({ text }) => text));
const same = (one: string, other: string): boolean => asksSame(senseOf(one, parts), senseOf(other, parts));

test.each([
  ['another order', '昆明的市长是谁', '谁是昆明市长'],
  ['fillers', '请问大家,昆明的市花是什么呀?', '昆明的市花是什么'],
  ['another script', '昆明機場在哪裡', '昆明机场在哪里'],
  ['another name', '昆明有多少个姐妹城市', '昆明有几个友城'],
  ['a misspelt name', '昆名有多少个友城', '昆明有多少个友城'],
  ['a synonym', '鲁迅担任过什么职务', '鲁迅担任过什么职位'],
  ['a noun for a verb', '红楼梦的作者是谁', '红楼梦是谁写的'],
  ['another numeral', '地铁三号线什么时候开通', '地铁3号线何时开通'],
  ['another way to ask for a choice', '图书馆周末开不开', '图书馆周末开吗'],
  ['a number for a number', '密码是多少', '密码是什么'],
  ['English', 'how many sister cities does Kunming have', '昆明有多少个友城'],
  ['the same in other signs', 'WiFi密码?', 'wifi 密码'],
])('%s asks the same', (_, one, other) => {
  expect(merge(one, other)).toHaveLength(1);
});

test.each([
  ['another city', '大理有多少个友城', '丽江有多少个友城'],
  ['another sort of answer', '昆明有多少个友城', '昆明哪年有第一个友城'],
  ['another year', '2018年世界杯冠军是谁', '2022年世界杯冠军是谁'],
  ['another day', '昆明今天有活动吗', '昆明明天有活动吗'],
  ['another line', '地铁三号线有多少站', '地铁4号线有多少站'],
  ['another measure', '滇池有多大', '滇池有多深'],
  ['another thing counted', '昆明有多少条地铁', '昆明地铁有多少个车站'],
  ['one of them only', '昆明的公园在哪里', '昆明最大的公园在哪里'],
  ['a deputy', '昆明的市长是谁', '昆明的副市长是谁'],
  ['a denial', '为什么能加入', '为什么不能加入'],
  ['the way back', '北京到上海的高铁多久', '上海到北京的高铁多久'],
  ['another person of like sound', '张伟是谁', '张薇是谁'],
  ['another verb', '谁发明了电话', '谁改进了电话'],
  ['the opposite', '比赛几点开始', '比赛几点结束'],
  ['another verb of going', '什么时候去昆明', '什么时候来昆明'],
  ['another thing to do', '怎么做志愿者', '怎么找志愿者'],
  ['another quality', '为什么昆明海拔高', '为什么昆明人口多'],
  ['a word more that counts', '昆明有多少个友城', '昆明在南亚有多少个友城'],
])('%s is another question', (_, one, other) => {
  expect(merge(one, other)).toHaveLength(2);
  expect(same(one, other)).toBe(false);
});

test.each([
  ['昆明的市长是谁', '谁是昆明市长呀', true],
  ['昆明有多少个姐妹城市', '昆明有几个友城', true],
  ['昆明的市花是什么', '昆明的市树是什么', false],
  ['昆名有多少个友城', '昆明有多少个友城', false],
  ['高血压患者能喝咖啡吗', '有高血压能喝咖啡吗', false],
])('for a pinned answer %s and %s are the same: %s', (one, other, expected) => {
  expect(same(one, other)).toBe(expected);
});

describe('merging', () => {
  test('keeps the order of groups and of questions, and the questions themselves', () => {
    const questions = ['大理在哪', '昆明的市长是谁', '大理在哪里', '谁是昆明市长'].map((text, id) => ({
      id,
      text,
    }));
    expect(mergeQuestions(questions, parts)).toEqual([
      [questions[0], questions[2]],
      [questions[1], questions[3]],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(mergeQuestions([], parts)).toEqual([]);
  });

  test('of 2,000 questions about one city looks only at those that are nearest', () => {
    const things = ['人口', '面积', '机场', '大学', '医院'];
    const questions = Array.from({ length: 2000 }, (_, at) => ({
      text: `昆明第${Math.floor(at / 10)}届展会的${things[at % 5]}在哪里${at % 10 < 5 ? '' : '呢?'}`,
    }));
    expect(mergeQuestions(questions, parts)).toHaveLength(1000);
  });

  test('puts every question, whatever it is, into one group, and the same twice into the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom('昆明', '谁', '多少', '友城', '?', '2020年', '不', '到', '的', '吗'), {
          maxLength: 8,
        })
        .map((some) => some.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const questions = [...texts, ...texts].map((one) => ({ text: one }));
        const groups = mergeQuestions(questions, parts);
        expect(groups.flat()).toHaveLength(questions.length);
        for (const one of texts.filter((some) => /[\p{L}\p{N}]/u.test(some)))
          expect(groups.filter((group) => group.some((question) => question.text === one))).toHaveLength(1);
      }),
    );
  });
});
