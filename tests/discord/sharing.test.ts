import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ChannelType, flattenComponents, type Message } from '../../src/playground/wire.ts';
import { buttonCalled, type House, isPrivate, labelsIn, openHouse, shownIn } from './start-bot.ts';

let services: House['services'];
let stage: House['stage'];
let manager: House['manager'];
let member: House['member'];
let stop: House['stop'];

beforeAll(async () => {
  ({ services, stage, manager, member, stop } = await openHouse());
});
afterAll(() => stop());

const channelCalled = (wanted: string) => stage.world.channels.find(({ name }) => name === wanted)?.id ?? '';
const selectIn = (message: Message, kind: string): string =>
  flattenComponents(message.components).find(({ custom_id }) => custom_id?.startsWith(kind))?.custom_id ?? '';
const picturesIn = ({ components }: Message) =>
  flattenComponents(components).flatMap(({ items }) => items ?? []);
const postedIn = (channel: string) => stage.world.messages(channel).map(({ message }) => message);

/** The composer opened from a summary of the Kunming article. */
async function open(): Promise<Message> {
  const summary = await stage.slash('summary', {}, manager);
  return stage.press(summary.id, buttonCalled('发布到频道', summary), manager);
}

async function chooseChannel(composer: Message, channel: string): Promise<Message> {
  const customId = selectIn(composer, 'pack-channel');
  return stage.choose(composer.id, { customId, values: [channel] }, manager);
}

test('/summary tells an article in its own sentences, privately, and can be shared', async () => {
  const summary = await stage.slash('summary', { sentences: 3 }, member);
  expect(isPrivate(summary)).toBe(true);
  const quoted = shownIn(summary)
    .split('\n')
    .filter((line) => line.startsWith('> '));
  expect(quoted).toHaveLength(3);
  const shared = await stage.press(summary.id, buttonCalled('公开分享', summary), member);
  expect(isPrivate(shared)).toBe(false);
  expect(shownIn(shared)).toContain('### 摘要 · ');
});

test('/summary of all articles tells each in a sentence, and what has changed', async () => {
  const draft = (id: string, published: string, count: string) => ({
    id,
    title: `湖城${published}`,
    published,
    text: `截至目前，湖城共有国际友城${count}。湖城位于高原，气候温和。`,
  });
  await services.store.articles.saveAll(stage.world.guild.id, [
    draft('old', '2018-03-01', '21对'),
    draft('new', '2019-03-01', '25对'),
  ]);
  await services.engines.fresh(stage.world.guild.id);
  const choices = await stage.autocomplete('summary', { article: '' });
  expect(choices[0]).toMatchObject({ name: '全部文章，一篇一句', value: '*' });
  const shown = shownIn(await stage.slash('summary', { article: '*' }));
  expect(shown).toContain('**湖城2019-03-01**');
  expect(shown).toContain('21对 → 25对');
  for (const id of ['old', 'new']) await services.store.articles.remove(stage.world.guild.id, id);
  await services.engines.fresh(stage.world.guild.id);
});

test('what is posted is previewed to the manager alone, with its picture told in words', async () => {
  const composer = await open();
  expect(isPrivate(composer)).toBe(true);
  const [picture] = picturesIn(composer);
  expect(picture?.description).toContain('第七届中国国际友好城市大会');
  const png = Buffer.from(await (await fetch(picture?.media.url ?? '')).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('only what is chosen goes to the channel that is chosen, and announcements can be published', async () => {
  const notices = channelCalled('公告');
  const composer = await open();
  const items = selectIn(composer, 'pack-items');
  const narrowed = await stage.choose(composer.id, { customId: items, values: ['2', '3'] }, manager);
  expect(picturesIn(narrowed)).toEqual([]);
  const ready = await chooseChannel(narrowed, notices);
  const done = await stage.press(ready.id, buttonCalled('发布', ready), manager);
  expect(shownIn(done)).toContain(`/${notices}/`);
  const posted = postedIn(notices).at(-1);
  if (!posted) throw new Error('nothing was posted');
  expect(shownIn(posted)).toContain('### 第七届中国国际友好城市大会明年在昆举办');
  expect(shownIn(posted).match(/^> /gmu)).toHaveLength(1);
  expect(labelsIn(posted)).toEqual([]);
  await stage.press(done.id, buttonCalled('推送给关注者', done), manager);
  expect(postedIn(notices).at(-1)?.flags).not.toBe(posted.flags);
});

test('a channel that is deleted between preview and post loses nothing', async () => {
  const channel = stage.world.addChannel({ type: ChannelType.text, name: '临时', position: 9 });
  const ready = await chooseChannel(await open(), channel.id);
  stage.world.removeChannel(channel.id);
  const told = await stage.press(ready.id, buttonCalled('发布', ready), manager);
  expect(shownIn(told)).toContain('已经不在了');
  const again = await chooseChannel(told, stage.home);
  expect(shownIn(await stage.press(again.id, buttonCalled('发布', again), manager))).toContain('已发布');
});

test('where the bot may not write the manager is told what to allow, and can try again', async () => {
  const channel = stage.world.addChannel({
    type: ChannelType.text,
    name: '密室',
    position: 9,
    permission_overwrites: [{ id: stage.world.guild.id, type: 0, allow: '0', deny: String(1n << 11n) }],
  });
  const ready = await chooseChannel(await open(), channel.id);
  const told = await stage.press(ready.id, buttonCalled('发布', ready), manager);
  expect(shownIn(told)).toContain('发送消息');
  stage.world.changeChannel(channel.id, { permission_overwrites: [] });
  const done = await stage.press(told.id, buttonCalled('发布', told), manager);
  expect(shownIn(done)).toContain('已发布');
  await vi.waitFor(() => expect(postedIn(channel.id)).toHaveLength(1));
});

test('a pack can be copied as Markdown, word for word', async () => {
  const composer = await open();
  const copy = await stage.press(composer.id, buttonCalled('复制 Markdown', composer), manager);
  expect(isPrivate(copy)).toBe(true);
  const shown = shownIn(copy);
  expect(shown).toContain('# 第七届中国国际友好城市大会明年在昆举办');
  const [article] = (await services.engines.of(undefined)).articles();
  for (const [, quoted = ''] of shown.matchAll(/^> (.+)$/gmu)) expect(article?.text).toContain(quoted);
});

test.each(['facts', 'timeline'])('/%s can be posted too', async (name) => {
  const view = await stage.slash(name, {}, manager);
  const composer = await stage.press(view.id, buttonCalled('发布到频道', view), manager);
  const ready = await chooseChannel(composer, stage.home);
  expect(shownIn(await stage.press(ready.id, buttonCalled('发布', ready), manager))).toContain('已发布');
});

test('a member can neither open, choose nor post, whatever custom id they send', async () => {
  const composer = await open();
  const ready = await chooseChannel(composer, stage.home);
  const before = postedIn(stage.home).length;
  const said = await stage.slash('ask', { question: '昆明有多少个国际友城？' }, member);
  const ids = ['pack-items', 'pack-channel'].map((kind) => selectIn(ready, kind));
  for (const customId of [buttonCalled('发布', ready), buttonCalled('复制 Markdown', ready)])
    expect(shownIn(await stage.forge({ customId, messageId: said.id }, member).reply)).toContain(
      '管理服务器',
    );
  for (const customId of ids)
    expect(
      shownIn(await stage.forge({ customId, messageId: said.id, values: ['1'] }, member).reply),
    ).toContain('管理服务器');
  expect(postedIn(stage.home).filter(({ author }) => author.bot).length - before).toBeLessThanOrEqual(5);
});

test('a manager cannot post into another server by its channel’s id', async () => {
  const elsewhere = channelCalled('共读');
  const ready = await chooseChannel(await open(), stage.home);
  const customId = buttonCalled('发布', ready).replace(stage.home, elsewhere);
  const said = await stage.slash('ask', { question: '昆明有多少个国际友城？' }, manager);
  await stage.forge({ customId, messageId: said.id }, manager).reply.catch(() => undefined);
  expect(postedIn(elsewhere)).toEqual([]);
});
