import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallEngine } from '../message/small-engine.ts';
import { buttonCalled, isPrivate, labelsIn, type Stage, shownIn, startBot } from './start-bot.ts';

const question = '昆明有多少个国际友城？';
let stage: Stage;

beforeAll(async () => {
  stage = await startBot(smallEngine());
});
afterAll(async () => {
  expect(stage.unknownRoutes).toEqual([]);
  await stage.stop();
});

test('a mention in the channel is answered for all to see', async () => {
  const reply = await stage.say(stage.home, `${stage.mention} ${question}`);
  expect(shownIn(reply)).toContain('# 23对');
  expect(shownIn(reply)).toContain('-# 昆明有多少个国际友城？');
  expect(labelsIn(reply)).toEqual(['上下文', '其他依据', '为什么是这句', '有用', '没用']);
  expect(reply.mentions).toEqual([]);
});

test('a direct message needs no mention, and as it is not kept nobody is asked whether it was of use', async () => {
  const reply = await stage.say(stage.person('小满').dm.id, question);
  expect(shownIn(reply)).toContain('# 23对');
  expect(labelsIn(reply)).toEqual(['上下文', '其他依据', '为什么是这句']);
});

test('a question in Traditional characters is answered in them', async () => {
  const reply = await stage.say(stage.home, `${stage.mention} 昆明有幾條地鐵？`);
  expect(shownIn(reply)).toContain('文章裡沒有說');
});

test('a mention without a question says how to ask', async () => {
  expect(shownIn(await stage.say(stage.home, stage.mention))).toContain(`例如：${question}`);
});

test("other people's mentions are read as their names and ping nobody", async () => {
  const { user } = stage.person('阿禾');
  const reply = await stage.say(stage.home, `${stage.mention} <@${user.id}> 问友城 @everyone`);
  expect(shownIn(reply)).toContain('-# \\@阿禾 问友城 \\@everyone');
  expect([reply.mentions, reply.mention_everyone]).toEqual([[], false]);
});

test('talk that does not mention the bot is left alone', async () => {
  stage.perform({ kind: 'say', channelId: stage.home, text: question });
  const reply = await stage.say(stage.home, `${stage.mention} 友城二`);
  expect(shownIn(reply)).toContain('友城二');
});

test('/ask answers for all to see, in the language of the person', async () => {
  const reply = await stage.slash('ask', { question }, { locale: 'en-US' });
  expect(isPrivate(reply)).toBe(false);
  expect(labelsIn(reply)).toEqual(['Context', 'More evidence', 'Why this sentence', 'Useful', 'Not useful']);
});

test('a private answer can be shared, and then says who shared it', async () => {
  const answer = await stage.slash('ask', { question, private: true });
  expect(isPrivate(answer)).toBe(true);
  const shared = await stage.press(answer.id, buttonCalled('公开分享', answer));
  expect(isPrivate(shared)).toBe(false);
  expect(shownIn(shared)).toBe(`-# <@${stage.person('小满').user.id}> 分享\n${shownIn(answer)}`);
  expect(labelsIn(shared)).toEqual(['上下文', '其他依据', '为什么是这句', '有用', '没用']);
  expect(shared.mentions).toEqual([]);
});

test('the buttons show context and other evidence to whoever pressed', async () => {
  const answer = await stage.slash('ask', { question });
  const context = await stage.press(answer.id, buttonCalled('上下文', answer), {
    by: stage.person('阿禾').user.id,
  });
  expect([isPrivate(context), shownIn(context)]).toEqual([true, expect.stringContaining('> **截至目前')]);
  const others = await stage.press(answer.id, buttonCalled('其他依据', answer));
  expect([isPrivate(others), shownIn(others)]).toEqual([true, expect.stringContaining('友城数量为10对')]);
});

test('the message menu asks the selected message, privately', async () => {
  const said = await stage.perform({ kind: 'say', channelId: stage.home, text: question }).acknowledged;
  if (said.kind !== 'said') throw new Error('nothing was said');
  const reply = await stage.menu('在文章中查证', said.message.id);
  expect(isPrivate(reply)).toBe(true);
  expect(shownIn(reply)).toContain('# 23对');
});

test('/ask suggests questions and articles', async () => {
  expect(await stage.autocomplete('ask', { question: '友' })).toEqual([{ name: question, value: question }]);
  const articles = await stage.autocomplete('ask', { question, article: '友好' }, { focused: 'article' });
  expect(articles.map(({ value }) => value)).toEqual(['kunming-sister-cities']);
});

test('/help says how to ask, privately', async () => {
  const help = await stage.slash('help', {}, { locale: 'zh-TW' });
  expect([isPrivate(help), shownIn(help)]).toEqual([true, expect.stringContaining('`/提問`')]);
});

test.each([
  ['punctuation only', '？？'],
  ['emoji only', '😀'],
  ['zero-width characters only', '\u200b\u200b'],
  ['a lone surrogate', '\ud800'],
])('/ask with %s says privately how to ask', async (_, text) => {
  const reply = await stage.slash('ask', { question: text });
  expect([isPrivate(reply), shownIn(reply)]).toEqual([true, expect.stringContaining('例如')]);
});

test('/ask takes a question of 6,000 characters', async () => {
  expect(shownIn(await stage.slash('ask', { question: '友城'.repeat(3_000) }))).toContain('# 23对');
});

test('an article that does not exist is told privately, with what to do', async () => {
  const reply = await stage.slash('ask', { question, article: 'nowhere' });
  expect([isPrivate(reply), shownIn(reply)]).toEqual([true, expect.stringContaining('没有这篇文章')]);
});

test('no question is ever logged', () => {
  expect(stage.lines.join('\n')).toContain('answered');
  expect(stage.lines.join('\n')).not.toMatch(/友城|地鐵/u);
});
