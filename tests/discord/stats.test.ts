import { afterAll, beforeAll, expect, test } from 'vitest';
import { flattenComponents, type Message } from '../../src/playground/wire.ts';
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

const picturesIn = ({ components }: Message) =>
  flattenComponents(components).flatMap(({ items }) => items ?? []);
const filesIn = ({ components }: Message) => flattenComponents(components).flatMap(({ file }) => file ?? []);

test('without questions it says so, without a chart', async () => {
  const told = await stage.slash('stats', {}, manager);
  expect(isPrivate(told)).toBe(true);
  expect(shownIn(told)).toContain('### 统计 · 最近 7 天\n这段时间没有人提问。');
  expect(shownIn(told)).toMatch(/现有 \d+ 篇文章、\d+ 个句子/u);
  expect(picturesIn(told)).toEqual([]);
});

test('it counts what was asked, draws it, and tells the picture in words', async () => {
  for (const question of ['昆明有多少个国际友城？', '昆明有几个国际友城？', '昆明有几条地铁？'])
    await stage.slash('ask', { question });
  const told = await stage.slash('stats', { days: 30 }, manager);
  expect(shownIn(told)).toContain('提问 **3** · 有答案 **2** · 文章里没有说 **1** · 被标为不对 **0**');
  expect(shownIn(told)).toContain('有答案的占 **67%**');
  expect(shownIn(told)).toMatch(/- 昆明有.个国际友城？　2 次|- 昆明有多少个国际友城？　2 次/u);
  expect(shownIn(told)).toMatch(/一半在 [\d.]+毫秒 以内/u);
  const [picture] = picturesIn(told);
  expect(picture?.description).toMatch(/每天的提问.*有答案 2.*最多 \d{4}-\d\d-\d\d: 3/su);
  expect(filesIn(told)).toEqual([]);
});

test('with tables for a spreadsheet, in which no question runs', async () => {
  await stage.slash('ask', { question: '=HYPERLINK("http://example.org";"友城")' });
  const told = await stage.slash('stats', { csv: true }, manager);
  const [days, questions] = await Promise.all(
    filesIn(told).map(async ({ url }) => (await fetch(url)).text()),
  );
  expect(days?.split('\r\n')).toHaveLength(8);
  expect(questions).toContain('问题,提问,有答案,文章里没有说,被标为不对');
  expect(questions).toContain(`"'=HYPERLINK(""http://example.org"";""友城"")"`);
});

test('older questions than are kept, or none kept, are told', async () => {
  await stage.slash('settings', { retention: 10 }, manager);
  expect(shownIn(await stage.slash('stats', { days: 30 }, manager))).toContain('问题只保留 10 天');
  await stage.slash('settings', { reset: 'retention' }, manager);
  await services.store.settings.write(stage.world.guild.id, { keepsQuestions: false });
  expect(shownIn(await stage.slash('stats', {}, manager))).toContain('没有记录问题');
  await services.store.settings.write(stage.world.guild.id, { keepsQuestions: undefined });
});

test('a manager can show it to everyone, once; a member cannot, whatever they send', async () => {
  const told = await stage.slash('stats', { days: 7 }, { ...manager, locale: 'en-US' });
  const customId = buttonCalled('Share', told);
  const forged = await stage.forge({ customId, messageId: told.id }, member).reply;
  expect(shownIn(forged)).toContain('管理服务器');
  const shared = await stage.press(told.id, customId, manager);
  expect(isPrivate(shared)).toBe(false);
  expect(shownIn(shared)).toContain('统计 · 最近 7 天');
  expect(labelsIn(shared)).toEqual([]);
  expect(shownIn(await stage.press(told.id, customId, manager))).toContain('已经分享过');
});
