import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Evidence } from '../../src/answer/evidence.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { passagesOf } from '../../src/article/passages.ts';
import { Fault } from '../../src/base/fault.ts';
import { covers, type Span, textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const { articles, aliases, words } = await readCorpus(
  fileURLToPath(new URL('../../corpus', import.meta.url)),
);
const library = parseArticle({
  id: 'library',
  title: '市图书馆新馆开放',
  published: '2024-03-02',
  text: '市图书馆新馆免费开放,藏书120万册。\n\n服务\n\n新馆每周一闭馆。馆长罗启明介绍,少儿阅览室设有300个座位。',
});
const segmenter = createSegmenter({ choice: 'node-rs', words });
const engine = createEngine([...articles, library], { segmenter, aliases });

const shown = ({ article }: Evidence, span: Span): string => textAt(article.text, span);

/** Where sentences begin and end, as `start-end`, by article. */
const borders = new Map(
  engine
    .articles()
    .map((article) => [
      article.id,
      new Set(passagesOf(article).map(({ sentence: { start, end } }) => `${start}-${end}`)),
    ]),
);

/** Fails unless everything the answer points at is really there. */
function expectWellFormed(answer: Answer): void {
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  const scores = answer.evidence.map(({ score }) => score);
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  for (const { article, sentence, heading, figures, asOf } of answer.evidence) {
    expect(borders.get(article.id)?.has(`${sentence.start}-${sentence.end}`)).toBe(true);
    for (const figure of figures) expect(figure.start < figure.end && covers(sentence, figure)).toBe(true);
    if (heading) expect(heading.start >= 0 && heading.end <= article.text.length).toBe(true);
    if (asOf) expect(covers(sentence, asOf)).toBe(true);
  }
  if (answer.kind === 'not-found') return;
  const [{ sentence }] = answer.evidence;
  for (const value of answer.values) expect(value.start < value.end && covers(sentence, value)).toBe(true);
}

describe('ask', () => {
  test('gives a well-formed answer to any string at all', () => {
    const pieces = [
      '昆明',
      '友城',
      '多少',
      '第几',
      '什么时候',
      '谁',
      '哪',
      '23对',
      '1981年',
      '图书馆',
      '的',
      '？',
      '😀',
      '\ud800',
      '\u200b',
      '@everyone',
      '这篇文章',
    ];
    const anyQuestion = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const answer = engine.ask(question);
        expect(answer.question).toBe(question);
        expectWellFormed(answer);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u3000'],
    ['6,000 characters of noise', '？'.repeat(6_000)],
    ['emoji', '😀👨‍👩‍👧🇨🇳'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['right-to-left text', '\u202eכמה ערים תאומות\u202c'],
    ['a lone surrogate', '\ud83d'],
    ['punctuation', '？！……“”《》'],
    ['a NUL', '\0'],
  ])('finds nothing for %s, and says so calmly', (_, question) => {
    const answer = engine.ask(question);
    expect(answer.kind).toBe('not-found');
    expectWellFormed(answer);
  });

  test.each([
    ['zero-width characters', '昆明\u200b市共缔\u200b结国际\ufeff友城多少对'],
    ['a right-to-left override', '\u202e昆明市共缔结国际友城多少对\u202c'],
    ['a lone surrogate behind it', '昆明市共缔结国际友城多少对\ud800'],
    ['6,000 characters, the question first', `昆明市共缔结国际友城多少对？${'啊'.repeat(6_000)}`],
    ['full-width and Traditional characters', '昆明市共締結國際友城多少對？'],
  ])('is not put off by %s', (_, question) => {
    const answer = engine.ask(question);
    expect(answer.kind === 'found' && answer.values.map((value) => shown(answer.evidence[0], value))).toEqual(
      ['23对'],
    );
  });

  test('gives as many sentences as asked for at most, each once', () => {
    for (const limit of [1, 2, 5, 50]) {
      const { evidence } = engine.ask('昆明的国际友城', { limit });
      expect(evidence.length).toBeLessThanOrEqual(limit);
      expect(new Set(evidence.map(({ article, sentence }) => `${article.id}:${sentence.start}`)).size).toBe(
        evidence.length,
      );
    }
  });

  test('looks into the article it is told to, and into no other', () => {
    const { evidence } = engine.ask('昆明的国际友城有多少座位', { articleId: 'library' });
    expect(evidence.every(({ article }) => article === library)).toBe(true);
  });

  test('finds the article by itself', () => {
    expect(engine.ask('图书馆藏书多少册').evidence[0]?.article.id).toBe('library');
    expect(engine.ask('友谊馆是什么时候落成的').evidence[0]?.article.id).toBe('kunming-sister-cities');
  });

  test('gives the same answer twice', () => {
    const question = '昆明领事馆数量全国排名第几';
    expect(engine.ask(question)).toEqual(engine.ask(question));
  });
});

describe('a question about an article that is not there', () => {
  test.each([
    ['ask', () => engine.ask('什么', { articleId: 'nowhere' })],
    ['evidenceAt', () => engine.evidenceAt('nowhere', 0)],
    ['suggest', () => engine.suggest('', { articleId: 'nowhere' })],
  ])('%s says which there are', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ constructor: Fault, code: 'article-unknown' }));
    expect(call).toThrow(/nowhere.*library/u);
  });
});

test('an engine without any article answers, suggests and lists nothing', () => {
  const empty = createEngine([], { segmenter });
  expect(empty.ask('昆明有多少对国际友城')).toMatchObject({ kind: 'not-found', evidence: [] });
  expect(empty.suggest('')).toEqual([]);
  expect(empty.articles()).toEqual([]);
});

test('articles are listed newest first', () => {
  expect(engine.articles().map(({ id }) => id)).toEqual(['library', 'kunming-sister-cities']);
});

describe('suggestions', () => {
  const suggestions = engine.suggest('', { articleId: 'kunming-sister-cities' });

  test('are questions, each once, no more than a list of Discord holds', () => {
    expect(suggestions.length).toBeGreaterThan(5);
    expect(suggestions.length).toBeLessThanOrEqual(25);
    expect(new Set(suggestions).size).toBe(suggestions.length);
    expect(suggestions.every((question) => question.endsWith('？') && question.length <= 100)).toBe(true);
    expect(engine.suggest('', { limit: 3 })).toHaveLength(3);
  });

  test.each(suggestions)('%s leads to a sentence that holds its own words and a value', (question) => {
    const answer = engine.ask(question, { articleId: 'kunming-sister-cities' });
    if (answer.kind !== 'found') throw new Error('not found');
    const [first] = answer.evidence;
    const sentence = shown(first, first.sentence);
    const [value] = answer.values.map((span) => shown(first, span));
    expect(value).toBeTruthy();
    const known = question.split(/多少|第几|几号|是?什么时候|？/u).filter((part) => part.length > 3);
    for (const part of known) expect(sentence).toContain(part.replace(/^(?:对|次|家|个|座|位|届|文件)/u, ''));
  });

  test('follow what was typed', () => {
    const typed = engine.suggest('领事馆');
    expect(typed[0]).toContain('领事馆');
    expect(engine.suggest('量子计算机')).toEqual([]);
  });

  test.each(['\ud800', '😀', ' ', '？？', '%'.repeat(6_000)])('of %j are calm', (typed) => {
    expect(engine.suggest(typed).length).toBeLessThanOrEqual(25);
  });
});

describe('evidence by its place', () => {
  const { evidence } = engine.ask('昆明市共缔结国际友城多少对');
  const [first] = evidence;
  if (!first) throw new Error('no evidence');

  test('is the sentence that begins there', () => {
    expect(engine.evidenceAt(first.article.id, first.sentence.start)).toMatchObject({
      sentence: first.sentence,
    });
  });

  test.each([1, -1, 1e9, Number.NaN])('is none %d past the beginning of a sentence', (by) => {
    expect(engine.evidenceAt(first.article.id, first.sentence.start + by)).toBeUndefined();
  });

  test('has the sentences around it, in order, itself among them, within its section', () => {
    const all = passagesOf(first.article);
    const section = all.find(({ sentence }) => sentence.start === first.sentence.start)?.section;
    for (const reach of [0, 1, 2, 100]) {
      const around = engine.around(first, reach);
      const at = around.findIndex(({ start }) => start === first.sentence.start);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(reach);
      expect(around.length - 1 - at).toBeLessThanOrEqual(reach);
      const same = all.filter((passage) => passage.section === section).map(({ sentence }) => sentence);
      const from = same.findIndex(({ start }) => start === around[0]?.start);
      expect(around).toEqual(same.slice(from, from + around.length));
    }
  });

  test('of an article that has changed since has nothing around', () => {
    expect(engine.around({ ...first, sentence: { start: 3, end: 4 } }, 2)).toEqual([]);
  });
});
