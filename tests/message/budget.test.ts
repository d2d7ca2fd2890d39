import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { toPrivate } from '../../src/message/bot-message.ts';
import { clipForChoice, renderWithin } from '../../src/message/budget.ts';
import { renderAnswer } from '../../src/message/render-answer.ts';
import { renderCheck } from '../../src/message/render-check.ts';
import { renderFacts } from '../../src/message/render-facts.ts';
import { renderOtherEvidence } from '../../src/message/render-other-evidence.ts';
import { renderShared, underName } from '../../src/message/render-shared.ts';
import { renderTimeline } from '../../src/message/render-timeline.ts';
import { viewOf } from '../../src/message/view-ref.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { found, foundIn, kunming, notFound, sisterCities } from './sample.ts';
import { expectWithinLimits } from './within-limits.ts';

const sharer = { id: '18446744073709551615' };

/** The message at its largest: private, and as it is shared. */
function expectSendable(answer: Answer) {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const message = toPrivate(renderAnswer(answer, { language, isPrivate: true, keptAs: 'questionkept' }));
    for (const sent of [message, renderShared(message.components, sharer, language)])
      expectWithinLimits(sent);
  }
}

const everySecond = Array.from({ length: 300 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }));

test.each([
  ['a sentence of 10,000 Han characters', '友'.repeat(10_000)],
  ['10,000 characters that all need escaping', '*'.repeat(10_000)],
  ['10,000 characters with 300 bold ones', '友，'.repeat(5_000)],
  ['one grapheme of 10,000 marks', `e${'\u0301'.repeat(10_000)}`],
  ['10,000 emoji of many parts', '👨‍👩‍👧‍👦'.repeat(10_000)],
  ['10,000 lines', '友\n'.repeat(10_000)],
])('%s stays within what Discord takes', (_, sentence) => {
  expectSendable({ ...foundIn(sentence, everySecond), question: sentence });
});

test('300 values, 300 readings and 300 missing words stay within what Discord takes', () => {
  const values = Array.from({ length: 300 }, (_, at) => ({ start: at * 4, end: at * 4 + 3 }));
  const text = values.map((_, at) => `${100 + at}、`).join('');
  const readings = Array.from({ length: 300 }, () => ({ written: '昆名', readAs: '昆明' }));
  expectSendable({ ...foundIn(text, values), readings });
  expectSendable({ ...notFound, readings, missing: Array.from({ length: 300 }, () => '地铁') });
});

test('a title, a heading and an address of any length stay within what Discord takes', () => {
  const article = { ...kunming, title: '题'.repeat(5_000), url: `https://example.org/${'x'.repeat(5_000)}` };
  const heading = { start: 0, end: kunming.text.length };
  expectSendable({ ...found, evidence: [{ ...sisterCities, article, heading, asOf: heading }] });
});

test('other evidence stays within what Discord takes, even long sentences and one that comes twice', () => {
  const long = { ...kunming, text: '*友'.repeat(9_000) };
  const many = Array.from({ length: 20 }, (_, at) => ({
    ...sisterCities,
    article: long,
    sentence: { start: at, end: 9_000 },
  }));
  expectWithinLimits(renderOtherEvidence([...many, ...many], 'en'));
  expectWithinLimits(renderOtherEvidence([sisterCities, sisterCities], 'zh-CN'));
});

test('any answer at all stays within what Discord takes', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 4_000 });
  fc.assert(
    fc.property(text, text, fc.array(fc.nat(4_000)), (question, sentence, cuts) => {
      expectSendable({
        ...foundIn(
          sentence,
          cuts.map((start) => ({ start, end: start + 3 })),
        ),
        question,
      });
    }),
    { numRuns: 60 },
  );
});

test('a text that fits is rendered whole, one that does not ends in an ellipsis', () => {
  expect(renderWithin(0.1, '短', (text) => text)).toBe('短');
  expect(renderWithin(0.01, '长'.repeat(100), (text) => text)).toMatch(/^长+…$/u);
});

test('a suggestion is at most 100 characters and never half an emoji', () => {
  const clipped = clipForChoice('👩‍🚒'.repeat(60));
  expect(clipped.length).toBeLessThanOrEqual(100);
  expect(clipped.isWellFormed()).toBe(true);
});

/** Articles made to be told badly: every figure long, every sentence full of them, everything to be escaped. */
const hostile = [
  ['figures of a thousand digits', `共有${'9'.repeat(1_000)}个*城市*。\n`.repeat(40)],
  ['a sentence of a hundred figures', `${'2001年*甲*有20个_乙_、'.repeat(100)}。\n`.repeat(20)],
  ['names and clauses without an end', `2001年,${'**友**'.repeat(2_000)}。\n`.repeat(30)],
  ['headings without an end', `${'题'.repeat(29)}\n\n2001年有*3*个_城市_。\n\n`.repeat(40)],
] as const;

test.each(hostile)('%s stay within what Discord takes, as facts, timeline and check', (_, text) => {
  const article = parseArticle({ id: 'hostile', title: '*题*'.repeat(500), text });
  const engine = createEngine([article], { segmenter: createSegmenter({ choice: 'node-rs' }) });
  const [facts, timeline] = [engine.facts(), engine.timeline()];
  if (!facts || !timeline) throw new Error('the article is not there');
  for (const page of [0, 1, 5]) {
    const options = { language: 'en', isPrivate: true } as const;
    const view = { ...viewOf('facts', article, '*题*'.repeat(100)), page };
    expectWithinLimits(renderFacts(facts, { ...options, view }));
    expectWithinLimits(underName(renderTimeline(timeline, { ...options, view }), sharer, 'en'));
  }
  const draft = text.slice(0, 5_000);
  for (const message of renderCheck(draft, engine.check(draft), 'zh-TW'))
    expectWithinLimits(renderShared(message.components, sharer, 'zh-TW'));
});
