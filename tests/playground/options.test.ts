import type { ChatInputCommandInteraction } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OptionValues } from '../../src/playground/acts/action.ts';
import type { How } from '../../src/playground/acts/acts.ts';
import { type PlainBot, startPlain } from './support/plain-bot.ts';

let bot: PlainBot;
/** The roles and channels of the first server, by name. */
const ids = { editors: '', managers: '', home: '', news: '', club: '' };

const option = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: name,
  ...more,
});

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
  const { world } = bot.playground;
  const [, , managers, editors] = world.guild.roles;
  const club = world.channels.find(({ name }) => name === '共读');
  Object.assign(ids, {
    home: bot.home.id,
    news: bot.news.id,
    managers: managers?.id,
    editors: editors?.id,
    club: club?.id,
  });
  await bot.client.application.commands.set([
    {
      name: 'article',
      description: 'Articles',
      options: [
        option(1, 'add', { options: [option(11, 'file'), option(3, 'url')] }),
        option(2, 'alias', {
          options: [option(1, 'add', { options: [option(3, 'names', { required: true })] })],
        }),
      ],
    },
    {
      name: 'settings',
      description: 'Settings',
      options: [
        option(8, 'editors'),
        option(7, 'log', { channel_types: [0] }),
        option(6, 'owner'),
        option(9, 'anybody'),
        option(4, 'days', { min_value: 1, max_value: 90 }),
        option(10, 'threshold', { min_value: 0, max_value: 1 }),
        option(3, 'language', { choices: [{ name: '简体', value: 'zh-CN' }] }),
        option(3, 'note', { min_length: 2, max_length: 4 }),
        option(5, 'private'),
      ],
    },
    { name: 'nobody', description: 'Nobody', defaultMemberPermissions: '0' },
    { name: 'here', description: 'Here', contexts: [0] },
  ] as never);
});
afterAll(() => bot.stop());

const call = (name: string, options: OptionValues = {}, how: How = {}) =>
  bot.playground.perform({ kind: 'slash', name, options, ...how });
const heard = async (name: string, options: OptionValues = {}, how: How = {}) =>
  (await bot.heard(() => call(name, options, how))) as ChatInputCommandInteraction;

test('a file is given to an option, and the bot fetches it byte for byte', async () => {
  const bytes = new TextEncoder().encode('截至目前，昆明有友城23对。');
  const { options } = await heard('article add', { file: { name: 'friends.md', bytes } });
  const file = options.getAttachment('file', true);
  expect(options.getSubcommand()).toBe('add');
  expect([file.name, file.size, file.contentType, file.title]).toEqual([
    'friends.md',
    bytes.length,
    'text/markdown; charset=utf-8',
    null,
  ]);
  expect(file.ephemeral).toBe(true);
  expect(file.url).toMatch(/^http:\/\/127\.0\.0\.1:/u);
  expect(new Uint8Array(await (await fetch(file.url)).arrayBuffer())).toEqual(bytes);
});

test.each([
  ['昆明的友城.md', /^[0-9a-f]{16}\.md$/u, '昆明的友城'],
  ['2024年报告 final.docx', /^2024_final\.docx$/u, '2024年报告 final'],
  ['没有结尾', /^[0-9a-f]{16}$/u, '没有结尾'],
  ['a-b_c.d.txt', /^a-b_c\.d\.txt$/u, null],
  ['../../etc/passwd', /^[\w.-]*etcpasswd$/u, '../../etc/passwd'],
])('of a file called %j Discord keeps %s, and tells the title', async (name, kept, title) => {
  const { options } = await heard('article add', { file: { name, bytes: new Uint8Array(1) } });
  const file = options.getAttachment('file', true);
  expect(file.name).toMatch(kept);
  expect(file.title).toBe(title);
});

test('a subcommand in a group comes with its group', async () => {
  const { options } = await heard('article alias add', { names: '友城=姐妹城市' });
  expect([options.getSubcommandGroup(), options.getSubcommand(), options.getString('names')]).toEqual([
    'alias',
    'add',
    '友城=姐妹城市',
  ]);
});

test('roles, channels and persons come with all that is known of them', async () => {
  const owner = bot.playground.person('阿禾').user.id;
  const { options } = await heard('settings', {
    editors: ids.editors,
    log: ids.home,
    owner,
    anybody: ids.managers,
  });
  expect(options.getRole('editors')?.name).toBe('编辑');
  expect(options.getChannel('log')?.name).toBe('提问');
  expect(options.getUser('owner')?.globalName).toBe('阿禾');
  expect(options.getMember('owner')).toMatchObject({ permissions: { bitfield: expect.any(BigInt) } });
  expect(options.getMentionable('anybody')).toMatchObject({ name: '管理员' });
});

test('numbers, choices and texts within their bounds are taken', async () => {
  const { options } = await heard('settings', {
    days: 90,
    threshold: 0.25,
    language: 'zh-CN',
    note: '四个字哦',
    private: false,
  });
  expect(options.data.map(({ value }) => value)).toEqual([90, 0.25, 'zh-CN', '四个字哦', false]);
});

test.each<[string, OptionValues, string]>([
  ['a number below', { days: 0 }, 'too-small'],
  ['a number above', { days: 91 }, 'too-large'],
  ['half a day', { days: 1.5 }, 'not-whole'],
  ['a text for a number', { days: '3' }, 'not-a-number'],
  ['no finite number', { threshold: Number.NaN }, 'not-a-number'],
  ['what is no choice', { language: 'fr' }, 'no-choice'],
  ['a text too short', { note: '一' }, 'too-short'],
  ['a text too long', { note: '五个字了哦' }, 'too-long'],
  ['a text for a truth', { private: 'true' }, 'wrong-type'],
  ['a role that is none', { editors: '1' }, 'no choice 1'],
  ['a file for a text', { note: { name: 'a', bytes: new Uint8Array(1) } }, 'takes no file'],
  ['an option that is not there', { nothing: 1 }, 'no option'],
])('%s is not sent', (_name, options, told) => {
  expect(() => call('settings', options)).toThrow(told);
});

test('a channel of another type, one of another server and one not seen are not sent', () => {
  const { world } = bot.playground;
  const everyone = world.guild.id;
  const hidden = world.addChannel({
    type: 0,
    name: '密室',
    permission_overwrites: [{ id: everyone, type: 0, allow: '0', deny: String(1 << 10) }],
  });
  for (const log of [ids.news, ids.club, hidden.id]) {
    expect(() => call('settings', { log })).toThrow(`no choice ${log}`);
  }
  world.removeChannel(hidden.id);
});

test.each([
  ['article', {}, 'subcommands'],
  ['article nothing', {}, 'no subcommand'],
  ['article alias add', {}, 'names must be filled in'],
])('%s with %o is not sent', (name, options, told) => {
  expect(() => call(name, options)).toThrow(told);
});

test('a file of more than 10 MiB is not sent', () => {
  const file = { name: '大.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) };
  expect(() => call('article add', { file })).toThrow('10 MiB');
});

test('a text that happens to be an id names nothing', async () => {
  const interaction = await heard('article add', { url: bot.playground.person('阿禾').user.id });
  expect(interaction.options.resolved?.users?.size ?? 0).toBe(0);
});

test.each([
  ['小满', '提问', false, ['编辑']],
  ['阿禾', '提问', true, ['管理员']],
  ['小满', '共读', true, ['领读人']],
  ['阿禾', '共读', false, ['书友']],
])('%s in #%s: administrator is %s, with the roles %o', async (name, channel, administrator, roles) => {
  const { world } = bot.playground;
  const place = world.channels.find((one) => one.name === channel);
  const by = bot.playground.person(name).user.id;
  const interaction = await heard('settings', {}, { by, channelId: place?.id ?? '' });
  expect(interaction.guildId).toBe(place?.guild_id);
  expect(interaction.memberPermissions?.has('Administrator')).toBe(administrator);
  expect(interaction.memberPermissions?.has('ManageGuild')).toBe(administrator);
  const held = interaction.member?.roles;
  const all = interaction.inCachedGuild() ? interaction.member.roles.cache.map((role) => role.name) : held;
  expect(all).toEqual(expect.arrayContaining(roles));
});

test('what a channel takes from somebody is missing among their permissions there', async () => {
  const interaction = await heard('settings', {}, { channelId: ids.news });
  expect(interaction.memberPermissions?.has('SendMessages')).toBe(false);
  expect(interaction.memberPermissions?.has('ViewChannel')).toBe(true);
  expect(interaction.appPermissions.has('SendMessages')).toBe(true);
});

test('a role that is given while the bot runs is told with the next interaction', async () => {
  const { world } = bot.playground;
  const { id } = bot.playground.person('小满').user;
  world.changeMember(id, { roles: [ids.managers] });
  const interaction = await heard('settings', {}, { by: id });
  expect(interaction.memberPermissions?.has('Administrator')).toBe(true);
  world.changeMember(id, { roles: [ids.editors] });
});

test('a command for nobody is for administrators, and one for servers is not in direct messages', async () => {
  expect(() => call('nobody')).toThrow('没有权限');
  await heard('nobody', {}, { by: bot.playground.person('阿禾').user.id });
  const { dm } = bot.playground.person('小满');
  expect(() => call('here', {}, { channelId: dm.id })).toThrow('no command');
  await heard('settings', { days: 3 }, { channelId: dm.id });
});
