import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readPinned, showPin } from '../../src/message/inbox/pinned.ts';
import type { Pin } from '../../src/store/pins.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

const segmenter = createSegmenter({ choice: 'node-rs' });
const sentence = '大桥由林工程师设计。';
const engineOf = (text: string) =>
  createEngine([parseArticle({ id: 'bridge', title: '大桥', text })], {
    segmenter,
    aliases: [['大桥', '天虹']],
  });
const pinOf = (question: string, start = 0, rest: Partial<Pin> = {}): Pin => ({
  server: '1',
  id: `${question}${start}`,
  question,
  answer: { kind: 'quotation', article: 'bridge', start, sentence },
  createdAt: '2026-01-01T00:00:00.000Z',
  ...rest,
});
const note = { kind: 'note', text: '请问建设局。', author: '阿禾', date: '2026-01-01T00:00:00Z' } as const;

/** What is pinned for a question among these pins. */
async function pinnedFor(text: string, pins: readonly Pin[], articleId?: string) {
  const store = {
    pins: {
      list: async (server: string) => pins.filter((pin) => pin.server === server),
      add: never,
      remove: never,
    },
  };
  const asked = { text, ...(articleId !== undefined && { articleId }) };
  return readPinned(asked, { store, server: '1', engine: engineOf(`今天天晴。${sentence}`) });
}
const never = async () => {
  throw new Error('nothing is to be changed');
};

test.each([
  ['the same', '谁画了大桥的蓝图？'],
  ['another order', '大桥的蓝图是谁画的'],
  ['fillers and another script', '請問大橋的藍圖是誰畫的呀'],
  ['another name', '谁画了天虹的蓝图'],
])('a pin answers a question in %s', async (_, text) => {
  expect(await pinnedFor(text, [pinOf('谁画了大桥的蓝图？')])).toMatchObject({ kind: 'quotation' });
});

test.each([
  ['of something else', '谁画了图书馆的蓝图？'],
  ['of another sort', '大桥的蓝图是哪年画的？'],
  ['that denies', '谁没画大桥的蓝图？'],
  ['of nothing', '？？'],
])('a pin does not answer a question %s', async (_, text) => {
  expect(await pinnedFor(text, [pinOf('谁画了大桥的蓝图？')])).toBeUndefined();
});

test('the newest of several is told, and one that cannot be shown gives way to the one before', async () => {
  const pins = [pinOf('谁画了大桥的蓝图？'), pinOf('大桥的蓝图是谁画的', 1, { answer: note })];
  expect(await pinnedFor('谁画了大桥的蓝图', pins)).toMatchObject({ kind: 'note' });
  const gone = pinOf('谁画了大桥的蓝图', 0, {
    answer: { kind: 'quotation', article: 'bridge', start: 0, sentence: '没有这一句。' },
  });
  expect(await pinnedFor('谁画了大桥的蓝图', [...pins, gone])).toMatchObject({ kind: 'note' });
});

test('who asks of one article alone is told its sentences alone, and no note', async () => {
  const pins = [pinOf('谁画了大桥的蓝图？')];
  expect(await pinnedFor('谁画了大桥的蓝图', pins, 'bridge')).toMatchObject({ kind: 'quotation' });
  expect(await pinnedFor('谁画了大桥的蓝图', pins, 'other')).toBeUndefined();
  const noted = [pinOf('谁画了大桥的蓝图？', 0, { answer: note })];
  expect(await pinnedFor('谁画了大桥的蓝图', noted, 'bridge')).toBeUndefined();
});

test('nothing of another server is told', async () => {
  expect(
    await pinnedFor('谁画了大桥的蓝图', [pinOf('谁画了大桥的蓝图', 0, { server: '2' })]),
  ).toBeUndefined();
});

test.each([
  ['where it stood', sentence, 0],
  ['where it has moved', `今天天晴。${sentence}`, 0],
  ['where an offset leads nowhere', `今天天晴。${sentence}`, 9_999],
  ['though a longer sentence holds it too', `他说大桥由林工程师设计。${sentence}`, 0],
])('a pinned sentence is found %s', (_, text, start) => {
  const shown = showPin(pinOf('问', start), engineOf(text));
  if (shown?.kind !== 'quotation') throw new Error('it was not found');
  const { article, sentence: span } = shown.evidence;
  expect(textAt(article.text, span)).toBe(sentence);
});

test.each([
  ['another word stands in it', '大桥由王工程师设计。'],
  ['it is part of a longer one', '据说大桥由林工程师设计。'],
])('a pinned sentence is gone where %s', (_, text) => {
  expect(showPin(pinOf('问'), engineOf(text))).toBeUndefined();
});

test('a pinned sentence is gone with its article', () => {
  const other = createEngine([parseArticle({ id: 'other', title: '大桥', text: sentence })], {
    segmenter,
  });
  expect(showPin(pinOf('问'), other)).toBeUndefined();
});
