import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { flattenComponents, type Message } from '../../src/playground/wire.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { shownByDiscord } from '../message/shown-by-discord.ts';
import { buttonCalled, isPrivate, labelsIn, type Stage, shownIn, startBot } from './start-bot.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const stored = readFileSync(new URL('../../corpus/kunming-sister-cities.md', import.meta.url), 'utf8');
let stage: Stage;

beforeAll(async () => {
  const { articles, words, aliases } = await readCorpus(corpus);
  stage = await startBot(createEngine(articles, { segmenter: createSegmenter({ words }), aliases }));
});
afterAll(async () => {
  expect(stage.unknownRoutes).toEqual([]);
  await stage.stop();
});

/** Where the pictures of a message are, and what is told of them. */
function picturesIn({ components }: Message) {
  return flattenComponents(components).flatMap(({ items }) => items ?? []);
}

test('/facts shows the figures of the newest article with what each counts, privately, page by page', async () => {
  const first = await stage.slash('facts', {});
  expect(isPrivate(first)).toBe(true);
  expect(shownIn(first)).toContain('### 数据 · 第七届中国国际友好城市大会明年在昆举办 · 1/');
  expect(shownIn(first)).toContain('**23对**　国际友城');
  const second = await stage.press(first.id, buttonCalled('下一页', first));
  expect(second.id).toBe(first.id);
  expect(shownIn(second)).toContain('· 2/');
  const back = await stage.press(second.id, buttonCalled('上一页', second));
  expect(shownIn(back)).toBe(shownIn(first));
});

test('/facts with a topic shows only what is about it, ranks with their scope', async () => {
  const reply = shownIn(await stage.slash('facts', { topic: '领事馆' }));
  expect(reply).toContain('**第六**　在昆领事馆数量　（全国）');
  expect(reply).toContain('**第三**　在昆领事馆数量　（西部城市）');
  expect(reply).not.toContain('23对');
});

test('/facts about what the article never speaks of says so', async () => {
  expect(shownIn(await stage.slash('facts', { topic: '地铁' }))).toContain('没有这样的数据');
});

test('/facts suggests terms of the article, 25 at most', async () => {
  const choices = await stage.autocomplete('facts', { topic: '' }, { focused: 'topic' });
  expect(choices.length).toBe(25);
  const typed = await stage.autocomplete('facts', { topic: '友城' }, { focused: 'topic' });
  expect(typed.map(({ value }) => value)).toContain('国际友城');
  for (const { value } of typed) expect(String(value)).toContain('友城');
});

test('a row leads to its sentence, as it is stored', async () => {
  const reply = await stage.slash('facts', { topic: '领事馆' });
  const context = shownIn(await stage.press(reply.id, buttonCalled('上下文', reply)));
  const quoted = context.split('\n').filter((line) => line.startsWith('> '));
  expect(stored).toContain(shownByDiscord(quoted.join('\n')).text);
});

test('a page of facts is shared once, under the name of who shared it', async () => {
  const reply = await stage.slash('facts', { topic: '领事馆' });
  const shared = await stage.press(reply.id, buttonCalled('公开分享', reply));
  expect(isPrivate(shared)).toBe(false);
  expect(shownIn(shared)).toContain('分享\n### 数据');
  expect(labelsIn(shared)).not.toContain('公开分享');
  const again = await stage.press(reply.id, buttonCalled('公开分享', reply));
  expect(isPrivate(again)).toBe(true);
});

test('somebody else who turns a shared page turns it for themselves', async () => {
  const reply = await stage.slash('timeline', {});
  const shared = await stage.press(reply.id, buttonCalled('公开分享', reply));
  const by = stage.person('阿禾').user.id;
  const turned = await stage.press(shared.id, buttonCalled('下一页', shared), { by });
  expect([isPrivate(turned), turned.id === shared.id]).toEqual([true, false]);
});

test('/timeline tells events in the order of time, with a picture that is described in words', async () => {
  const reply = await stage.slash('timeline', {});
  expect(isPrivate(reply)).toBe(true);
  const shown = shownIn(reply);
  expect(shown).toContain('**1981年11月5日**　昆明市与日本藤泽市缔结为友好城市');
  const order = ['1981年11月5日', '1982年', '20世纪90年代', '1992年', '1992年5月', '1993年'];
  const places = order.map((date) => shown.indexOf(`**${date}**`));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  const [picture] = picturesIn(reply);
  expect(picture?.description).toContain('1999年5月 世界园艺博览会在昆举办');
  const png = Buffer.from(await (await fetch(picture?.media.url ?? '')).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('the second page of a timeline has no picture, and going back draws it again', async () => {
  const first = await stage.slash('timeline', {});
  const second = await stage.press(first.id, buttonCalled('下一页', first));
  expect(picturesIn(second)).toEqual([]);
  expect(shownIn(second)).toContain('**日前（不晚于2019年9月23日）**');
  expect(picturesIn(await stage.press(second.id, buttonCalled('上一页', second)))).toHaveLength(1);
});

test('/timeline in English says what a word stands for in English, and quotes in Chinese', async () => {
  const first = await stage.slash('timeline', {}, { locale: 'en-US' });
  const second = await stage.press(first.id, buttonCalled('Next', first), { locale: 'en-US' });
  expect(shownIn(second)).toContain('**日前 (by 23 Sep 2019)**');
});

test('/check tells what agrees, what does not and what is not told, privately', async () => {
  const text = '昆明有国际友城25对，外资金融机构10家。常住人口846万人。';
  const reply = await stage.slash('check', { text });
  expect(isPrivate(reply)).toBe(true);
  const shown = shownIn(reply);
  expect(shown).toContain('### 相符 1 · 不符 1 · 文中未提 1');
  expect(shown).toContain('✗ **不符**　昆明有国际友城25对\n文中是 **23对**');
  expect(shown).toContain('✓ **相符**　外资金融机构10家');
  expect(shown).toContain('? **文中未提**　常住人口846万人');
  const shared = await stage.press(reply.id, buttonCalled('公开分享', reply));
  expect([isPrivate(shared), labelsIn(shared).includes('公开分享')]).toEqual([false, false]);
});

test('/check of a long draft says how many claims it has left out', async () => {
  const reply = await stage.slash('check', { text: '昆明有国际友城25对。'.repeat(180) });
  expect(shownIn(reply)).toContain('不符 180');
});

test.each(['今天天气真好', '？？', '@everyone # **好**', '\ud83d'])(
  '/check with nothing to check, %j, says so',
  async (text) => {
    expect(shownIn(await stage.slash('check', { text }))).toContain('没有可以核对的');
  },
);

test.each([
  ['昆明有國際友城25對', '不符'],
  ['昆明有多少个国际友城？', '# 23对'],
])('the message menu checks what states and answers what asks: %s', async (text, expected) => {
  const said = await stage.perform({ kind: 'say', channelId: stage.home, text }).acknowledged;
  if (said.kind !== 'said') throw new Error('nothing was said');
  const reply = await stage.menu('在文章中查证', said.message.id);
  expect(isPrivate(reply)).toBe(true);
  expect(shownIn(reply)).toContain(expected);
});

test('no draft is ever logged', () => {
  expect(stage.lines.join('\n')).toContain('checked');
  expect(stage.lines.join('\n')).not.toMatch(/友城|领事馆/u);
});
