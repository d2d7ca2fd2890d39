import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/article/parse-article.ts';
import { type Span, textAt } from '../../src/base/span.ts';
import { createIndexer } from '../../src/index/indexer.ts';
import { buildPassageIndex } from '../../src/index/passage-index.ts';
import { readSentence, type Sentence } from '../../src/index/sentence.ts';
import { leansBack } from '../../src/reading/summary/leaning.ts';
import { similarityOf, vectorsOf } from '../../src/reading/summary/vectors.ts';
import { summarize } from '../../src/reading/summary.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { sentencesOf } from './one-article.ts';

const told = (text: string, count?: number): readonly string[] =>
  summarize(sentencesOf(text), count === undefined ? {} : { sentences: count }).sentences.map(
    ({ sentence }) => textAt(text, sentence),
  );
const figuresOf = (text: string): readonly string[] =>
  summarize(sentencesOf(text)).figures.map(({ figure }) => textAt(text, figure));

/** Ten sentences about a bridge; some lean on others, some repeat others, some are no statements. */
const bridge = `清河大桥今年9月建成通车,全长1,280米,总投资3.2亿元。
这座桥连接城北与城南。
桥面宽32米,设双向六车道。
你走过这座桥吗?
全长1,280米的清河大桥总投资3.2亿元。
工程由市建设集团承建,历时26个月。
此外,集团还修建了两侧的步道。
老桥建于1968年,因洪水受损,2015年停止使用。
“新桥让我上班少走40分钟。
预计每天通过的车辆将达到2万辆次。`;

describe('a summary', () => {
  test('has five sentences of the article unless told otherwise, in its order', () => {
    const spans = summarize(sentencesOf(bridge)).sentences.map(({ sentence }) => sentence);
    expect(spans).toHaveLength(5);
    expect(spans).toEqual([...spans].sort((one: Span, other: Span) => one.start - other.start));
    expect(told(bridge, 3)).toHaveLength(3);
  });

  test('tells a thing once, and quotes neither questions nor half a quotation', () => {
    const all = told(bridge, 50);
    expect(all.filter((sentence) => sentence.includes('总投资'))).toEqual([
      '清河大桥今年9月建成通车,全长1,280米,总投资3.2亿元。',
    ]);
    expect(all.join()).not.toMatch(/吗|少走/u);
  });

  test('brings the sentence that another needs, where both fit', () => {
    const text = `${'大坝的第一期工程已经完成。\n'}该工程共移动土石方1,250万立方米,创下全国第一,投资额达到86亿元。\n工人在山上吃饭。`;
    expect(told(text, 2)).toEqual([
      '大坝的第一期工程已经完成。',
      '该工程共移动土石方1,250万立方米,创下全国第一,投资额达到86亿元。',
    ]);
    expect(told(text, 1)[0]).not.toMatch(/^该/u);
  });

  test('covers the sections before it tells a second time of one', () => {
    const text = `全市各项工作稳步推进,成绩超过预期目标。

教育

今年新建小学23所,增加座位2.1万个。教师队伍扩大到9,300人,工资提高百分之六。

交通运输

地铁二号线延长11公里,客流每天达到40万人次。司机们得到了新的制服和休息室。

医疗卫生

市民医院住院楼启用,床位增加800张。门诊时间从八小时延长到十二小时。`;
    const spans = summarize(sentencesOf(text), { sentences: 4 }).sentences;
    expect(spans.map((one) => one.section && textAt(text, one.section))).toEqual([
      undefined,
      '教育',
      '交通运输',
      '医疗卫生',
    ]);
  });

  test('lets the sentence that tells the same stand for a lead that is half a quotation', () => {
    const text = `“截至目前,全市共建成公园86个,绿地面积全省第一。\n市里有许多街道和房屋。\n街道两边种着不同的树木。\n截至目前,全市共建成公园86个,绿地面积位居全省第一。\n人们喜欢在傍晚散步聊天。`;
    expect(told(text, 1)).toEqual(['截至目前,全市共建成公园86个,绿地面积位居全省第一。']);
  });

  test('tells the main figures, each once, the most telling first; no name and no telephone number', () => {
    const figures = figuresOf(`${bridge}\n咨询电话:0871-65012345。联系人王小明。`);
    expect(figures.slice(0, 2).sort()).toEqual(['1,280米', '3.2亿元']);
    expect(new Set(figures).size).toBe(figures.length);
    expect(figures.join()).not.toMatch(/0871|王小明|两/u);
  });
});

describe('an awkward article', () => {
  test('without sentences has an empty summary', () => {
    expect(summarize([])).toEqual({ sentences: [], figures: [] });
  });

  test.each([
    '全市共有公园86个。',
    '没有句号的一行字',
    '这是一个开头就有“这”的句子。',
    '为什么呢?',
    '哈哈。',
  ])('of one sentence, %s, is told by it', (text) => {
    expect(told(text)).toEqual([text]);
  });

  test('of lines without any full stop is told by some of them', () => {
    expect(told('第一行讲公园建设\n第二行讲道路施工\n第三行讲学校招生', 2)).toHaveLength(2);
  });

  test('of 3,000 sentences is told in a few that no table of all pairs was needed for', () => {
    const text = Array.from(
      { length: 3000 },
      (_, at) => `第${at}号仓库存放货物${at * 7}吨,由${'东南西北'.charAt(at % 4)}区分公司管理。`,
    ).join('\n');
    expect(told(text, 7)).toHaveLength(7);
  });

  test('takes no number of sentences that is none for a fault', () => {
    for (const count of [0, -1, Number.NaN]) expect(told(bridge, count)).toEqual([]);
  });
});

/** Sentences out of which articles are made at random. */
const pieces = [
  '他于1990年出生在昆明。',
  '该市共有公园86个。',
  '昆明市共有公园86个,面积12公顷!',
  '此外,同时,',
  '“半句引语。',
  '真的吗?',
  '\n\n小标题\n\n',
  '昆明市有公园86个,总面积12公顷;',
  '😀😀。',
  '两市结好。',
  'The bridge is 1,280 m long.',
  '\n',
  '扫描二维码关注我们',
  '三年后,大桥建成通车,造价3亿元。',
];

const madeUp = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => `${parts.join('')}。`.replaceAll('\0', ''));

describe('whatever the article', () => {
  const property = (check: (sentences: readonly Sentence[], count: number) => void): void => {
    fc.assert(
      fc.property(madeUp, fc.integer({ min: 1, max: 9 }), (text, count) => {
        check(readable(text), count);
      }),
      { numRuns: 150 },
    );
  };

  test('every sentence is one of its own, told once, in order, and no more than asked', () => {
    property((sentences, count) => {
      const starts = sentences.map(({ passage }) => passage.sentence.start);
      const places = summarize(sentences, { sentences: count }).sentences.map(({ sentence }) =>
        starts.indexOf(sentence.start),
      );
      expect(places.length).toBeLessThanOrEqual(count);
      expect(places).not.toContain(-1);
      expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    });
  });

  test('no sentence leans on one that is left out, and no two are alike', () => {
    property((sentences, count) => {
      const starts = sentences.map(({ passage }) => passage.sentence.start);
      const { rows } = vectorsOf(sentences);
      const places = summarize(sentences, { sentences: count }).sentences.map(({ sentence }) =>
        starts.indexOf(sentence.start),
      );
      for (const place of places) {
        const sentence = sentences[place];
        if (place > 0 && sentence && leansBack(sentence)) expect(places).toContain(place - 1);
        for (const other of places.filter((one) => one < place)) {
          const [one, two] = [rows[place], rows[other]];
          if (one && two) expect(similarityOf(one, two)).toBeLessThanOrEqual(0.4);
        }
      }
    });
  });
});

/** An article out of a text that may hold nothing that can be quoted. */
function readable(text: string): readonly Sentence[] {
  try {
    return sentencesOf(text);
  } catch {
    return []; // nothing to quote: that article would not have been taken in
  }
}

test('the article of the corpus is told in its main figures, by sections, as its headline says', () => {
  const url = new URL('../../corpus/kunming-sister-cities.md', import.meta.url);
  const article = parseMarkdown(readFileSync(url, 'utf8'), 'kunming-sister-cities');
  const segmenter = createSegmenter({ choice: 'node-rs', words: ['友城', '国际友城'] });
  const index = buildPassageIndex([article], createIndexer(segmenter));
  const sentences = Array.from({ length: index.size }, (_, at) => readSentence(index, at, segmenter));
  const gist = summarize(sentences);
  const shown = gist.sentences.map(({ sentence }) => textAt(article.text, sentence)).join('\n');
  for (const part of [
    '国际友城23对',
    '第七届中国国际友好城市大会',
    '5次“国际友好城市交流合作奖”',
    '全国排名第六',
  ])
    expect(shown).toContain(part);
  expect(new Set(gist.sentences.map(({ section }) => section?.start)).size).toBe(5);
});
