import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlainBot, refusalOf, startPlain } from './support/plain-bot.ts';

let bot: PlainBot;

beforeAll(async () => {
  bot = await startPlain({ rateLimits: false });
});
afterAll(async () => {
  expect(bot.playground.unknownRoutes).toEqual([]);
  await bot.stop();
});

const send = (body: unknown) => bot.call(`POST /channels/${bot.home.id}/messages`, body);
const register = (body: unknown) => bot.call(`PUT /applications/${bot.client.user.id}/commands`, body);

const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: '按钮', custom_id: 'a', ...more });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: '一', value: '1' }],
  ...more,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `第${at}项`, value: String(at) }));
const v2 = 1 << 15;

test.each([
  ['content that is no text', { content: 5 }, 'content[STRING_TYPE_CONVERT]'],
  ['embeds that are no list', { embeds: {} }, 'embeds[LIST_TYPE_CONVERT]'],
  [
    '11 embeds',
    { embeds: Array.from({ length: 11 }, () => ({ title: '一' })) },
    'embeds[BASE_TYPE_BAD_LENGTH]',
  ],
  [
    'an embed field without a value',
    { embeds: [{ fields: [{ name: '一' }] }] },
    'fields[0].value[BASE_TYPE_REQUIRED]',
  ],
  [
    '26 fields',
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: '一', value: '二' })) }] },
    'embeds[0].fields',
  ],
  ['a description of 4,097', { embeds: [{ description: '字'.repeat(4_097) }] }, 'embeds[0].description'],
  [
    'a component of no known type',
    { content: '一', components: [{ type: 99 }] },
    'components[0].type[UNION_TYPE_CHOICES]',
  ],
  [
    'a button right in the message',
    { content: '一', components: [button()] },
    'components[0].type[UNION_TYPE_CHOICES]',
  ],
  [
    'a button of no known style',
    { content: '一', components: [row(button({ style: 9 }))] },
    'components[0].components[0].style',
  ],
  [
    'a button without anything on it',
    { content: '一', components: [row(button({ label: undefined }))] },
    'label[BASE_TYPE_REQUIRED]',
  ],
  [
    'a button without an id',
    { content: '一', components: [row(button({ custom_id: undefined }))] },
    'custom_id[BASE_TYPE_REQUIRED]',
  ],
  [
    'an id of 101',
    { content: '一', components: [row(button({ custom_id: 'a'.repeat(101) }))] },
    'custom_id[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a link without an address',
    { content: '一', components: [row(button({ style: 5 }))] },
    'url[BASE_TYPE_REQUIRED]',
  ],
  [
    'a select beside a button',
    { content: '一', components: [row(select(), button())] },
    'components[0].components',
  ],
  [
    'a select of 26',
    { content: '一', components: [row(select({ options: options(26) }))] },
    'options[BASE_TYPE_BAD_LENGTH]',
  ],
  [
    'a select with one value twice',
    { content: '一', components: [row(select({ options: [...options(1), ...options(1)] }))] },
    'OPTION_VALUE_DUPLICATED',
  ],
  [
    'a select of which more must be chosen than there is',
    { content: '一', components: [row(select({ min_values: 2, max_values: 2 }))] },
    'SELECT_COMPONENT_INVALID_VALUES',
  ],
  [
    '6 rows',
    { content: '一', components: Array.from({ length: 6 }, (_, at) => row(button({ custom_id: `${at}` }))) },
    'components[BASE_TYPE_BAD_LENGTH]',
  ],
  [
    'a section without an accessory',
    { flags: v2, components: [{ type: 9, components: [{ type: 10, content: '一' }] }] },
    'accessory',
  ],
  ['an empty text', { flags: v2, components: [{ type: 10, content: '' }] }, 'content[BASE_TYPE_BAD_LENGTH]'],
  [
    'a container in a container',
    { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [] }] }] },
    'components[0].components[0].type',
  ],
  [
    'a gallery of 11',
    {
      flags: v2,
      components: [
        {
          type: 12,
          items: Array.from({ length: 11 }, () => ({ media: { url: 'https://example.com/a.png' } })),
        },
      ],
    },
    'items',
  ],
  [
    'a reply to nothing',
    { content: '一', message_reference: { message_id: '1' } },
    'REPLIES_UNKNOWN_MESSAGE',
  ],
  ['a nonce of 26', { content: '一', nonce: 'a'.repeat(26) }, 'nonce'],
])('a message with %s is refused with the path of the field', async (_name, body, told) => {
  const refusal = await refusalOf(send(body));
  expect(refusal.at).toBe('400/50035');
  expect(refusal.text).toContain(told);
});

test.each([
  ['10 embeds', { embeds: Array.from({ length: 10 }, () => ({ title: '一' })) }],
  ['25 fields', { embeds: [{ fields: Array.from({ length: 25 }, () => ({ name: '一', value: '二' })) }] }],
  [
    'a select of 25, of which several may be chosen',
    { content: '一', components: [row(select({ options: options(25), max_values: 25 }))] },
  ],
  [
    'all kinds of selects',
    { content: '一', components: [5, 6, 7, 8].map((type) => row({ type, custom_id: `${type}` })) },
  ],
  [
    'a button with an emoji alone',
    { content: '一', components: [row(button({ label: undefined, emoji: { name: '🔍' } }))] },
  ],
  [
    '5 rows',
    { content: '一', components: Array.from({ length: 5 }, (_, at) => row(button({ custom_id: `${at}` }))) },
  ],
  [
    'a section with a button',
    { flags: v2, components: [{ type: 9, components: [{ type: 10, content: '一' }], accessory: button() }] },
  ],
  ['nulls where there may be some', { content: '一', embeds: null, components: null }],
  [
    'a reply to nothing, if told that it may be gone',
    { content: '一', message_reference: { message_id: '1', fail_if_not_exists: false } },
  ],
])('a message with %s is taken', async (_name, body) => {
  expect(await send(body)).toHaveProperty('id');
});

test('a message sent again with its nonce is there once', async () => {
  const body = { content: '只说一遍', nonce: '42', enforce_nonce: true };
  const first = await send(body);
  expect(await send(body)).toMatchObject({ id: (first as { id: string }).id });
  expect(await send({ ...body, enforce_nonce: false })).not.toMatchObject({
    id: (first as { id: string }).id,
  });
});

const command = (more: object = {}) => ({ name: 'ask', description: 'a', ...more });

test.each([
  ['a name with a space', command({ name: 'a b' }), 'INVALID_NAME'],
  ['no description', { name: 'ask' }, '0.description'],
  [
    '26 options',
    command({ options: options(26).map(({ value }) => ({ type: 3, name: `o${value}`, description: 'a' })) }),
    'options',
  ],
  [
    '26 choices',
    command({
      options: [
        {
          type: 3,
          name: 'o',
          description: 'a',
          choices: options(26).map(({ value }) => ({ name: value, value })),
        },
      ],
    }),
    'choices',
  ],
  [
    'an option of no known type',
    command({ options: [{ type: 99, name: 'o', description: 'a' }] }),
    'options[0].type',
  ],
  [
    'permissions that are no number',
    command({ default_member_permissions: '一' }),
    'default_member_permissions',
  ],
  [
    'choices beside autocomplete',
    command({
      options: [
        { type: 3, name: 'o', description: 'a', autocomplete: true, choices: [{ name: 'a', value: 'a' }] },
      ],
    }),
    'AUTOCOMPLETE',
  ],
])('a command with %s is refused', async (_name, body, told) => {
  const refusal = await refusalOf(register([body]));
  expect(refusal.at).toBe('400/50035');
  expect(refusal.text).toContain(told);
});

test.each([
  ['a Chinese name', command({ name: '提问' })],
  ['permissions written as text', command({ default_member_permissions: '2251799813685248' })],
  ['a name in other languages', command({ name_localizations: { 'zh-CN': '提问', 'zh-TW': '提問' } })],
])('a command with %s is taken', async (_name, body) => {
  expect(await register([body])).toHaveLength(1);
});

test.each([
  [100, 1],
  [15, 2],
  [15, 3],
])('%d commands of type %d are taken, and one more is not', async (most, type) => {
  const commands = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      type,
      name: `n${at}`,
      ...(type === 1 ? { description: 'a' } : {}),
    }));
  expect(await register(commands(most))).toHaveLength(most);
  expect((await refusalOf(register(commands(most + 1)))).at).toBe('400/50035');
});

test('a body that is not JSON has a code of its own', async () => {
  const response = await fetch(`${bot.playground.apiUrl}/v10/channels/${bot.home.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${bot.playground.token}`, 'content-type': 'application/json' },
    body: '{"content": ',
  });
  expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 50109 })]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['文章 1.txt', '文章 1.txt'],
])('a file called %s is kept as %s', async (name, kept) => {
  const form = new FormData();
  form.append('payload_json', '{}');
  form.append('files[0]', new Blob(['内容']), name);
  const response = await fetch(`${bot.playground.apiUrl}/v10/channels/${bot.home.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${bot.playground.token}` },
    body: form,
  });
  const sent = (await response.json()) as { attachments: { filename: string; url: string }[] };
  expect(sent.attachments[0]?.filename).toBe(kept);
  expect(await (await fetch(sent.attachments[0]?.url ?? '')).text()).toBe('内容');
});
