import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { flattenComponents, type Message } from '../../src/playground/wire.ts';
import { buttonCalled, type House, isPrivate, labelsIn, openHouse, shownIn } from './start-bot.ts';

let services: House['services'];
let stage: House['stage'];
let manager: House['manager'];
let member: House['member'];
let stop: House['stop'];

const bridge = {
  id: 'bridge',
  title: '湖城大桥通车',
  published: '2018-05-01',
  text: '湖城大桥全长1280米，耗时3年建成。\n\n湖城缔结了姊妹城市17座。大桥由林工程师设计。',
};

beforeAll(async () => {
  ({ services, stage, manager, member, stop } = await openHouse());
});
afterAll(() => stop());
beforeEach(async () => {
  const { questions, pins, dismissals, words, articles } = services.store;
  await questions.clear(server());
  for (const { id } of await pins.list(server())) await pins.remove(server(), id);
  for (const key of await dismissals.list(server())) await dismissals.remove(server(), key);
  for (const name of (await words.aliases(server())).flat()) await words.removeAlias(server(), name);
  await articles.saveAll(server(), [bridge]);
  await services.engines.fresh(server());
});

const server = () => stage.world.guild.id;
const ask = (question: string, how: object = member) => stage.slash('ask', { question }, how);
const inbox = () => stage.slash('inbox', {}, manager);
const press = (label: string, message: Message) =>
  stage.press(message.id, buttonCalled(label, message), manager);
const idsIn = (message: Message, name: string): string[] =>
  flattenComponents(message.components).flatMap(({ custom_id }) =>
    custom_id?.startsWith(`${name}:`) ? [custom_id] : [],
  );
const lines = (message: Message) => shownIn(message).split('\n');

/** Opens the inbox and, in it, the question that stands first. */
const openFirst = async () => press('处理', await inbox());

/** Presses the button and sends the form that opens. */
async function fillIn(label: string, message: Message, text: string, how = manager): Promise<Message> {
  const customId = buttonCalled(label, message);
  const opened = await stage.perform({ kind: 'press', messageId: message.id, customId, ...how }).acknowledged;
  if (opened.kind !== 'modal') throw new Error('no form was opened');
  return stage.perform({ kind: 'submit', interactionId: opened.interactionId, fields: { text }, ...how })
    .reply;
}

/** Pins the sentence that has these words as the answer to the first question. */
async function pinSentence(words: string): Promise<Message> {
  const entry = await openFirst();
  const select = flattenComponents(entry.components).find(({ custom_id }) =>
    custom_id?.startsWith('inbox-pin:'),
  );
  const value = select?.options?.find(({ label }) => label.includes(words))?.value ?? '';
  return stage.choose(entry.id, { customId: select?.custom_id ?? '', values: [value] }, manager);
}

test('questions asked in vain come up, those that ask the same as one, the most asked first, to managers alone', async () => {
  await ask('湖城有几条地铁？');
  await ask('湖城地铁的票价多少钱？');
  await ask('请问湖城的地铁票价是多少钱呀');
  await ask('湖城大桥全长多少米？');
  const shown = await inbox();
  expect(isPrivate(shown)).toBe(true);
  expect(lines(shown)[0]).toBe('### 待答 · 2 个问题');
  const questions = lines(shown).filter((line) => line.startsWith('**') && !line.includes('没有说'));
  expect(questions).toEqual(['**请问湖城的地铁票价是多少钱呀**', '**湖城有几条地铁？**']);
  expect(shownIn(shown)).toMatch(/问过 2 次 · 最近 <t:\d+:R>/u);
  expect(shownIn(shown)).toContain('-# 最接近的句子：\n> ');
});

test('an answer found wrong comes up, with what would be right', async () => {
  const answer = await ask('湖城大桥全长多少米？');
  await fillIn('没用', answer, '应当是1300米', member);
  expect(shownIn(await inbox())).toContain('1 人说没用');
  expect(shownIn(await openFirst())).toContain('-# 有人认为该是：\n• 应当是1300米');
  await stage.press(answer.id, buttonCalled('有用', answer), member);
  expect(shownIn(await inbox())).toContain('没有待答的问题');
});

describe('a pinned sentence', () => {
  test('answers the same question in other words, word for word, and no other question', async () => {
    await ask('谁画了大桥的蓝图？');
    const pinned = await pinSentence('林工程师');
    expect(shownIn(pinned)).toContain('已置顶');
    const other = await ask('大桥的蓝图是谁画的');
    expect(lines(other)).toContain('> 大桥由林工程师设计。');
    expect(shownIn(other)).not.toContain('没有说');
    expect(shownIn(await ask('谁画了图书馆的蓝图？'))).toContain('没有说');
    expect(shownIn(await ask('湖城大桥全长多少米？'))).toContain('# 1280米');
  });

  test('settles the question, until an answer is found wrong', async () => {
    await ask('谁画了大桥的蓝图？');
    await pinSentence('林工程师');
    expect(shownIn(await inbox())).toContain('没有待答的问题');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = await ask('谁画了大桥的蓝图？');
    await fillIn('没用', answer, '', member);
    expect(shownIn(await inbox())).toContain('1 人说没用');
  });

  test('is found where it has moved, and passed over where its article has it no more', async () => {
    await ask('谁画了大桥的蓝图？');
    await pinSentence('林工程师');
    await services.store.articles.saveAll(server(), [{ ...bridge, text: `今天天晴。${bridge.text}` }]);
    await services.engines.fresh(server());
    expect(lines(await ask('谁画了大桥的蓝图？'))).toContain('> 大桥由林工程师设计。');
    await services.store.articles.saveAll(server(), [{ ...bridge, text: '湖城大桥全长1280米。' }]);
    await services.engines.fresh(server());
    expect(shownIn(await ask('谁画了大桥的蓝图？'))).toContain('没有说');
    const shown = await inbox();
    expect(lines(shown)[0]).toContain('1 个问题');
    const pins = await press('置顶 · 1 条', shown);
    expect(shownIn(pins)).toContain('⚠ 文章已更改，找不到这一句');
    expect(shownIn(pins)).not.toContain('> 大桥');
  });

  test('is replaced by another for the same question, and can be taken back', async () => {
    await ask('谁画了大桥的蓝图？');
    const pinned = await pinSentence('林工程师');
    expect(await services.store.pins.list(server())).toHaveLength(1);
    const pins = await press('取消置顶', pinned);
    expect(shownIn(pins)).toContain('没有置顶的回答');
    expect(shownIn(await ask('谁画了大桥的蓝图？'))).toContain('没有说');
    await pinSentence('林工程师');
    const entry = await services.store.questions.since(server(), new Date(0));
    const note = { customId: `inbox-note:${entry[0]?.id}`, fields: { text: '请问建设局。' } };
    await stage.forge(note, manager).reply;
    expect((await services.store.pins.list(server())).map(({ answer }) => answer.kind)).toEqual(['note']);
  });
});

test('a note is told as a note: under its heading, with author and day, without a quotation', async () => {
  await ask('湖城地铁的票价多少钱？');
  const pinned = await fillIn('写一段说明', await openFirst(), '> 票价是*山茶*。\n“另见公告”');
  expect(shownIn(pinned)).toContain('已置顶');
  const answer = await ask('请问湖城的地铁票价是多少钱呀');
  expect(lines(answer)).toContain('### 管理员的说明');
  expect(lines(answer)).toContain('\\> 票价是\\*山茶\\*。');
  expect(shownIn(answer)).toMatch(/-# 阿禾 · \d{4}年\d+月\d+日/u);
  expect(lines(answer).filter((line) => line.startsWith('>'))).toEqual([]);
  expect(labelsIn(answer)).toEqual(['有用', '没用']);
  expect(shownIn(await ask('湖城公交的票价多少钱？'))).toContain('没有说');
});

test('an added name shows at once what the question is answered with, before and after', async () => {
  await ask('湖城的友爱之城有几座？');
  const changed = shownIn(await fillIn('添加别名', await openFirst(), '友爱之城 = 姊妹城市'));
  const [before = '', after = ''] = changed.split('-# 现在：');
  expect(before).toContain('文章里没有说');
  expect(after).toContain('> 湖城缔结了姊妹城市**17座**。');
  expect(shownIn(await ask('湖城的友爱之城有几座？'))).toContain('17座');
  expect(shownIn(await inbox())).toContain('✓ 现在能答');
  const one = await fillIn('添加别名', await openFirst(), '友爱之城');
  expect(shownIn(one)).toContain('至少两个叫法');
});

test('a dismissed question stays away in whatever words it is asked, until that is undone', async () => {
  await ask('湖城地铁的票价多少钱？');
  const dismissed = await press('不再显示', await openFirst());
  expect(shownIn(dismissed)).toContain('不再显示');
  await ask('请问湖城的地铁票价是多少钱呀');
  await ask('湖城有几条地铁？');
  expect(lines(await inbox())[0]).toBe('### 待答 · 1 个问题');
  const restored = await press('撤销', dismissed);
  expect(shownIn(restored)).toContain('问过 2 次');
  expect(lines(await inbox())[0]).toBe('### 待答 · 2 个问题');
});

describe('who does not manage', () => {
  test('is refused /inbox, and whatever custom id they send', async () => {
    const said = await ask('湖城地铁的票价多少钱？');
    expect(shownIn(await stage.slash('inbox', {}, member))).toContain('管理服务器');
    const entry = await openFirst();
    const [pin = ''] = idsIn(entry, 'inbox-pin');
    const [id = ''] = idsIn(entry, 'inbox-open')
      .map((one) => one.split(':')[1] ?? '')
      .concat(pin.split(':')[1] ?? '');
    const presses = ['page:0', `open:${id}`, `write:${id}`, `name:${id}`, `dismiss:${id}`, `restore:${id}`];
    for (const rest of [...presses, 'pins:0', 'unpin:x:0']) {
      const reply = await stage.forge({ customId: `inbox-${rest}`, messageId: said.id }, member).reply;
      expect([rest, isPrivate(reply), shownIn(reply)]).toEqual([
        rest,
        true,
        expect.stringContaining('管理服务器'),
      ]);
    }
    const values = [
      flattenComponents(entry.components).find((one) => one.custom_id === pin)?.options?.[0]?.value ?? '',
    ];
    const forged = [
      { customId: pin, messageId: said.id, values },
      { customId: `inbox-note:${id}`, fields: { text: '假的' } },
      { customId: `inbox-alias:${id}`, fields: { text: '甲=乙' } },
    ];
    for (const one of forged) {
      expect(shownIn(await stage.forge(one, member).reply)).toContain('管理服务器');
    }
    const { pins, dismissals, words } = services.store;
    expect([
      await pins.list(server()),
      await dismissals.list(server()),
      await words.aliases(server()),
    ]).toEqual([[], [], []]);
  });
});

test('another server sees nothing of it, and its managers can do nothing about it', async () => {
  await ask('湖城地铁的票价多少钱？');
  const entry = await openFirst();
  const [pin = ''] = idsIn(entry, 'inbox-pin');
  const id = pin.split(':')[1] ?? '';
  await fillIn('写一段说明', entry, '山茶。');
  const there = {
    channelId: stage.world.channels.find(({ name }) => name === '共读')?.id ?? '',
    by: member.by,
  };
  const said = await ask('湖城地铁的票价多少钱？', there);
  expect(shownIn(said)).not.toContain('山茶');
  const shown = await stage.slash('inbox', {}, there);
  expect(shownIn(shown)).toContain('问过 1 次');
  expect(buttonCalled('置顶 · 0 条', shown)).toBe('inbox-pins:0');
  const [kept] = await services.store.pins.list(server());
  for (const customId of [`inbox-dismiss:${id}`, `inbox-open:${id}:0`, `inbox-unpin:${kept?.id}:0`]) {
    const reply = stage.forge({ customId, messageId: shown.id }, there);
    expect((await reply.acknowledged).kind).toBe('deferred');
    expect(shownIn(await reply.reply)).not.toContain('山茶');
  }
  const note = { customId: `inbox-note:${id}`, fields: { text: '假的' }, messageId: shown.id };
  expect(shownIn(await stage.forge(note, there).reply)).toContain('处理过');
  expect((await services.store.pins.list(server())).map(({ answer }) => answer)).toMatchObject([
    { text: '山茶。' },
  ]);
  expect(await services.store.dismissals.list(server())).toEqual([]);
});

test('200 long questions fill pages that Discord takes, every one of which can be turned to', async () => {
  const record = (at: number) =>
    services.store.questions.record(server(), {
      text: `第${at}号*楼*在_哪里_？${`甲乙${at}丙`.repeat(300)}`,
      kind: 'not-found',
      confidence: 0,
      ms: 1,
    });
  for (let at = 0; at < 200; at++) await record(at);
  let shown = await inbox();
  expect(lines(shown)[0]).toMatch(/### 待答 · \d+ 个问题 · 1\/\d+/u);
  expect(idsIn(shown, 'inbox-open')).toHaveLength(5);
  shown = await press('下一页', shown);
  expect(lines(shown)[0]).toMatch(/ · 2\/\d+/u);
  const entry = await press('处理', shown);
  expect(lines(await press('返回', entry))[0]).toMatch(/ · 2\/\d+/u);
});

test('nothing is kept, not even what was dismissed, and nothing waits where the server wants no questions kept', async () => {
  await ask('湖城地铁的票价多少钱？');
  await press('不再显示', await openFirst());
  expect(await services.store.dismissals.list(server())).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await stage.slash('settings', { questions: false }, manager);
  expect(await services.store.dismissals.list(server())).toEqual([]);
  await ask('湖城地铁的票价多少钱？');
  expect(shownIn(await inbox())).toContain('这里没有记录问题');
  await stage.slash('settings', { reset: 'questions' }, manager);
});

test('no question, note or name is ever logged', () => {
  expect(stage.lines.join('\n')).toContain('answer-pinned');
  expect(stage.lines.join('\n')).not.toMatch(/湖城|票价|山茶|蓝图|姊妹/u);
});
