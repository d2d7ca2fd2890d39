import { Events, type MessageReaction, type ThreadChannel } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ChannelType, type Message } from '../../src/playground/wire.ts';
import { allow, type Permission } from '../../src/playground/world/permissions.ts';
import { type PlainBot, refusalOf, startPlain } from './support/plain-bot.ts';

let bot: PlainBot;
let said: Message;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
});
afterAll(async () => {
  expect(bot.playground.unknownRoutes).toEqual([]);
  await bot.stop();
});
beforeEach(async () => {
  const outcome = await bot.playground.perform({ kind: 'say', channelId: bot.home.id, text: '有人说话' })
    .acknowledged;
  if (outcome.kind !== 'said') throw new Error(outcome.kind);
  said = outcome.message;
});

const home = () => `/channels/${bot.home.id}`;
const own = async () => (await bot.call(`POST ${home()}/messages`, { content: '机器人的话' })) as Message;

/** A channel in which everybody's permissions are these less. */
function channelWithout(...denied: readonly Permission[]) {
  const { world } = bot.playground;
  const overwrites = world.guild.roles.map(({ id }) => ({
    id,
    type: 0 as const,
    allow: '0',
    deny: allow(...denied),
  }));
  return world.addChannel({ type: ChannelType.text, name: '受限', permission_overwrites: overwrites });
}

test.each([
  ['50001', 'viewChannel', 'GET', '', undefined],
  ['50001', 'viewChannel', 'POST', '/messages', { content: '一' }],
  ['50013', 'sendMessages', 'POST', '/messages', { content: '一' }],
  ['50013', 'sendMessages', 'POST', '/typing', undefined],
  ['50013', 'createThreads', 'POST', '/threads', { name: '一', type: 11 }],
] as const)('%s without %s: %s %s', async (code, permission, method, path, body) => {
  const closed = channelWithout(permission);
  const refusal = await refusalOf(bot.call(`${method} /channels/${closed.id}${path}`, body));
  expect(refusal.at).toBe(`403/${code}`);
  const open = channelWithout();
  await bot.call(`${method} /channels/${open.id}${path}`, body);
});

test('embeds fall away where links must not be embedded', async () => {
  const body = { content: '一', embeds: [{ title: '二' }] };
  const plain = await bot.call(`POST /channels/${channelWithout('embedLinks').id}/messages`, body);
  expect(plain).toMatchObject({ embeds: [] });
  expect(await bot.call(`POST ${home()}/messages`, body)).toMatchObject({ embeds: [{ title: '二' }] });
});

test('where the past must not be read, it is empty and cannot be replied to', async () => {
  const { id } = channelWithout('readHistory');
  bot.playground.perform({ kind: 'say', channelId: id, text: '秘史' });
  expect(await bot.call(`GET /channels/${id}/messages`)).toEqual([]);
  const reply = { content: '一', message_reference: { message_id: said.id } };
  expect((await refusalOf(bot.call(`POST /channels/${id}/messages`, reply))).at).toBe('400/160002');
});

test('what happens in a channel that the bot does not see is not told to it', async () => {
  const heard: string[] = [];
  bot.client.on(Events.MessageCreate, ({ channelId }) => heard.push(channelId));
  const manager = { by: bot.playground.person('阿禾').user.id };
  const hidden = channelWithout('viewChannel');
  bot.playground.perform({ kind: 'say', channelId: hidden.id, text: '听不见', ...manager });
  bot.playground.perform({ kind: 'say', channelId: bot.home.id, text: '听得见' });
  await expect.poll(() => heard).toContain(bot.home.id);
  expect(heard).not.toContain(hidden.id);
});

test('a member cannot write among the announcements, a manager and the bot can', async () => {
  const write = (by: string) =>
    bot.playground.perform({ kind: 'say', channelId: bot.news.id, text: '通知', by }).acknowledged;
  expect(() => write(bot.playground.person('小满').user.id)).toThrow('没有权限');
  expect(await write(bot.playground.person('阿禾').user.id)).toMatchObject({ kind: 'said' });
  await bot.call(`POST /channels/${bot.news.id}/messages`, { content: '通知' });
});

test('an announcement is published once, and only in its channel', async () => {
  const news = (await bot.call(`POST /channels/${bot.news.id}/messages`, { content: '通知' })) as Message;
  const publish = `POST /channels/${bot.news.id}/messages/${news.id}/crosspost`;
  expect(await bot.call(publish)).toMatchObject({ flags: 1 });
  expect((await refusalOf(bot.call(publish))).at).toBe('400/40033');
  const elsewhere = bot.call(`POST ${home()}/messages/${(await own()).id}/crosspost`);
  expect((await refusalOf(elsewhere)).at).toBe('400/50024');
});

test('a thread is begun on a message once, is told of, and can be written in', async () => {
  const told = bot.next(Events.ThreadCreate, (thread: ThreadChannel) => thread);
  const begin = `POST ${home()}/messages/${said.id}/threads`;
  const thread = (await bot.call(begin, { name: '细说' })) as { id: string };
  expect((await told).id).toBe(thread.id);
  expect((await refusalOf(bot.call(begin, { name: '再说' }))).at).toBe('400/160004');
  expect(await bot.call(`POST /channels/${thread.id}/messages`, { content: '一' })).toHaveProperty('id');
  const reply = bot.next(Events.MessageCreate, (message: { content: string; author: { bot: boolean } }) =>
    message.author.bot ? undefined : message,
  );
  bot.playground.perform({ kind: 'say', channelId: thread.id, text: '在帖子里' });
  await reply;
  expect(await bot.call(`PATCH /channels/${thread.id}`, { archived: true })).toMatchObject({
    thread_metadata: { archived: true },
  });
  expect(
    (await refusalOf(bot.call(`POST /channels/${thread.id}/threads`, { name: '三', type: 11 }))).at,
  ).toBe('400/50024');
});

test('a pinned message is listed, the channel is told, and it can be unpinned', async () => {
  const told = bot.next(Events.ChannelPinsUpdate, () => true);
  await bot.call(`PUT ${home()}/messages/pins/${said.id}`);
  await told;
  expect(await bot.call(`GET ${home()}/messages/pins`)).toMatchObject({
    items: [{ message: { id: said.id } }],
  });
  expect(await bot.call(`GET ${home()}/pins`)).toMatchObject([{ id: said.id, pinned: true }]);
  expect(bot.playground.world.messages(bot.home.id).at(-1)?.message).toMatchObject({
    type: 6,
    message_reference: { message_id: said.id },
  });
  await bot.call(`DELETE ${home()}/messages/pins/${said.id}`);
  expect(await bot.call(`GET ${home()}/pins`)).toEqual([]);
});

test('250 messages can be pinned, and no more', async () => {
  const { world } = bot.playground;
  const room = world.addChannel({ type: ChannelType.text, name: '满' });
  for (let at = 0; at < 251; at++) {
    world.addMessage({ message: { ...said, id: world.nextId(), channel_id: room.id, pinned: at < 250 } });
  }
  const last = world.messages(room.id).at(-1)?.message.id;
  expect((await refusalOf(bot.call(`PUT /channels/${room.id}/messages/pins/${last}`))).at).toBe('400/30003');
});

test('reactions are counted, told, and taken back', async () => {
  const told = bot.next(Events.MessageReactionAdd, (reaction: MessageReaction) => reaction.emoji.name);
  bot.playground.perform({ kind: 'react', messageId: (await own()).id, emoji: '👍' });
  expect(await told).toBe('👍');
  const mine = `${home()}/messages/${said.id}/reactions/${encodeURIComponent('🎉')}`;
  await bot.call(`PUT ${mine}/@me`);
  bot.playground.perform({ kind: 'react', messageId: said.id, emoji: '🎉' });
  expect(await bot.call(`GET ${home()}/messages/${said.id}`)).toMatchObject({
    reactions: [{ emoji: { name: '🎉' }, count: 2, me: true }],
  });
  expect(await bot.call(`GET ${mine}`)).toHaveLength(2);
  await bot.call(`DELETE ${mine}/@me`);
  expect(await bot.call(`GET ${mine}`)).toHaveLength(1);
});

test.each([
  ['what is no emoji', '不是', '400/10014'],
  ['a digit', '1', '400/10014'],
])('%s is refused as a reaction', async (_name, emoji, at) => {
  const path = `${home()}/messages/${said.id}/reactions/${encodeURIComponent(emoji)}/@me`;
  expect((await refusalOf(bot.call(`PUT ${path}`))).at).toBe(at);
});

test("other people's messages can be removed only with the permission to manage them", async () => {
  expect((await refusalOf(bot.call(`DELETE ${home()}/messages/${said.id}`))).at).toBe('403/50013');
  expect((await refusalOf(bot.call(`PATCH ${home()}/messages/${said.id}`, { content: '改' }))).at).toBe(
    '403/50005',
  );
  await bot.call(`DELETE ${home()}/messages/${(await own()).id}`);
});

test.each([
  ['GET /channels/1', '404/10003'],
  ['GET /guilds/1', '404/10004'],
  ['GET /users/1', '404/10013'],
])('%s is refused with %s', async (line, at) => {
  expect((await refusalOf(bot.call(line))).at).toBe(at);
});

test('the last 500 messages of a channel are kept', () => {
  const { world } = bot.playground;
  const room = world.addChannel({ type: ChannelType.text, name: '话多' });
  for (let at = 0; at < 600; at++) {
    world.addMessage({ message: { ...said, id: world.nextId(), channel_id: room.id, content: `${at}` } });
  }
  expect(world.messages(room.id)).toHaveLength(500);
  expect(world.messages(room.id)[0]?.message.content).toBe('100');
});
