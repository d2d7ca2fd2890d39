import {
  type ChatInputCommandInteraction,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldValue } from '../../src/playground/acts/action.ts';
import { type Message, MessageFlag } from '../../src/playground/wire.ts';
import { type PlainBot, refusalOf, startPlain } from './support/plain-bot.ts';

let bot: PlainBot;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
  await bot.client.application.commands.set([
    { name: 'ask', description: 'Ask' },
    { name: 'manage', description: 'Manage', defaultMemberPermissions: '32' },
    { name: '看看', type: 2 },
  ]);
});
afterAll(() => bot.stop());

const row = (...components: object[]) => ({ type: 1, components });
const asked = () => bot.playground.perform({ kind: 'slash', name: 'ask', options: {} });
const heardCommand = () => bot.heard(asked) as Promise<ChatInputCommandInteraction>;

/** A message of the bot with this select, and somebody who chooses from it. */
async function chooseFrom(select: object, values: readonly string[]): Promise<MessageComponentInteraction> {
  const message = (await bot.call(`POST /channels/${bot.home.id}/messages`, {
    content: '选',
    components: [row({ custom_id: 's', ...select })],
  })) as Message;
  const choose = () =>
    bot.playground.perform({ kind: 'choose', messageId: message.id, customId: 's', values });
  return (await bot.heard(choose)) as MessageComponentInteraction;
}

const threeOptions = ['a', 'b', 'c'].map((value) => ({ label: value, value }));

test('several options can be chosen where the select allows it', async () => {
  const chosen = await chooseFrom({ type: 3, options: threeOptions, max_values: 3 }, ['a', 'c']);
  expect(chosen.isStringSelectMenu() && chosen.values).toEqual(['a', 'c']);
});

test.each([
  ['more than may be', { type: 3, options: threeOptions }, ['a', 'b'], 'takes 1 to 1'],
  ['none', { type: 3, options: threeOptions }, [], 'takes 1 to 1'],
  ['what is not there', { type: 3, options: threeOptions }, ['z'], 'no option z'],
  ['nobody', { type: 5 }, ['1'], 'no choice 1'],
])('%s cannot be chosen', async (_name, select, values, told) => {
  await expect(chooseFrom(select, values)).rejects.toThrow(told);
});

test('a person, a role and a channel are chosen with all that is known of them', async () => {
  const { user } = bot.playground.person('阿禾');
  const [role] = bot.playground.world.guild.roles;
  const person = await chooseFrom({ type: 5 }, [user.id]);
  expect(person.isUserSelectMenu() && person.users.first()?.globalName).toBe('阿禾');
  const roles = await chooseFrom({ type: 6 }, [role?.id ?? '']);
  expect(roles.isRoleSelectMenu() && roles.roles.first()?.name).toBe('@everyone');
  const either = await chooseFrom({ type: 7, max_values: 2 }, [user.id, role?.id ?? '']);
  expect(either.isMentionableSelectMenu() && [either.users.size, either.roles.size]).toEqual([1, 1]);
  const channel = await chooseFrom({ type: 8 }, [bot.home.id]);
  expect(channel.isChannelSelectMenu() && channel.channels.first()?.id).toBe(bot.home.id);
});

test('a user menu tells whom it was called on', async () => {
  const { user } = bot.playground.person('阿禾');
  const called = (await bot.heard(() =>
    bot.playground.perform({ kind: 'user-menu', name: '看看', userId: user.id }),
  )) as UserContextMenuCommandInteraction;
  expect([called.targetUser.globalName, called.targetMember !== null]).toEqual(['阿禾', true]);
});

test('a command for managers is not for members', async () => {
  const manage = (name: string) =>
    bot.playground.perform({
      kind: 'slash',
      name: 'manage',
      options: {},
      by: bot.playground.person(name).user.id,
    });
  expect(() => manage('小满')).toThrow('没有权限');
  const heard = (await bot.heard(() => manage('阿禾'))) as ChatInputCommandInteraction;
  expect(heard.memberPermissions?.has('Administrator')).toBe(true);
  expect(heard.appPermissions.has('SendMessages')).toBe(true);
});

const modal = (components: readonly object[], more: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: '反馈', components, ...more },
});
const textInput = (more: object = {}) => ({ type: 4, style: 1, custom_id: 't', label: '原因', ...more });

/** Answers the next command with this very body. */
async function answerWith(body: unknown, interaction?: Interaction): Promise<unknown> {
  const { id, token } = interaction ?? (await heardCommand());
  return bot.call(`POST /interactions/${id}/${token}/callback`, body);
}

test.each([
  ['a title of 46', modal([row(textInput())], { title: '字'.repeat(46) }), 'data.title'],
  ['no component', modal([]), 'data.components'],
  [
    'six components',
    modal(Array.from({ length: 6 }, (_, at) => row(textInput({ custom_id: `${at}` })))),
    'data.components',
  ],
  ['a text of 4,001 in it', modal([row(textInput({ value: '字'.repeat(4_001) }))]), 'value'],
  ['a text without a label', modal([row(textInput({ label: undefined }))]), 'label'],
  ['one id twice', modal([row(textInput()), row(textInput())]), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  ['a button', modal([row({ type: 2, style: 1, label: '一', custom_id: 'b' })]), 'data.components'],
])('a modal with %s is refused', async (_name, body, told) => {
  const refusal = await refusalOf(answerWith(body));
  expect(refusal.at).toBe('400/50035');
  expect(refusal.text).toContain(told);
});

const label = (component: object) => ({ type: 18, label: '标签', component });

test('a modal of all kinds is taken, and its fields come back as they were filled in', async () => {
  const opened = bot.playground.perform({ kind: 'slash', name: 'ask', options: {} }).acknowledged;
  const command = await bot.next(Events.InteractionCreate, (one: Interaction) => one);
  await answerWith(
    modal([
      row(textInput({ max_length: 4_000 })),
      label({ type: 3, custom_id: 's', options: threeOptions, max_values: 2 }),
      label({ type: 5, custom_id: 'u', required: false }),
      { type: 10, content: '一句话' },
    ]),
    command,
  );
  const outcome = await opened;
  if (outcome.kind !== 'modal') throw new Error(outcome.kind);
  const submit = (fields: Record<string, string | string[]>) =>
    bot.playground.perform({ kind: 'submit', interactionId: outcome.interactionId, fields });
  expect(() => submit({ t: '', s: ['a'] })).toThrow('must be filled in');
  expect(() => submit({ t: '字'.repeat(4_001), s: ['a'] })).toThrow('at most');
  expect(() => submit({ t: '好', s: ['z'] })).toThrow('no option');
  const submitted = (await bot.heard(() => submit({ t: '好', s: ['a', 'b'] }))) as ModalSubmitInteraction;
  expect(submitted.fields.getTextInputValue('t')).toBe('好');
  expect(submitted.fields.getStringSelectValues('s')).toEqual(['a', 'b']);
  const again = await refusalOf(answerWith(modal([row(textInput())]), submitted));
  expect(again.at).toBe('400/50035');
});

/** Opens a window with this component, and gives what sends it. */
async function openWith(component: object) {
  const opened = asked().acknowledged;
  const command = await bot.next(Events.InteractionCreate, (one: Interaction) => one);
  await answerWith(modal([label({ custom_id: 'f', ...component })]), command);
  const outcome = await opened;
  if (outcome.kind !== 'modal') throw new Error(outcome.kind);
  const { interactionId } = outcome;
  return (value: FieldValue) =>
    bot.playground.perform({ kind: 'submit', interactionId, fields: { f: value } });
}

const text = (name: string, content = '内容') => ({ name, bytes: new TextEncoder().encode(content) });

test('files that are sent from a window can be fetched, and are of the number asked for', async () => {
  const submit = await openWith({ type: 19, min_values: 1, max_values: 2 });
  expect(() => submit([])).toThrow('takes 1 to 2 files');
  expect(() => submit([text('1.md'), text('2.md'), text('3.md')])).toThrow('takes 1 to 2 files');
  const sent = (await bot.heard(() =>
    submit([text('1.md', '一'), text('2.md', '二')]),
  )) as ModalSubmitInteraction;
  const files = [...(sent.fields.getUploadedFiles('f')?.values() ?? [])];
  expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
    ['1.md', 'text/markdown; charset=utf-8'],
    ['2.md', 'text/markdown; charset=utf-8'],
  ]);
  expect(await Promise.all(files.map(async ({ url }) => (await fetch(url)).text()))).toEqual(['一', '二']);
});

test('a window need not hold a file that is not required, and a select takes none', async () => {
  const submit = await openWith({ type: 19, required: false });
  const sent = (await bot.heard(() => submit([]))) as ModalSubmitInteraction;
  expect(sent.fields.getUploadedFiles('f')?.size ?? 0).toBe(0);
  const choose = await openWith({ type: 3, options: threeOptions });
  expect(() => choose([text('1.md')])).toThrow('takes no file');
});

test('what is chosen of the server in a window comes with all that is known of it', async () => {
  const { user } = bot.playground.person('阿禾');
  const person = (await bot.heard(await submitting({ type: 5 }, [user.id]))) as ModalSubmitInteraction;
  expect(person.fields.getSelectedUsers('f')?.first()?.globalName).toBe('阿禾');
  const channel = (await bot.heard(
    await submitting({ type: 8, channel_types: [5] }, [bot.news.id]),
  )) as ModalSubmitInteraction;
  expect(channel.fields.getSelectedChannels('f')?.first()?.id).toBe(bot.news.id);
  const other = await openWith({ type: 8, channel_types: [5] });
  expect(() => other([bot.home.id])).toThrow('no choice');
});

async function submitting(component: object, value: FieldValue) {
  const submit = await openWith(component);
  return () => submit(value);
}

test.each([
  ['a reply of 2,001', { type: 4, data: { content: '字'.repeat(2_001) } }, 'data.content'],
  [
    'a reply with a wrong embed',
    { type: 4, data: { embeds: [{ title: '字'.repeat(257) }] } },
    'data.embeds[0].title',
  ],
  ['choices, which nobody asked for', { type: 8, data: { choices: [] } }, 'type'],
  ['the change of a message that is not there', { type: 7, data: { content: '一' } }, 'type'],
  ['no known type', { type: 99 }, 'type'],
])('a command answered with %s is refused', async (_name, body, told) => {
  const refusal = await refusalOf(answerWith(body));
  expect(refusal.at).toBe('400/50035');
  expect(refusal.text).toContain(told);
});

test('a deferred reply carries its privacy, and nothing else', async () => {
  await answerWith({ type: 5, data: { flags: MessageFlag.ephemeral | MessageFlag.componentsV2 } });
  const waiting = bot.playground.world.messages(bot.home.id).at(-1);
  expect(waiting?.message.flags).toBe(MessageFlag.ephemeral | MessageFlag.loading);
  expect(waiting?.onlyFor).toBe(bot.playground.person('小满').user.id);
});
