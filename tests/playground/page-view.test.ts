import { expect, test } from 'vitest';
import { channelChoices, fixedChoices, roleChoices } from '../../src/playground/page/option-choices.ts';
import { problemSentence } from '../../src/playground/page/option-words.ts';
import { calledName, commandsHere, fittingRunnables } from '../../src/playground/page/slash-commands.ts';
import { channelToShow, inChannel, type View, withEvent, wordsFor } from '../../src/playground/page/view.ts';
import { snapshotFor } from '../../src/playground/page-host/person-view.ts';
import type { Command, CommandOption } from '../../src/playground/wire.ts';
import { createWorld } from '../../src/playground/world/world.ts';

/** What the page draws from, without a page. */
function viewOf(name: string, channelName = '提问'): View {
  const world = createWorld({ now: () => Date.UTC(2026, 10, 28), origin: () => '' });
  world.setCommands(commands(world.guilds[1]?.id ?? ''));
  const person = world.people.find(({ user }) => user.global_name === name);
  if (!person) throw new Error(name);
  const snapshot = snapshotFor(world, person, { botOnline: true, examples: [] });
  const channel = snapshot.channels.find((one) => (one.name ?? 'dm') === channelName);
  if (!channel) throw new Error(channelName);
  const guildId = snapshot.guilds[0]?.id ?? '';
  const words = wordsFor('zh-CN');
  return inChannel({ snapshot, channel, guildId, words, locale: 'zh-CN', theme: 'light' }, channel);
}

const named = (name: string, chinese: string) => ({
  name,
  name_localizations: { 'zh-CN': chinese },
  description: name,
});

function commands(secondGuild: string): readonly Command[] {
  const base = { application_id: '1', version: '1', type: 1, default_member_permissions: null, nsfw: false };
  const add = { ...named('add', '添加'), type: 1, options: [] };
  const alias = { ...named('alias', '别名'), type: 2, options: [add] };
  return [
    { ...base, id: '1', ...named('article', '文章'), options: [add, alias] },
    { ...base, id: '2', ...named('settings', '设置'), default_member_permissions: '32', contexts: [0] },
    { ...base, id: '3', ...named('club', '读书'), guild_id: secondGuild },
    { ...base, id: '4', ...named('article', '共读文章'), guild_id: secondGuild },
    { ...base, id: '5', type: 3, ...named('收录为文章', '收录为文章'), default_member_permissions: '0' },
  ];
}

test.each([
  ['小满', '提问', ['文章']],
  ['阿禾', '提问', ['文章', '设置']],
  ['小满', '共读', ['设置', '读书', '共读文章']],
  ['阿禾', '共读', ['读书', '共读文章']],
  ['阿禾', 'dm', ['文章']],
])('%s is offered in %s: %o', (name, channel, offered) => {
  const here = commandsHere(viewOf(name, channel), 1);
  expect(here.map((command) => command.name_localizations?.['zh-CN'])).toEqual(offered);
});

test('a message command for administrators is shown to them alone', () => {
  expect(commandsHere(viewOf('小满'), 3)).toEqual([]);
  expect(commandsHere(viewOf('阿禾'), 3)).toHaveLength(1);
});

test.each([
  ['文章 添', ['文章 添加']],
  ['alias add', ['文章 别名 添加']],
  ['添加', ['文章 添加', '文章 别名 添加']],
  ['没有', []],
])('/%s finds %o', (typed, labels) => {
  expect(fittingRunnables(viewOf('小满'), typed).map(({ label }) => label)).toEqual(labels);
});

test.each([
  ['article alias add', '/文章 别名 添加'],
  ['收录为文章', '收录为文章'],
  ['gone now', 'gone now'],
])('that %s was called is read as %s', (called, shown) => {
  expect(calledName(called, viewOf('小满'))).toBe(shown);
});

test('roles and channels are those of the server, and none in direct messages', () => {
  const names = (view: View) =>
    [roleChoices(view), channelChoices(view)].map((list) => list.map(({ name }) => name));
  expect(names(viewOf('小满'))).toEqual([
    ['@everyone', '@摘句', '@管理员', '@编辑'],
    ['# 提问', '# 公告'],
  ]);
  expect(names(viewOf('小满', '共读'))).toEqual([['@everyone', '@摘句', '@领读人', '@书友'], ['# 共读']]);
  expect(names(viewOf('小满', 'dm'))).toEqual([[], []]);
  expect(channelChoices(viewOf('小满'), [5]).map(({ name }) => name)).toEqual(['# 公告']);
});

test('an option of text offers nothing of its own, one of truth yes and no', () => {
  const option = (type: number): CommandOption => ({ type, name: 'o', description: 'o' });
  expect(fixedChoices(option(3), viewOf('小满'))).toBeUndefined();
  expect(fixedChoices(option(5), viewOf('小满'))?.map(({ value }) => value)).toEqual(['true', 'false']);
});

test('a channel that is removed takes its threads and messages along, and another of its server is shown', () => {
  const view = viewOf('小满');
  const { channel } = view;
  const thread = {
    id: '9',
    type: 11,
    parent_id: channel.id,
    ...(channel.guild_id ? { guild_id: channel.guild_id } : {}),
  };
  const told = withEvent(view.snapshot, { kind: 'channel', channel: thread, permissions: '1' });
  expect(told.permissions['9']).toBe('1');
  const after = withEvent(told, { kind: 'channel-removed', id: channel.id });
  expect(after.channels.map(({ name }) => name)).toEqual(['公告', undefined, '共读']);
  expect(channelToShow(after, view)?.name).toBe('公告');
});

test.each([
  ['共读', '共读'],
  ['dm', undefined],
])('whoever becomes another person in %s stays there, or comes to their own', (channel, shown) => {
  expect(channelToShow(viewOf('阿禾').snapshot, viewOf('小满', channel))?.name).toBe(shown);
});

test.each([
  [{ kind: 'too-large', most: 90 } as const, '不能大于 90'],
  [{ kind: 'empty' } as const, '这一项要填'],
])('%o is told as %s', (problem, sentence) => {
  expect(problemSentence(problem, wordsFor('zh-CN'))).toBe(sentence);
});
