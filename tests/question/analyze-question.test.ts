import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeQuestion } from '../../src/question/analyze-question.ts';
import type { Question } from '../../src/question/question.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { fold } from '../../src/text/normalize.ts';
import { notWanted, wants } from './wants.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
const analyze = (question: string): Question => analyzeQuestion(question, segmenter);
/** What is searched for, stretch by stretch. */
const contentOf = (question: string): string => analyze(question).content.trim().replace(/\s+/gu, ' ');

describe('what a question asks for', () => {
  test.each(wants)('%s', (question, want) => {
    const { kind, isList, unit, precision, noun } = analyze(question).want;
    expect({ kind, isList, unit, precision, noun }).toEqual({
      isList: false,
      unit: undefined,
      precision: undefined,
      noun: undefined,
      ...want,
    });
  });

  test.each(notWanted)('%s does not ask for %s: %s', (question, kind) => {
    expect(analyze(question).want.kind).not.toBe(kind);
  });
});

describe('what a question is searched by', () => {
  test.each([
    ['昆明有多少对国际友城？', '昆明 国际友城?'],
    ['请问一下，门票多少钱啊', ',门票'],
    ['第一个友城是哪座城市', '第一个友城 城市'],
    ['哪家公司研发了疫苗', '公司研发了疫苗'],
    ['大橋什麼時候通車', '大桥 通车'],
    ['２０１６年举办了几届', '2016年举办了'],
    ['有人知道昆明的市花吗', '昆明的市花'],
    ['西安和昆明谁更大', '西安和昆明 更大'],
    ['学校有没有食堂', '学校 食堂'],
  ])('%s: %s', (question, content) => {
    expect(contentOf(question)).toBe(content);
  });

  test.each([
    ['何平是哪里人', '何平'],
    ['几内亚的首都在哪', '几内亚'],
    ['哪吒的父亲是谁', '哪吒'],
    ['几何学是谁创立的', '几何学'],
    ['昆明有多少家酒吧', '酒吧'],
    ['市里有几家网吧？', '网吧'],
    ['他为什么当了喇嘛', '喇嘛'],
    ['吗啡是谁发现的', '吗啡'],
    ['任何人都能参加吗', '任何'],
    ['茶几多少钱', '茶几'],
    ['谁写了《请问你是谁》', '《请问你是谁》'],
  ])('of %s keeps %s', (question, word) => {
    expect(contentOf(question)).toContain(fold(word));
  });

  test('the words are those of the content, without function words and punctuation', () => {
    expect(analyze('请问昆明在哪一年和藤泽缔结的友城？').words).toEqual(['昆明', '藤泽', '缔结', '友城']);
  });
});

describe('any string', () => {
  const pieces = [
    '多少',
    '几',
    '哪',
    '什么',
    '时候',
    '第',
    '届',
    '谁',
    '吗',
    '？',
    '昆明',
    '😀',
    '\ud800',
    '\u200b',
    ' ',
  ];
  const anyQuestion = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
  );

  test('is a question: the content is as long as what was asked, and the asking lies within', () => {
    fc.assert(
      fc.property(anyQuestion, (text) => {
        const { folded, content, asking, text: asked } = analyze(text);
        expect(asked).toBe(text);
        expect(content).toHaveLength(folded.length);
        expect([...content].every((character) => character === ' ' || folded.includes(character))).toBe(true);
        if (asking)
          expect(asking.start >= 0 && asking.start < asking.end && asking.end <= folded.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('of any length is understood at once', () => {
    const began = performance.now();
    for (const piece of ['多少', '第几', '是是是', '文章', '哪', '在', ' ', '（'])
      analyze(piece.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test('behind any stretch of blanks is still read', () => {
    expect(analyze(`${'\n '.repeat(500)}昆明有多少对友城`).want.kind).toBe('count');
    expect(analyze(`${'\u200b'.repeat(500)}昆明有多少对友城`).want.kind).toBe('count');
  });
});
