import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { makeVectors } from '../support/made-vectors.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
const harbour = parseArticle({
  id: 'harbour',
  title: '滨海港口扩建',
  text: '滨海港口去年开工扩建。新码头长三百米,由市政公司承建。渔民每天清晨出海捕捞。港口管理局提醒车辆绕行。',
});
const library = parseArticle({
  id: 'library',
  title: '图书馆新馆',
  text: '图书馆新馆藏书丰富。少儿阅览室设有座位。馆长介绍新馆每周一闭馆。',
});
/** 打鱼人几时下水 has no character of 渔民每天清晨出海捕捞, and means the same. */
const { question, article } = makeVectors(['打捕捞', '鱼渔', '人民', '几时每天清晨', '下水出海']);
const asked = '打鱼人几时下水';
const meant = '渔民每天清晨出海捕捞。';

const firstOf = (answer: ReturnType<ReturnType<typeof createEngine>['ask']>): string | undefined => {
  const [first] = answer.evidence;
  return first && textAt(first.article.text, first.sentence);
};

describe('a question that shares no word with its answer', () => {
  const engine = createEngine([library, harbour], { segmenter, vectorsOf: article });

  test('is found by meaning, among all articles and in its own', () => {
    expect(firstOf(engine.ask(asked, { meaning: question(asked) }))).toBe(meant);
    expect(firstOf(engine.ask(asked, { meaning: question(asked), articleId: 'harbour' }))).toBe(meant);
  });

  test('is not found by words', () => {
    expect(engine.ask(asked).kind).toBe('not-found');
  });

  test('is found in an article of more sentences than are weighed', () => {
    const filler = Array.from({ length: 300 }, (_, at) => `第${at}号泊位停靠货轮。`).join('');
    const long = parseArticle({ id: 'long', title: '港口', text: `${filler}${meant}${filler}` });
    const large = createEngine([long], { segmenter, vectorsOf: article });
    expect(firstOf(large.ask(`${asked}泊位`, { meaning: question(`${asked}泊位`) }))).toBe(meant);
  });
});

describe('without vectors the answer is the same as by words', () => {
  const words = createEngine([library, harbour], { segmenter });
  const questions = ['新码头有多长', '馆长说哪天闭馆', '谁承建新码头', '量子计算机', '', '?!'];

  test.each(questions)('%j, of the question', (text) => {
    const engine = createEngine([library, harbour], { segmenter, vectorsOf: article });
    expect(engine.ask(text)).toEqual(words.ask(text));
  });

  test.each(questions)('%j, of the articles', (text) => {
    const engine = createEngine([library, harbour], { segmenter, vectorsOf: () => undefined });
    expect(engine.ask(text, { meaning: question(`${text}港`) })).toEqual(words.ask(text));
  });

  test('of a text that the article does not have any more', () => {
    const engine = createEngine([library, harbour], { segmenter, vectorsOf: () => article(library) });
    const told = engine.ask('谁承建新码头', { meaning: question('谁承建新码头'), articleId: 'harbour' });
    expect(told).toEqual(words.ask('谁承建新码头', { articleId: 'harbour' }));
  });
});

test('an article that is not read yet is ranked by words beside one that is', () => {
  const engine = createEngine([library, harbour], {
    segmenter,
    vectorsOf: (one) => (one.id === 'library' ? article(one) : undefined),
  });
  const text = '新码头由谁承建';
  expect(firstOf(engine.ask(text, { meaning: question(text) }))).toContain('市政公司');
});

describe('why it is this sentence', () => {
  const engine = createEngine([library, harbour], { segmenter, vectorsOf: article });
  const whyOf = (text: string, sentence: string): ReturnType<typeof engine.explain> =>
    engine.explain(text, { articleId: 'harbour', start: harbour.text.indexOf(sentence) }, question(text));

  test('its words, and how near it is in meaning', () => {
    const why = whyOf('新码头由哪个公司承建', '新码头长');
    expect(why?.words).toContainEqual({ asked: '码头', found: '码头' });
    expect(why?.likeness).toBeGreaterThan(0.5);
  });

  test('likeness alone, where no word is shared', () => {
    const why = whyOf(asked, meant);
    expect(why?.words).toEqual([]);
    expect(why?.lacking.length).toBeGreaterThan(0);
    expect(why?.likeness).toBeCloseTo(1, 1);
  });

  test('no likeness where the question has no vectors', () => {
    expect(engine.explain(asked, { articleId: 'harbour', start: 0 })?.likeness).toBeUndefined();
  });

  test('nothing of a sentence that is gone', () => {
    expect(engine.explain(asked, { articleId: 'harbour', start: 1 })).toBeUndefined();
  });
});
