import { Events, type RepliableInteraction, type TextChannel } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Channel, ChannelType, type Message } from '../../src/playground/wire.ts';
import { allow, type Permission } from '../../src/playground/world/permissions.ts';
import { type PlainBot, refusalOf, startPlain } from './support/plain-bot.ts';

/** What becomes of a bot whose channel is deleted, or closed to it, while it runs. */
let bot: PlainBot;
let room: Channel;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
  await bot.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});
beforeEach(async () => {
  const told = bot.next(Events.ChannelCreate, (channel: TextChannel) => channel);
  room = bot.playground.world.addChannel({ type: ChannelType.text, name: '临时' });
  await told;
});
afterAll(async () => {
  expect(bot.playground.unknownRoutes).toEqual([]);
  await bot.stop();
});

const path = () => `/channels/${room.id}`;
const post = async () => (await bot.call(`POST ${path()}/messages`, { content: '一' })) as Message;
const asked = async () =>
  (await bot.heard(() =>
    bot.playground.perform({ kind: 'slash', name: 'ask', options: {}, channelId: room.id }),
  )) as RepliableInteraction;

test('that a channel is deleted is told to the bot, and its client forgets it', async () => {
  const told = bot.next(Events.ChannelDelete, (channel: TextChannel) => channel);
  expect(bot.playground.world.removeChannel(room.id)).toBe(true);
  expect((await told).id).toBe(room.id);
  expect(bot.client.channels.cache.has(room.id)).toBe(false);
  expect(bot.playground.world.removeChannel(room.id)).toBe(false);
});

test('whatever is asked of a deleted channel is refused as unknown', async () => {
  const { id } = await post();
  bot.playground.world.removeChannel(room.id);
  const lines = [
    ['GET', ''],
    ['POST', '/messages'],
    ['GET', '/messages'],
    ['PATCH', `/messages/${id}`],
    ['DELETE', `/messages/${id}`],
    ['POST', `/messages/${id}/crosspost`],
    ['POST', '/typing'],
  ];
  for (const [method, rest] of lines) {
    const body = method === 'GET' ? undefined : { content: '二' };
    expect((await refusalOf(bot.call(`${method} ${path()}${rest}`, body))).at).toBe('404/10003');
  }
  expect(bot.playground.world.message(id)).toBeUndefined();
});

test('an interaction whose channel is deleted cannot be answered there, edited or followed up', async () => {
  const waiting = await asked();
  const answered = await asked();
  await answered.reply('一');
  bot.playground.world.removeChannel(room.id);
  expect((await refusalOf(waiting.reply('一'))).at).toBe('404/10003');
  expect((await refusalOf(answered.editReply('二'))).at).toBe('404/10003');
  expect((await refusalOf(answered.followUp('三'))).at).toBe('404/10003');
});

test('with a channel go its threads', async () => {
  const thread = (await bot.call(`POST ${path()}/threads`, { name: '细说', type: 11 })) as Channel;
  bot.playground.world.removeChannel(room.id);
  expect(bot.playground.world.channel(thread.id)).toBeUndefined();
  expect((await refusalOf(bot.call(`POST /channels/${thread.id}/messages`, { content: '一' }))).at).toBe(
    '404/10003',
  );
});

/** Takes something from the bot in the channel, as a manager does in its settings. */
async function deny(...permissions: readonly Permission[]): Promise<void> {
  const told = bot.next(Events.ChannelUpdate, (_old: TextChannel, channel: TextChannel) => channel);
  const overwrite = { id: bot.client.user.id, type: 1 as const, allow: '0', deny: allow(...permissions) };
  bot.playground.world.changeChannel(room.id, { permission_overwrites: [overwrite] });
  await told;
}

test('what is taken from the bot in a channel is refused, and is given back with the permission', async () => {
  const message = await post();
  await deny('sendMessages');
  expect((await refusalOf(post())).at).toBe('403/50013');
  expect((await asked()).appPermissions.has('SendMessages')).toBe(false);
  // To edit what it wrote, a bot needs no permission but to see it.
  await bot.call(`PATCH ${path()}/messages/${message.id}`, { content: '二' });
  await deny('viewChannel');
  expect((await refusalOf(post())).at).toBe('403/50001');
  await deny('attachFiles');
  const files = [{ attachment: Buffer.from('图'), name: 'a.png' }];
  const channel = bot.client.channels.cache.get(room.id) as TextChannel;
  expect((await refusalOf(channel.send({ files }))).at).toBe('403/50013');
  await deny();
  await channel.send({ files });
});

test('an interaction is answered also where the bot may not write', async () => {
  await deny('sendMessages');
  const interaction = await asked();
  await interaction.reply('还是可以答');
  expect(bot.playground.world.messages(room.id).at(-1)?.message.content).toBe('还是可以答');
});

test('a role that lets the bot do something can be taken from it, of which it is told', async () => {
  const { world } = bot.playground;
  const { id } = bot.client.user;
  const { roles } = world.member(id) ?? { roles: [] };
  const told = bot.next(Events.GuildMemberUpdate, (_old: object, member: { id: string }) => member);
  world.changeMember(id, { roles: [] });
  expect((await told).id).toBe(id);
  expect((await refusalOf(bot.call(`POST /channels/${bot.news.id}/messages`, { content: '一' }))).at).toBe(
    '403/50013',
  );
  world.changeMember(id, { roles });
  await bot.call(`POST /channels/${bot.news.id}/messages`, { content: '一' });
});

test('a person whose channel is gone cannot speak there', () => {
  bot.playground.world.removeChannel(room.id);
  expect(() => bot.playground.perform({ kind: 'say', channelId: room.id, text: '有人吗' })).toThrow(
    'no channel',
  );
});
