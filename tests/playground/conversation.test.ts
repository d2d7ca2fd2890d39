import type { Client } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Playground } from '../../src/playground/playground.ts';
import { ComponentType, flattenComponents, type Message, MessageFlag } from '../../src/playground/wire.ts';
import { echoQuestions } from './support/echo-bot.ts';
import { startWithEcho } from './support/start.ts';

let playground: Playground;
let client: Client<true>;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ playground, client, stop } = await startWithEcho());
});
afterAll(async () => {
  expect(playground.unknownRoutes).toEqual([]);
  await stop();
});

const home = () => playground.world.channels[0]?.id ?? '';
const textOf = (message: Message) =>
  flattenComponents(message.components)
    .filter(({ type }) => type === ComponentType.textDisplay)
    .map(({ content }) => content)
    .join('\n');

test('the bot logs in and sees the server, its channel and its members', () => {
  expect(client.user.username).toBe('zhaiju');
  expect(client.guilds.cache.first()?.name).toBe('摘句体验');
  expect(client.guilds.cache.first()?.channels.cache.first()?.name).toBe('提问');
  expect(client.guilds.cache.first()?.members.cache.size).toBe(3);
});

test('a message that mentions the bot is answered with a reply', async () => {
  const question = `<@${client.user.id}> 昆明有多少个国际友城？`;
  const reply = await playground.say(home(), question);
  expect(textOf(reply)).toContain('# 23对');
  expect(reply.flags).toBe(MessageFlag.componentsV2);
  expect(reply.referenced_message?.content).toBe(question);
});

test('a direct message is answered without a mention', async () => {
  const { dm } = playground.person('小满');
  const reply = await playground.say(dm.id, '最早的友城？');
  expect(reply.channel_id).toBe(dm.id);
  expect(textOf(reply)).toContain('最早的友城？');
});

test('without the intent the bot reads neither a message nor what it replies to', async () => {
  const heard = new Promise<string>((resolve) =>
    client.once('messageCreate', (message) => resolve(message.content)),
  );
  playground.perform({ kind: 'say', channelId: home(), text: '悄悄话' });
  expect(await heard).toBe('');
});

test('a slash command is answered, and the answer says which command it was', async () => {
  const reply = await playground.slash('ask', { question: '南博会办了几届？' });
  expect(textOf(reply)).toContain('南博会办了几届？');
  expect(reply.interaction_metadata?.user.global_name).toBe('小满');
  expect(reply.interaction?.name).toBe('ask');
});

test('autocomplete offers what fits the typed words', async () => {
  expect(await playground.autocomplete('ask', { question: '' })).toHaveLength(echoQuestions.length);
  const choices = await playground.autocomplete('ask', { question: '南博会' });
  expect(choices.map(({ name }) => name)).toEqual(['南博会办了几届？']);
});

test('a button changes the message it stands on', async () => {
  const reply = await playground.slash('ask', { question: '几对？' });
  const changed = await playground.press(reply.id, 'context');
  expect(changed.id).toBe(reply.id);
  expect(textOf(changed)).toBe('前后各一句');
});

test('a select brings a private reply that refers to its message', async () => {
  const reply = await playground.slash('ask', { question: '几对？' });
  const chosen = await playground.choose(reply.id, { customId: 'article', values: ['kunming'] });
  expect(chosen.content).toBe('按了 article');
  expect(chosen.message_reference?.message_id).toBe(reply.id);
});

test('a message command reads the message it was called on, though the bot may not read the channel', async () => {
  const said = await playground.perform({ kind: 'say', channelId: home(), text: '友城有25对' }).acknowledged;
  if (said.kind !== 'said') throw new Error(said.kind);
  const reply = await playground.menu('在文章中查证', said.message.id, {
    by: playground.person('阿禾').user.id,
  });
  expect(reply.content).toBe('查证：友城有25对');
});

test('a deferred reply waits as such, is edited in the language asked for, and followed up in private', async () => {
  const { acknowledged, reply } = playground.perform({
    kind: 'slash',
    name: 'slow',
    options: {},
    locale: 'zh-TW',
  });
  expect((await acknowledged).kind).toBe('deferred');
  expect((await reply).content).toBe('zh-TW 想好了');
  await expect.poll(() => playground.world.messages(home()).at(-1)?.message.content).toBe('还有一句');
  expect(playground.world.messages(home()).at(-1)?.onlyFor).toBe(playground.person('小满').user.id);
});

test('a private reply is seen by its person alone, and goes when it is dismissed', async () => {
  const by = playground.person('阿禾').user.id;
  const reply = await playground.slash('ask', { question: '几对？', private: true }, { by });
  expect(reply.flags & MessageFlag.ephemeral).toBe(MessageFlag.ephemeral);
  expect(playground.world.message(reply.id)?.onlyFor).toBe(by);
  expect(() => playground.perform({ kind: 'press', messageId: reply.id, customId: 'next' })).toThrow(
    'no message',
  );
  playground.perform({ kind: 'dismiss', messageId: reply.id, by });
  expect(playground.world.message(reply.id)).toBeUndefined();
});

test('a person cannot speak in the direct messages of another', () => {
  const { dm } = playground.person('阿禾');
  expect(() => playground.perform({ kind: 'say', channelId: dm.id, text: '偷看' })).toThrow('no channel');
});
