import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DispatchFault, ResponseFault } from '../../src/playground/faults.ts';
import { smallEngine } from '../message/small-engine.ts';
import { buttonCalled, type Stage, shownIn, startBot } from './start-bot.ts';

const question = '昆明有多少个国际友城？';
let stage: Stage;

beforeEach(async () => {
  stage = await startBot(smallEngine());
});
afterEach(() => stage.stop());

/** What the bot has written for all to see in the channel. */
const answers = () =>
  stage.world
    .messages(stage.home)
    .map(({ message }) => message)
    .filter(({ author }) => author.bot)
    .map(shownIn);

/** Once nothing more can be on its way. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

const responseFaults: readonly (readonly [string, ResponseFault, number])[] = [
  ['two answers of 500', { kind: 'status', status: 500 }, 2],
  ['three answers of 502', { kind: 'status', status: 502 }, 3],
  ['an answer of 500 though it was done', { kind: 'done-but-status', status: 500 }, 1],
  ['a burst of 429', { kind: 'rate-limit', retryAfterMs: 100 }, 3],
  ['a slow network', { kind: 'delay', ms: 700 }, 1],
  ['a connection that breaks before', { kind: 'lose-request' }, 2],
  ['a connection that breaks after', { kind: 'lose-response' }, 2],
];

test.each(responseFaults)('/ask is answered once through %s', async (_name, fault, times) => {
  stage.faults.respond(fault, { route: '/callback', times });
  expect(shownIn(await stage.slash('ask', { question }))).toContain('# 23对');
  await settled();
  expect(answers()).toHaveLength(1);
});

test.each(responseFaults)('a mention is answered once through %s', async (_name, fault, times) => {
  stage.faults.respond(fault, { route: 'POST /channels/:channelId/messages', times });
  expect(shownIn(await stage.say(stage.home, `${stage.mention} ${question}`))).toContain('# 23对');
  await settled();
  expect(answers()).toHaveLength(1);
});

const dispatchFaults: readonly (readonly [string, DispatchFault])[] = [
  ['told twice', { kind: 'duplicate' }],
  ['told late', { kind: 'late', ms: 200 }],
  ['told over a socket that breaks', { kind: 'drop-socket' }],
  ['told just before a reconnect', { kind: 'reconnect' }],
];

test.each(dispatchFaults)('an interaction %s is answered once', async (_name, fault) => {
  stage.faults.dispatch(fault, { event: 'INTERACTION_CREATE' });
  expect(shownIn(await stage.slash('ask', { question }))).toContain('# 23对');
  await settled();
  expect(answers()).toHaveLength(1);
  expect(stage.lines.join('\n')).not.toMatch(/ (?:warn|error) interaction/u);
});

test.each(dispatchFaults)('a message %s is answered once', async (_name, fault) => {
  stage.faults.dispatch(fault, { event: 'MESSAGE_CREATE' });
  expect(shownIn(await stage.say(stage.home, `${stage.mention} ${question}`))).toContain('# 23对');
  await settled();
  expect(answers()).toHaveLength(1);
});

test('messages that change places are answered each', async () => {
  stage.faults.dispatch({ kind: 'late', ms: 100 }, { event: 'MESSAGE_CREATE' });
  for (const text of [question, '昆明有几条地铁？']) {
    stage.perform({ kind: 'say', channelId: stage.home, text: `${stage.mention} ${text}` });
  }
  await expect.poll(() => answers().join('\n')).toMatch(/没有说[\s\S]*# 23对/u);
});

test('after its session was ended the bot logs in again and answers', async () => {
  stage.faults.dispatch({ kind: 'invalid-session' }, { event: 'MESSAGE_CREATE' });
  stage.perform({ kind: 'say', channelId: stage.home, text: `${stage.mention} ${question}` });
  await expect.poll(() => stage.gateway.isBotOnline()).toBe(false);
  await expect.poll(() => stage.gateway.isBotOnline(), { timeout: 15_000 }).toBe(true);
  expect(shownIn(await stage.slash('ask', { question }))).toContain('# 23对');
}, 20_000);

test('a Discord that fails for longer than anybody waits does not end the bot', async () => {
  stage.faults.respond({ kind: 'status', status: 500 }, { times: 20 });
  stage.perform({ kind: 'say', channelId: stage.home, text: `${stage.mention} ${question}` });
  await expect(stage.slash('ask', { question })).rejects.toThrow('未响应');
  await expect.poll(() => stage.lines.join('\n'), { timeout: 5_000 }).toContain('message-unanswered');
  await expect.poll(() => stage.lines.join('\n'), { timeout: 10_000 }).toContain('interaction-unanswered');
}, 20_000);

test('an answer is shared once, however often the button is pressed', async () => {
  const answer = await stage.slash('ask', { question, private: true });
  const press = () => stage.press(answer.id, buttonCalled('公开分享', answer));
  const [shared, again] = await Promise.all([press(), press()]);
  expect(shownIn(shared)).toContain('# 23对');
  expect(shownIn(again)).toContain('已经分享过了');
  expect(answers().filter((text) => text.startsWith('-# <@'))).toHaveLength(1);
});

test('an answer that could not be shared can be shared again', async () => {
  const answer = await stage.slash('ask', { question, private: true });
  const press = () => stage.press(answer.id, buttonCalled('公开分享', answer));
  stage.faults.respond({ kind: 'status', status: 500 }, { route: '/callback', times: 5 });
  expect(shownIn(await press())).toContain('没能回答');
  expect(shownIn(await press())).toContain('# 23对');
}, 10_000);
