import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { flattenComponents, type Message } from '../../src/playground/wire.ts';
import { buttonCalled, type House, isPrivate, labelsIn, openHouse, shownIn } from './start-bot.ts';

const story = `---
id: bridge
title: 大桥通车
published: 2018-05-01
source: 晚报
---

大桥全长1280米，耗时3年建成。

桥面宽32米。截至2018年4月底，全市共有公园23个。`;

let services: House['services'];
let stage: House['stage'];
let manager: House['manager'];
let member: House['member'];
let stop: House['stop'];

beforeAll(async () => {
  ({ services, stage, manager, member, stop } = await openHouse());
});
afterAll(() => stop());
beforeEach(async () => {
  for (const { id } of await services.store.articles.current(server()))
    await services.store.articles.remove(server(), id);
});

const server = () => stage.world.guild.id;
const file = (name: string, text: string | Uint8Array) => ({
  file: { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
});
const addStory = async (text = story): Promise<Message> => {
  const preview = await stage.slash('article add', file('story.md', text), manager);
  return stage.press(preview.id, buttonCalled('收录', preview), manager);
};
const ask = async (question: string, how = {}) => shownIn(await stage.slash('ask', { question }, how));

test('an article is previewed to its manager alone, serves nobody before it is added, and then answers', async () => {
  const preview = await stage.slash('article add', file('story.md', story), manager);
  expect(isPrivate(preview)).toBe(true);
  const shown = shownIn(preview);
  expect(shown).toContain('预览 · 大桥通车');
  expect(shown).toContain('2018年5月1日发布');
  expect(shown).toContain('3 句');
  expect(shown).toMatch(/• .* → .*\d/u);
  expect(await ask('大桥全长多少米？')).toContain('没有说');
  const added = await stage.press(preview.id, buttonCalled('收录', preview), manager);
  expect(shownIn(added)).toContain('《大桥通车》已收录');
  expect(labelsIn(added)).toEqual([]);
  expect(await ask('大桥全长多少米？', member)).toContain('# 1280米');
});

test('a preview that was dropped, or pressed twice, adds nothing', async () => {
  const preview = await stage.slash('article add', file('story.md', story), manager);
  const keep = buttonCalled('收录', preview);
  const dropped = await stage.press(preview.id, buttonCalled('放弃', preview), manager);
  expect(shownIn(dropped)).toBe('没有收录。');
  const again = await stage.forge({ customId: keep, messageId: preview.id }, manager).reply;
  expect(shownIn(again)).toContain('已经过期');
  expect(await services.store.articles.current(server())).toEqual([]);
});

test('a text is pasted into a form, with what is known of it', async () => {
  const opened = await stage.perform({ kind: 'slash', name: 'article add', options: {}, ...manager })
    .acknowledged;
  if (opened.kind !== 'modal') throw new Error('no form was opened');
  const fields = { title: '湖', text: '湖面海拔1886米。', published: '2020/3/9' };
  const preview = await stage.perform({
    kind: 'submit',
    interactionId: opened.interactionId,
    fields,
    ...manager,
  }).reply;
  expect(shownIn(preview)).toContain('预览 · 湖');
  expect(shownIn(preview)).toContain('2020年3月9日发布');
});

test('a day that is none is refused with what to do, and nothing is kept', async () => {
  const opened = await stage.perform({ kind: 'slash', name: 'article add', options: {}, ...manager })
    .acknowledged;
  if (opened.kind !== 'modal') throw new Error('no form was opened');
  const fields = { text: '湖面海拔1886米。', published: '去年' };
  const reply = await stage.perform({
    kind: 'submit',
    interactionId: opened.interactionId,
    fields,
    ...manager,
  }).reply;
  expect(isPrivate(reply)).toBe(true);
  expect(shownIn(reply)).toContain('不是能读的文章');
});

test.each([
  ['nothing', new Uint8Array(), '没有内容'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), '文件'],
])('a file of %s is refused with the reason', async (_, bytes, reason) => {
  const reply = shownIn(await stage.slash('article add', file('story.txt', bytes), manager));
  expect(reply).toContain(reason);
  expect(await services.store.articles.current(server())).toEqual([]);
});

test('an address inside the machine is refused', async () => {
  const reply = await stage.slash('article add', { url: `${stage.url}/` }, manager);
  expect(shownIn(reply)).toMatch(/网址|网页/u);
});

test('adding it again makes a new version, says so before, and every version can be restored', async () => {
  await addStory();
  const newer = story.replace('1280米', '1300米');
  const preview = await stage.slash('article add', file('story.md', newer), manager);
  const { version = 0 } = (await services.store.articles.find(server(), 'bridge')) ?? {};
  expect(shownIn(preview)).toContain(`现为第 ${version} 版`);
  await stage.press(preview.id, buttonCalled('收录', preview), manager);
  expect(await ask('大桥全长多少米？')).toContain('# 1300米');
  const history = await stage.slash('article history', { article: 'bridge' }, manager);
  expect(shownIn(history)).toContain(`第 ${version + 1} 版`);
  const restored = await stage.press(history.id, buttonCalled(`恢复第 ${version} 版`, history), manager);
  expect(shownIn(restored)).toContain(`第 ${version} 版`);
  expect(await ask('大桥全长多少米？')).toContain('# 1280米');
});

test('an article just like one that is there is told with its likeness', async () => {
  await addStory();
  const twin = story.replace('id: bridge', 'id: twin');
  const preview = await stage.slash('article add', file('twin.md', twin), manager);
  expect(shownIn(preview)).toContain('和已有的《大桥通车》一字不差');
});

test('removing asks first, and what was removed can be restored', async () => {
  await addStory();
  const question = await stage.slash('article remove', { article: 'bridge' }, manager);
  expect(shownIn(question)).toContain('要移除《大桥通车》吗');
  await stage.press(question.id, buttonCalled('移除', question), manager);
  expect(await ask('大桥全长多少米？')).toContain('没有说');
  const removed = await stage.slash('article history', {}, manager);
  expect(shownIn(removed)).toContain('大桥通车');
  await stage.press(removed.id, labelled('恢复', removed), manager);
  expect(await ask('大桥全长多少米？')).toContain('# 1280米');
});

/** The custom id of the button whose label begins so. */
function labelled(start: string, message: Message): string {
  const found = flattenComponents(message.components).find(({ label }) => label?.startsWith(start));
  return found?.custom_id ?? '';
}

test('what all servers share cannot be removed here', async () => {
  const reply = await stage.slash('article remove', { article: 'kunming-sister-cities' }, manager);
  expect(shownIn(reply)).toContain('各服务器共用');
});

test('the list tells what is shared, and anyone may look', async () => {
  await addStory();
  const list = shownIn(await stage.slash('article list', {}, member));
  expect(list).toContain('**大桥通车**\n');
  expect(list).toContain('**第七届中国国际友好城市大会明年在昆举办**（各服务器共用）');
  expect(shownIn(await stage.slash('article show', { article: 'bridge' }, member))).toContain('3 句');
});

describe('who does not manage', () => {
  test.each<[string, Record<string, string>]>([
    ['article remove', { article: 'bridge' }],
    ['article history', {}],
    ['article alias add', { names: '甲=乙' }],
    ['article word add', { word: '甲乙' }],
    ['settings', {}],
  ])('is refused /%s', async (name, options) => {
    const reply = await stage.slash(name, options, member);
    expect(isPrivate(reply)).toBe(true);
    expect(shownIn(reply)).toContain('管理服务器');
  });

  test('is refused the buttons and forms too, whatever custom id they send', async () => {
    await addStory();
    const preview = await stage.slash('article add', file('story.md', story), manager);
    const question = await stage.slash('article remove', { article: 'bridge' }, manager);
    const ids = [
      buttonCalled('收录', preview),
      buttonCalled('放弃', preview),
      buttonCalled('移除', question),
    ];
    const said = await stage.slash('ask', { question: '大桥全长多少米？' }, member);
    for (const customId of ids) {
      const reply = await stage.forge({ customId, messageId: said.id }, member).reply;
      expect(shownIn(reply)).toContain('管理服务器');
    }
    const pasted = await stage.forge({ customId: 'paste-article', fields: { text: '甲。' } }, member).reply;
    expect(shownIn(pasted)).toContain('管理服务器');
    expect((await services.store.articles.current(server())).map(({ version }) => version).length).toBe(1);
  });

  test('may once a role of theirs is named in the settings', async () => {
    const role = stage.world.guild.roles.find(({ name }) => name === '编辑')?.id ?? '';
    await stage.slash('settings', { manager: role }, manager);
    expect(shownIn(await stage.slash('article history', {}, member))).not.toContain('管理服务器');
    await stage.slash('settings', { reset: 'manager' }, manager);
    expect(shownIn(await stage.slash('article history', {}, member))).toContain('管理服务器');
  });
});

test('another server never sees it: not in answers, suggestions, lists or by its buttons', async () => {
  await addStory();
  const other = stage.world.channels.find(({ name }) => name === '共读')?.id ?? '';
  const there = { channelId: other, by: member.by };
  expect(await ask('大桥全长多少米？', there)).not.toMatch(/1280|大桥通车/u);
  expect(shownIn(await stage.slash('article list', {}, there))).not.toContain('大桥');
  const choices = await stage.autocomplete('article remove', { article: '大' }, there);
  expect(choices).toEqual([]);
  expect(await stage.autocomplete('ask', { question: '大桥' }, there)).not.toContainEqual(
    expect.objectContaining({ name: expect.stringContaining('大桥') }),
  );
  const preview = await stage.slash('article add', file('b.md', story.replace('bridge', 'b')), manager);
  const seen = await stage.slash('ask', { question: '大桥全长多少米？' }, there);
  const customId = buttonCalled('收录', preview);
  const stolen = await stage.forge({ customId, messageId: seen.id }, there).reply;
  expect(shownIn(stolen)).toContain('已经过期');
});

test('names and words that a server adds hold there at once', async () => {
  await addStory();
  await stage.slash('article alias add', { names: '大桥 = 天虹' }, manager);
  expect(await ask('天虹全长多少米？')).toContain('# 1280米');
  const choices = await stage.autocomplete('article alias remove', { which: '天' }, manager);
  expect(choices.map(({ name }) => name)).toEqual(['天虹']);
  expect(shownIn(await stage.slash('article alias remove', { which: '天虹' }, manager))).toContain(
    '不再是别名',
  );
  expect(await services.store.words.aliases(server())).toEqual([]);
  expect(shownIn(await stage.slash('article word add', { word: '天虹桥面' }, manager))).toContain('完整');
  expect(shownIn(await stage.slash('article word remove', { which: '没有过' }, manager))).toContain(
    '没有添加过',
  );
});

test('the message menu takes in the text of a message', async () => {
  const said = await stage.perform({
    kind: 'say',
    channelId: stage.home,
    text: '新馆开放\n\n新馆有座位560个。',
  }).acknowledged;
  if (said.kind !== 'said') throw new Error('nothing was said');
  expect(shownIn(await stage.menu('收录为文章', said.message.id, member))).toContain('管理服务器');
  const preview = await stage.menu('收录为文章', said.message.id, manager);
  expect(shownIn(preview)).toContain('预览 · 新馆开放');
});

test('changes are told in the channel that is set for it, and stand even where nothing can be told', async () => {
  const log = stage.world.channels.find(({ name }) => name === '公告')?.id ?? '';
  await stage.slash('settings', { log }, manager);
  await addStory();
  const told = () => stage.world.messages(log).map(({ message }) => shownIn(message));
  await vi.waitFor(() => expect(told().at(-1)).toMatch(/(?:收录|更新)了《大桥通车》/u));
  await stage.slash('settings', { log: stage.home }, manager);
  await stage.slash('settings', { reset: 'log' }, manager);
  await addStory(story.replace('3年', '4年'));
  expect(told()).toHaveLength(1);
});

describe('settings', () => {
  test('are shown and changed, one at a time', async () => {
    expect(shownIn(await stage.slash('settings', {}, manager))).toContain('语言　**自动**');
    const changed = shownIn(await stage.slash('settings', { language: 'en', retention: 30 }, manager));
    expect(changed).toContain('Kept for　**30 days**');
    expect(await ask('昆明有几条地铁？')).toContain('The articles do not say');
    await stage.slash('settings', { reset: 'language' }, manager);
    expect(await ask('昆明有几条地铁？')).toContain('没有说');
  });

  test('make answers private, or more cautious', async () => {
    await stage.slash('settings', { private: true, threshold: 0.9 }, manager);
    const reply = await stage.slash('ask', { question: '昆明机场有什么' });
    expect(isPrivate(reply)).toBe(true);
    await stage.slash('settings', { reset: 'private' }, manager);
    await stage.slash('settings', { reset: 'threshold' }, manager);
    expect(isPrivate(await stage.slash('ask', { question: '昆明有多少个国际友城？' }))).toBe(false);
  });

  test('name the channels where mentions are answered; elsewhere the way there is told', async () => {
    const notice = stage.world.channels.find(({ name }) => name === '公告')?.id ?? '';
    await stage.slash('settings', { channel: notice }, manager);
    const question = `${stage.mention} 昆明有多少个国际友城？`;
    expect(shownIn(await stage.say(stage.home, question))).toBe(`请到<#${notice}>提问。`);
    await stage.slash('settings', { channel: notice }, manager);
    expect(shownIn(await stage.say(stage.home, question))).toContain('# 23对');
  });

  test('refuse a colour that is none', async () => {
    expect(shownIn(await stage.slash('settings', { colour: 'jade' }, manager))).toContain('#2f8f6b');
    expect(shownIn(await stage.slash('settings', { colour: '#112233' }, manager))).toContain('#112233');
  });

  test('keep questions without who asked, until told not to', async () => {
    await ask('昆明有几条地铁？', member);
    const kept = await services.store.questions.since(server(), new Date(0));
    expect(kept.at(-1)).toMatchObject({ text: '昆明有几条地铁？', kind: 'not-found' });
    expect(JSON.stringify(kept)).not.toContain(member.by);
    await stage.slash('settings', { questions: false }, manager);
    await ask('昆明有几条地铁？', member);
    expect(await services.store.questions.since(server(), new Date(0))).toEqual([]);
    await stage.slash('settings', { reset: 'questions' }, manager);
  });
});
