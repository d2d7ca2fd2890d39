import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../commands/command.ts';
import { silentLog } from '../../src/base/log.ts';
import { type Bot, createBot } from '../../src/discord/client.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { ChannelType } from '../../src/playground/wire.ts';
import { movedServices } from '../support/moved-services.ts';
import { isPrivate, shownIn } from './start-bot.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A Thursday, 12:00 in Shanghai. */
const noon = Date.parse('2026-02-05T04:00:00Z');
const nextMorning = Date.parse('2026-02-06T01:00:00Z');

let clock: number;
let services: Services;
let discord: Playground;
let bot: Bot;
let manager: { by: string };
let member: { by: string };
let news: string;

beforeAll(async () => {
  clock = noon;
  const now = () => clock;
  services = await movedServices({ now });
  const calm = { rateLimits: false, token: 'loopback', now };
  discord = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, ...calm });
  const { apiUrl, token } = discord;
  bot = createBot({ ...services, log: silentLog, apiUrl, token, clock: () => new Date(clock) });
  await bot.login();
  manager = { by: discord.person('阿禾').user.id };
  member = { by: discord.person('小满').user.id };
  news = discord.world.channels.find(({ name }) => name === '公告')?.id ?? '';
});
afterAll(async () => {
  expect(discord.unknownRoutes).toEqual([]);
  await bot.close();
  await discord.close();
  services.engines.close();
  await services.store.close();
});
beforeEach(async () => {
  // Each test a year later, so that none sees the runs of another.
  clock += 365 * 24 * hourMs;
  await services.store.questions.clear(server());
  await services.store.settings.write(server(), { digest: undefined, language: undefined });
});

const server = () => discord.world.guild.id;
const postedIn = (channel: string) => discord.world.messages(channel).map(({ message }) => message);
const daily = (channel: string, rest = {}) => ({ channel, days: 'daily', hour: 9, ...rest });
const ask = (text: string, kind: 'found' | 'not-found') =>
  services.store.questions.record(server(), { text, kind, confidence: 0.5, ms: 1 });
/** The next nine o'clock in Shanghai. */
const nineOClock = () => {
  const day = 24 * hourMs;
  return Math.floor((clock - nextMorning) / day) * day + nextMorning + day;
};
const draft = {
  id: 'bridge',
  title: '大桥通车',
  text: '大桥通车\n\n大桥全长1280米，耗时3年建成。桥面宽32米，供行人和车辆使用。',
};

test('it is set, first comes out at the next such time, and says what happened since', async () => {
  const told = shownIn(await discord.slash('digest set', daily(news), manager));
  expect(told).toBe(`下一次：<t:${nineOClock() / 1000}:F>，发到 <#${news}>`);
  const before = postedIn(news).length;
  await bot.makeRounds();
  expect(postedIn(news)).toHaveLength(before);
  await services.store.articles.save(server(), draft);
  for (const text of ['大桥全长多少米？', '大桥全长多少米？']) await ask(text, 'not-found');
  await ask('@everyone **地铁**有几条线？', 'not-found');
  clock = nineOClock();
  await bot.makeRounds();
  await bot.makeRounds();
  expect(postedIn(news)).toHaveLength(before + 1);
  const digest = postedIn(news).at(-1);
  const shown = digest ? shownIn(digest) : '';
  expect(shown).toContain('**新文章**\n**大桥通车**\n> 大桥全长1280米');
  expect(shown).toContain('- 大桥全长多少米？　2 次\n**1280米**\n> 大桥全长**1280米**，耗时3年建成。');
  expect(shown).toContain('**文章里还没有答案**\n- \\@everyone \\*\\*地铁\\*\\*有几条线？　1 次');
  expect(shown).toContain('-# 共 3 次提问：0 次有答案，3 次文章里没有说');
  expect(digest?.mention_everyone).toBe(false);
  await services.store.articles.remove(server(), 'bridge');
});

test('a time in which nothing happened is told in one line, in the language that is set', async () => {
  await services.store.settings.write(server(), { language: 'en' });
  await discord.slash('digest set', daily(news), manager);
  clock = nineOClock();
  await bot.makeRounds();
  const shown = postedIn(news).at(-1);
  expect(shown && shownIn(shown)).toMatch(
    /^February \d.* – February \d.*: no new articles, and nobody asked anything\.$/u,
  );
});

test('a manager sees before what it would be, and when it comes; nobody else does', async () => {
  await ask('地铁有几条线？', 'not-found');
  clock += minuteMs;
  const unset = await discord.slash('digest preview', {}, manager);
  expect([isPrivate(unset), shownIn(unset)]).toEqual([true, expect.stringContaining('还没有设置什么时候发')]);
  expect(shownIn(unset)).toContain('- 地铁有几条线？　1 次');
  await discord.slash('digest set', daily(news, { 'time-zone': 'america/new_york' }), manager);
  expect((await services.store.settings.read(server())).digest?.timeZone).toBe('America/New_York');
  expect(shownIn(await discord.slash('digest preview', {}, manager))).toContain(`发到 <#${news}>`);
});

test('what is no time zone is refused; zones are suggested as they are typed', async () => {
  const refused = await discord.slash('digest set', daily(news, { 'time-zone': 'Mars/Base' }), manager);
  expect(shownIn(refused)).toContain('没有这个时区');
  expect((await services.store.settings.read(server())).digest).toBeUndefined();
  const where = { channel: news, days: 'daily', hour: 9 };
  const typed = await discord.autocomplete('digest set', { ...where, 'time-zone': 'new y' }, manager);
  expect(typed).toEqual([{ name: 'America/New_York · 北美东部标准时间', value: 'America/New_York' }]);
  const [first] = await discord.autocomplete('digest set', { ...where, 'time-zone': '' }, manager);
  expect(first?.value).toBe('Asia/Shanghai');
});

test('what is pinned is told, a note as a note', async () => {
  const note = { kind: 'note', text: '三条，都在建。', author: '阿禾', date: '2026-01-01' } as const;
  const pin = await services.store.pins.add(server(), { question: '地铁有几条线？', answer: note });
  await ask('地铁有几条线？', 'not-found');
  clock += minuteMs;
  const shown = shownIn(await discord.slash('digest preview', {}, manager));
  expect(shown).toContain('- 地铁有几条线？　1 次\n三条，都在建。\n-# 阿禾 · 2026年1月1日');
  expect(shown).not.toContain('文章里还没有答案');
  await services.store.pins.remove(server(), pin.id);
});

test('it ends when told to', async () => {
  await discord.slash('digest set', daily(news), manager);
  expect(shownIn(await discord.slash('digest off', {}, manager))).toBe('不再发周报。');
  const before = postedIn(news).length;
  clock = nineOClock();
  await bot.makeRounds();
  expect(postedIn(news)).toHaveLength(before);
});

test.each(['digest preview', 'digest off', 'stats'])('a member is refused /%s', async (name) => {
  expect(shownIn(await discord.slash(name, {}, member))).toContain('管理服务器');
});

test('a member is refused /digest set', async () => {
  expect(shownIn(await discord.slash('digest set', daily(news), member))).toContain('管理服务器');
  expect((await services.store.settings.read(server())).digest).toBeUndefined();
});

test('a channel that is gone is told once to the managers, and the digest comes out where it is set anew', async () => {
  const channel = discord.world.addChannel({ type: ChannelType.text, name: '临时', position: 9 });
  await services.store.settings.write(server(), { logChannel: discord.world.channels[0]?.id });
  await discord.slash('digest set', daily(channel.id), manager);
  discord.world.removeChannel(channel.id);
  const log = discord.world.channels[0]?.id ?? '';
  const before = postedIn(log).length;
  clock = nineOClock();
  for (let round = 0; round < 4; round++) {
    await bot.makeRounds();
    clock += 11 * minuteMs;
  }
  expect(postedIn(log).slice(before).map(shownIn)).toEqual([
    `⚠ 周报没能发到 <#${channel.id}>。频道已经不在了，请用 \`/周报 设置\` 换一个。\n内容还在，一天之内会再试。`,
  ]);
  const preview = shownIn(await discord.slash('digest preview', {}, manager));
  expect(preview).toContain('⚠ 频道已经不在了');
  expect(preview).toContain('没能发到');
  await discord.slash('digest set', daily(news), manager);
  expect(shownIn(await discord.slash('digest preview', {}, manager))).not.toContain('⚠');
  await services.store.settings.write(server(), { logChannel: undefined });
});

test('where the bot may not write it tries again, and the digest comes out once it may', async () => {
  const channel = discord.world.addChannel({
    type: ChannelType.text,
    name: '密室',
    position: 9,
    permission_overwrites: [{ id: server(), type: 0, allow: '0', deny: String(1n << 11n) }],
  });
  const told = shownIn(await discord.slash('digest set', daily(channel.id), manager));
  expect(told).toContain('⚠ 我不能在那里发消息');
  clock = nineOClock();
  await bot.makeRounds();
  discord.world.changeChannel(channel.id, { permission_overwrites: [] });
  await bot.makeRounds();
  expect(postedIn(channel.id)).toHaveLength(0);
  clock += 10 * minuteMs;
  await bot.makeRounds();
  clock += 10 * minuteMs;
  await bot.makeRounds();
  expect(postedIn(channel.id)).toHaveLength(1);
});

test('questions are forgotten when their time is over, with what was thought of them', async () => {
  await services.store.settings.write(server(), { retentionDays: 2 });
  const id = await ask('老问题？', 'found');
  await services.store.feedback.give(server(), { question: id, person: 'a', verdict: 'wrong' });
  clock += 47 * hourMs;
  await ask('新问题？', 'found');
  await bot.makeRounds();
  expect(await services.store.questions.since(server(), new Date(0))).toHaveLength(2);
  clock += 2 * hourMs;
  await bot.makeRounds();
  const kept = await services.store.questions.since(server(), new Date(0));
  expect(kept.map(({ text }) => text)).toEqual(['新问题？']);
  expect(await services.store.feedback.of(server(), id)).toEqual([]);
  await services.store.settings.write(server(), { retentionDays: undefined });
});
