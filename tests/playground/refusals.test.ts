import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  Events,
  MessageFlags,
  TextDisplayBuilder,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerWithinMs, tokenLifeMs } from '../../src/playground/interactions/interaction.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { Intent } from '../../src/playground/wire.ts';
import { loginTo, refusalOf } from './support/plain-bot.ts';
import { startAlone } from './support/start.ts';

/** The clock of the world; a test moves it and nothing has to wait. */
let clock = Date.now();
let playground: Playground;
let client: Client<true>;

beforeAll(async () => {
  // A clock that stands still would never fill a bucket again.
  const still = { now: () => clock, rateLimits: false };
  playground = await startAlone({ ...still, privilegedIntents: Intent.guildMembers });
  client = await loginTo(playground);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});
afterAll(async () => {
  expect(playground.unknownRoutes).toEqual([]);
  await client.destroy();
  await playground.close();
});

async function askedInteraction(): Promise<ChatInputCommandInteraction> {
  const heard = new Promise<ChatInputCommandInteraction>((resolve) =>
    client.once(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) resolve(interaction);
    }),
  );
  playground.perform({ kind: 'slash', name: 'ask', options: {} });
  return heard;
}

function channel() {
  const found = client.channels.cache.get(playground.world.channels[0]?.id ?? '');
  if (!found?.isSendable()) throw new Error('no channel');
  return found;
}

const text = (content: string) => new TextDisplayBuilder().setContent(content);
const row = (...buttons: object[]) => ({ type: 1, components: buttons });
const button = (id: string, label = '按钮') => ({ type: 2, style: 2, label, custom_id: id });
const V2 = MessageFlags.IsComponentsV2;

test.each([
  ['content of 2,001 characters', { content: '字'.repeat(2_001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
  [
    'embeds of 6,001 characters in all',
    { embeds: [1, 2].map(() => ({ description: '字'.repeat(3_001) })) },
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an embed title of 257', { embeds: [{ title: '字'.repeat(257) }] }, 'embeds[0].title'],
  ['content beside V2', { content: '一', components: [text('二')], flags: V2 }, 'LEGACY_FIELDS'],
  ['V2 components without the flag', { components: [text('二')] }, 'UNION_TYPE_CHOICES'],
  [
    '4,001 characters of V2 text',
    { components: [text('a'.repeat(4_000)), text('a')], flags: V2 },
    'TEXT_SIZE',
  ],
  [
    '41 components',
    {
      components: [
        new ContainerBuilder().addTextDisplayComponents(...Array.from({ length: 40 }, () => text('a'))),
      ],
      flags: V2,
    },
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '6 buttons in a row',
    { content: '一', components: [row(...'123456'.split('').map((id) => button(id)))] },
    'components[0].components',
  ],
  [
    'a label of 81',
    { content: '一', components: [row(button('a', '字'.repeat(81)))] },
    'label[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'the same custom id twice',
    { content: '一', components: [row(button('a'), button('a'))] },
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['an empty row', { content: '一', components: [row()] }, 'BASE_TYPE_BAD_LENGTH'],
])('%s are refused as an invalid form', async (_name, message, told) => {
  const refusal = await refusalOf(channel().send(message as never));
  expect(refusal.at).toBe('400/50035');
  expect(refusal.text).toContain(told);
});

test.each([
  ['content of 2,000 characters', { content: '字'.repeat(2_000) }],
  ['characters outside the basic plane count once', { content: '𠮷'.repeat(2_000) }],
  [
    '40 components',
    {
      components: [
        new ContainerBuilder().addTextDisplayComponents(...Array.from({ length: 39 }, () => text('a'))),
      ],
      flags: V2,
    },
  ],
  ['5 buttons in a row', { content: '一', components: [row(...'12345'.split('').map((id) => button(id)))] }],
  ['10,000 bytes of V2 text', { components: [text('字'.repeat(3_300))], flags: V2 }],
] as const)('%s are taken', async (_name, message) => {
  expect((await channel().send(message as never)).id).toBeTruthy();
});

test('an empty message has a code of its own', async () => {
  expect((await refusalOf(channel().send({ content: ' ' }))).at).toBe('400/50006');
});

test('V2 text beyond the bytes that the real service bears is a server error', async () => {
  const long = { components: [text('字'.repeat(3_390))], flags: V2 } as const;
  await expect(channel().send(long)).rejects.toMatchObject({ status: 500 });
});

test('a file of more than 10 MiB is too large', async () => {
  const files = [{ attachment: Buffer.alloc(10 * 1024 * 1024 + 1), name: '大.png' }];
  expect((await refusalOf(channel().send({ files }))).at).toBe('413/40005');
});

test('a file with a Chinese name comes back byte for byte', async () => {
  const files = [{ attachment: Buffer.from('内容'), name: '卡片.png' }];
  const sent = await channel().send({ files, embeds: [{ image: { url: 'attachment://卡片.png' } }] });
  const [file] = sent.attachments.values();
  expect(file?.name).toBe('卡片.png');
  expect(sent.embeds[0]?.image?.url).toBe(file?.url);
  expect(await (await fetch(file?.url ?? '')).text()).toBe('内容');
});

test.each([
  ['an upper-case name', [{ name: 'Ask', description: 'a' }]],
  ['a description of 101', [{ name: 'ask', description: 'a'.repeat(101) }]],
  [
    'a required option after an optional one',
    [
      {
        name: 'ask',
        description: 'a',
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
    ],
  ],
])('a command with %s is refused', async (_name, commands) => {
  expect((await refusalOf(client.application.commands.set(commands as never))).at).toBe('400/50035');
});

test('answering twice is refused', async () => {
  const interaction = await askedInteraction();
  await interaction.reply('一');
  interaction.replied = false; // the client would not even ask
  expect((await refusalOf(interaction.reply('二'))).at).toBe('400/40060');
});

test('answering after three seconds is refused, and the person hears that nothing came', async () => {
  const heard = new Promise<ChatInputCommandInteraction>((resolve) =>
    client.once(Events.InteractionCreate, (one) => one.isChatInputCommand() && resolve(one)),
  );
  const { acknowledged } = playground.perform({ kind: 'slash', name: 'ask', options: {} });
  const interaction = await heard;
  clock += answerWithinMs + 1;
  expect((await refusalOf(interaction.reply('晚了'))).at).toBe('404/10062');
  await expect(acknowledged).rejects.toThrow('未响应');
});

test('an edit before any answer is refused', async () => {
  const interaction = await askedInteraction();
  interaction.replied = true; // the client would not even ask
  expect((await refusalOf(interaction.editReply('一'))).at).toBe('404/10015');
});

test('a token older than 15 minutes is refused', async () => {
  const interaction = await askedInteraction();
  await interaction.reply('一');
  clock += tokenLifeMs + 1;
  expect((await refusalOf(interaction.editReply('二'))).at).toBe('401/50027');
});

test('a button of a message that the bot removed cannot be pressed', async () => {
  const message = await channel().send({ content: '一', components: [row(button('a'))] as never });
  await message.delete();
  expect(() => playground.perform({ kind: 'press', messageId: message.id, customId: 'a' })).toThrow(
    'no message',
  );
});

test('a modal is opened by a button, and its fields come back', async () => {
  const message = await channel().send({ content: '一', components: [row(button('open'))] as never });
  client.once(Events.InteractionCreate, (interaction) => void openModal(interaction as ButtonInteraction));
  const pressed = await playground.perform({ kind: 'press', messageId: message.id, customId: 'open' })
    .acknowledged;
  if (pressed.kind !== 'modal') throw new Error(pressed.kind);
  const submitted = new Promise<string>((resolve) =>
    client.once(Events.InteractionCreate, (interaction) => {
      if (interaction.isModalSubmit()) resolve(interaction.fields.getTextInputValue('why'));
    }),
  );
  playground.perform({ kind: 'submit', interactionId: pressed.interactionId, fields: { why: '不准确' } });
  expect(await submitted).toBe('不准确');
});

async function openModal(interaction: ButtonInteraction): Promise<void> {
  await interaction.showModal({
    customId: 'feedback',
    title: '说说哪里不对',
    components: [row({ type: 4, style: 1, label: '原因', custom_id: 'why' })] as never,
  });
}
