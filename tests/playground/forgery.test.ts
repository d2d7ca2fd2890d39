import type {
  ButtonInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Message, MessageFlag } from '../../src/playground/wire.ts';
import { type PlainBot, startPlain } from './support/plain-bot.ts';

/** What Discord refuses of a client that lies, and what the bot would see if it did not. */
let bot: PlainBot;
let member: string;
let manager: string;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
  await bot.client.application.commands.set([{ name: 'preview', description: 'Preview' }]);
  [member, manager] = ['小满', '阿禾'].map((name) => bot.playground.person(name).user.id) as [string, string];
});
afterAll(() => bot.stop());

const row = (...components: object[]) => ({ type: 1, components });
const publish = { type: 2, style: 1, label: '发布', custom_id: 'publish' };

/** A private preview for the manager, with a button. */
async function privatePreview(): Promise<Message> {
  const opened = bot.playground.perform({ kind: 'slash', name: 'preview', options: {}, by: manager });
  const interaction = (await bot.next(
    'interactionCreate' as never,
    (one: RepliableInteraction) => one,
  )) as RepliableInteraction;
  await interaction.reply({
    content: '预览',
    components: [row(publish)] as never,
    flags: MessageFlag.ephemeral,
  });
  return opened.reply;
}

const publicMessage = async (components: readonly object[] = [row(publish)]) =>
  (await bot.call(`POST /channels/${bot.home.id}/messages`, { content: '公开', components })) as Message;

test('the button of a private message cannot be pressed by another, whatever their rights', async () => {
  const { id } = await privatePreview();
  expect(() =>
    bot.playground.perform({ kind: 'press', messageId: id, customId: 'publish', by: member }),
  ).toThrow(`no message ${id}`);
  const pressed = await bot.heard(() =>
    bot.playground.perform({ kind: 'press', messageId: id, customId: 'publish', by: manager }),
  );
  expect(pressed.user.id).toBe(manager);
});

test('a custom id that stands on no message seen cannot be pressed on another', async () => {
  const { id } = await publicMessage([row({ ...publish, custom_id: 'other' })]);
  const press = (customId: string) =>
    bot.playground.perform({ kind: 'press', messageId: id, customId, by: member });
  expect(() => press('publish')).toThrow('no component publish');
  const off = await publicMessage([row({ ...publish, disabled: true })]);
  expect(() =>
    bot.playground.perform({ kind: 'press', messageId: off.id, customId: 'publish', by: member }),
  ).toThrow('disabled');
});

test('the button of a public message can be pressed by anybody', async () => {
  const { id } = await publicMessage();
  for (const by of [member, manager]) {
    const pressed = (await bot.heard(() =>
      bot.playground.perform({ kind: 'press', messageId: id, customId: 'publish', by }),
    )) as ButtonInteraction;
    expect([pressed.user.id, pressed.memberPermissions?.has('ManageGuild')]).toEqual([by, by === manager]);
  }
});

test('a forged press reaches the bot with the one who forged it, and can be refused in private', async () => {
  const { id } = await privatePreview();
  const forged = bot.playground.forge({ messageId: id, customId: 'publish' }, { by: member });
  const pressed = (await bot.next(
    'interactionCreate' as never,
    (one: ButtonInteraction) => one,
  )) as ButtonInteraction;
  expect(pressed.isButton()).toBe(true);
  expect([pressed.customId, pressed.user.id]).toEqual(['publish', member]);
  expect(pressed.memberPermissions?.has('ManageGuild')).toBe(false);
  await pressed.reply({ content: '你不能发布', flags: MessageFlag.ephemeral });
  expect((await forged.reply).content).toBe('你不能发布');
});

test('a forged choice carries values that no select offers', async () => {
  const { id } = await publicMessage();
  const chosen = (await bot.heard(() =>
    bot.playground.forge(
      { messageId: id, customId: 'article', values: ['另一个服务器的文章'] },
      { by: member },
    ),
  )) as StringSelectMenuInteraction;
  expect(chosen.isStringSelectMenu() && chosen.values).toEqual(['另一个服务器的文章']);
});

test('a forged window is sent without having been opened', async () => {
  const sent = (await bot.heard(() =>
    bot.playground.forge({ customId: 'paste:1', fields: { text: '全文', title: '题目' } }, { by: member }),
  )) as ModalSubmitInteraction;
  expect(sent.isModalSubmit() && sent.customId).toBe('paste:1');
  expect(sent.fields.getTextInputValue('text')).toBe('全文');
  expect(sent.user.id).toBe(member);
});

test('the window of another cannot be submitted, nor can the page forge anything', async () => {
  const opened = bot.playground.perform({
    kind: 'slash',
    name: 'preview',
    options: {},
    by: manager,
  }).acknowledged;
  const interaction = (await bot.next(
    'interactionCreate' as never,
    (one: RepliableInteraction) => one,
  )) as RepliableInteraction;
  const input = { type: 4, style: 1, custom_id: 't', label: '原因' };
  if (!('showModal' in interaction)) throw new Error('no window');
  await interaction.showModal({ customId: 'm', title: '窗口', components: [row(input)] } as never);
  const outcome = await opened;
  if (outcome.kind !== 'modal') throw new Error(outcome.kind);
  const { interactionId } = outcome;
  const submit = (by: string) =>
    bot.playground.perform({ kind: 'submit', interactionId, fields: { t: '好' }, by });
  expect(() => submit(member)).toThrow('窗口已经关闭');
  submit(manager);
  const body = JSON.stringify({ kind: 'forge', customId: 'publish', by: member });
  expect((await fetch(`${bot.playground.url}/playground/act`, { method: 'POST', body })).status).toBe(400);
});
