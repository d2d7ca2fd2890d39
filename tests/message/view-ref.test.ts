import { expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { showView } from '../../src/message/show-view.ts';
import { findViewed, longestTopic, readViewId, viewOf, writeViewId } from '../../src/message/view-ref.ts';
import { kunming } from './sample.ts';
import { smallEngine } from './small-engine.ts';

test.each([
  ['facts', 0, ''],
  ['facts', 12, '友城:数量\n“朋友圈”'],
  ['timeline', 1_000, ''],
] as const)('%s, page %d about %j comes back from a button as it was', (kind, page, topic) => {
  const view = { ...viewOf(kind, kunming, topic), page };
  expect(readViewId(writeViewId('page', view))).toEqual(view);
  expect(readViewId(writeViewId('publish', view))).toEqual(view);
  expect(findViewed(view, [kunming])).toBe(kunming);
});

test('no button is longer than Discord takes', () => {
  const view = { ...viewOf('timeline', kunming, '字'.repeat(6_000)), page: 99_999 };
  expect(writeViewId('publish', view).length).toBeLessThanOrEqual(100);
  expect(view.topic).toHaveLength(longestTopic);
});

test.each([
  '',
  'share',
  'page:',
  'page:facts',
  'page:other:abcdefgh:0:',
  'page:facts:abc:0:',
  'page:facts:abcdefgh:-1:',
])('%j names no page', (customId) => {
  expect(readViewId(customId)).toBeUndefined();
});

test('a page of an article that is gone is none', async () => {
  const view = { ...viewOf('facts', kunming), article: 'nowhere0' };
  const context = { engine: smallEngine(), log: silentLog, language: 'zh-CN', isPrivate: true } as const;
  expect(await showView(view, context)).toBeUndefined();
});

test.each([-5, 0, 3, 1e6])('page %d of an empty view is a message all the same', async (page) => {
  const context = { engine: smallEngine(), log: silentLog, language: 'en', isPrivate: true } as const;
  for (const kind of ['facts', 'timeline'] as const) {
    const message = await showView({ ...viewOf(kind, kunming), page }, context);
    expect(JSON.stringify(message)).toMatch(/no such figures|dates nothing/u);
  }
});
