import { type ChatInputCommandInteraction, Events, type GuildMember } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChannelType } from '../../src/playground/wire.ts';
import { type PlainBot, refusalOf, startPlain } from './support/plain-bot.ts';
import { startAlone } from './support/start.ts';

let bot: PlainBot;
let first: string;
let second: string;
let club: string;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
  const { guilds, channels } = bot.playground.world;
  [first, second] = guilds.map(({ id }) => id) as [string, string];
  club = channels.find(({ guild_id }) => guild_id === second)?.id ?? '';
});
afterAll(async () => {
  expect(bot.playground.unknownRoutes).toEqual([]);
  await bot.stop();
});

const heard = async (name: string, channelId: string, by = '小满') =>
  (await bot.heard(() =>
    bot.playground.perform({
      kind: 'slash',
      name,
      options: {},
      channelId,
      by: bot.playground.person(by).user.id,
    }),
  )) as ChatInputCommandInteraction;

test('everything that stands there from the start has the same id at every start, older than any message', async () => {
  const other = await startAlone();
  const idsOf = ({ world }: typeof other) => [
    world.bot.id,
    ...world.people.flatMap(({ user, dm }) => [user.id, dm.id]),
    ...world.guilds.flatMap(({ id, roles }) => [id, ...roles.map((role) => role.id)]),
    ...world.channels.map(({ id }) => id),
  ];
  const ids = idsOf(other);
  expect(ids).toEqual(idsOf(bot.playground));
  expect(ids.filter((id) => !/^\d{17,20}$/u.test(id))).toEqual([]);
  // The direct messages are named twice, and the role of everybody bears the id of its server.
  expect(new Set(ids).size).toBe(ids.length - 4);
  const said = await other.perform({ kind: 'say', channelId: other.world.channels[0]?.id ?? '', text: '一' })
    .acknowledged;
  if (said.kind !== 'said') throw new Error(said.kind);
  expect(ids.every((id) => BigInt(id) < BigInt(said.message.id))).toBe(true);
  await other.close();
});

test('the bot is told of both servers, each with its own channels, roles and members', () => {
  const told = bot.client.guilds.cache.map(({ name, channels, roles, members }) => ({
    name,
    channels: channels.cache.map((channel) => channel.name),
    roles: roles.cache.size,
    members: members.cache.size,
  }));
  expect(told).toEqual([
    { name: '摘句体验', channels: ['提问', '公告'], roles: 4, members: 3 },
    { name: '读书会', channels: ['共读'], roles: 4, members: 3 },
  ]);
});

test('a message in the second server is answered there', async () => {
  const told = bot.next(Events.MessageCreate, (message: { guildId: string }) => message);
  bot.playground.perform({ kind: 'say', channelId: club, text: '大家好' });
  expect((await told).guildId).toBe(second);
  expect(await bot.call(`POST /channels/${club}/messages`, { content: '你好' })).toMatchObject({
    guild_id: second,
    member: { roles: [expect.any(String)] },
  });
  expect(bot.playground.world.messages(bot.home.id)).toEqual([]);
});

test("a server's own command is there alone, and stands before the application's of the same name", async () => {
  const path = `/applications/${bot.client.user.id}`;
  await bot.call(`PUT ${path}/commands`, [{ name: 'both', description: 'All' }]);
  const [own] = (await bot.call(`PUT ${path}/guilds/${second}/commands`, [
    { name: 'both', description: 'Club' },
    { name: 'club', description: 'Club' },
  ])) as [{ id: string }];
  expect(await bot.call(`GET ${path}/guilds/${first}/commands`)).toEqual([]);
  expect((await heard('both', club)).commandId).toBe(own.id);
  expect((await heard('both', bot.home.id)).commandId).not.toBe(own.id);
  expect((await heard('club', club)).guildId).toBe(second);
  expect(() => bot.playground.perform({ kind: 'slash', name: 'club', options: {} })).toThrow('no command');
  const nowhere = bot.call(`PUT ${path}/guilds/1/commands`, []);
  expect((await refusalOf(nowhere)).at).toBe('403/50001');
});

test('the routes of a server tell of it alone', async () => {
  const rolesIn = async (id: string) =>
    ((await bot.call(`GET /guilds/${id}/roles`)) as { name: string }[]).map(({ name }) => name);
  expect(await rolesIn(first)).toContain('管理员');
  expect(await rolesIn(second)).not.toContain('管理员');
  expect(await bot.call(`GET /guilds/${second}/channels`)).toMatchObject([{ id: club }]);
  expect(await bot.call('GET /users/@me/guilds')).toMatchObject([{ id: first }, { id: second }]);
  const { id } = bot.playground.person('小满').user;
  const memberIn = (guild: string) => bot.call(`GET /guilds/${guild}/members/${id}`);
  expect(await memberIn(first)).not.toEqual(await memberIn(second));
  const roles = bot.playground.world.guilds[1]?.roles ?? [];
  expect(await bot.call(`GET /guilds/${second}/roles/${roles[2]?.id}`)).toMatchObject({ name: '领读人' });
  expect((await refusalOf(bot.call(`GET /guilds/${first}/roles/${roles[2]?.id}`))).at).toBe('404/10011');
});

test('a thread belongs to the server of its channel, and is told of among its threads', async () => {
  const thread = (await bot.call(`POST /channels/${club}/threads`, { name: '细读', type: 11 })) as object;
  expect(thread).toMatchObject({ guild_id: second, parent_id: club });
  expect(await bot.call(`GET /guilds/${second}/threads/active`)).toMatchObject({
    threads: [{ name: '细读' }],
  });
  expect(await bot.call(`GET /guilds/${first}/threads/active`)).toMatchObject({ threads: [] });
});

test('members of the second server can be asked for', async () => {
  const guild = bot.client.guilds.cache.get(second);
  expect((await guild?.members.fetch())?.size).toBe(3);
});

test('other roles are told, and only of the server in which they were given', async () => {
  const { world } = bot.playground;
  const { id } = bot.playground.person('阿禾').user;
  const hosts = world.guilds[1]?.roles[2]?.id ?? '';
  const told = bot.next(Events.GuildMemberUpdate, (_old: GuildMember, member: GuildMember) => member);
  world.changeMember(id, { roles: [hosts] }, second);
  expect((await told).guild.id).toBe(second);
  expect(world.member(id, second)?.roles).toEqual([hosts]);
  expect(world.member(id)?.roles).not.toEqual([hosts]);
  expect((await heard('both', club, '阿禾')).memberPermissions?.has('ManageGuild')).toBe(true);
});

test('a new channel stands in the first server unless another is named', () => {
  const { world } = bot.playground;
  const added = world.addChannel({ type: ChannelType.text, name: '新' });
  const there = world.addChannel({ type: ChannelType.text, name: '新', guild_id: second });
  expect([added.guild_id, there.guild_id]).toEqual([first, second]);
});
