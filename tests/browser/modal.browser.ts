import {
  type ButtonInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type ModalSubmitInteraction,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { useBrowser } from './stage.ts';

/** A bot that opens a window, and one that waits before it answers: what ours does not do. */
const open = useBrowser();
let playground: Playground;
let client: Client;

const row = (...components: object[]) => ({ type: 1, components });
const label = (text: string, component: object) => ({ type: 18, label: text, component });
const options = ['准确', '不准确', '不完整'].map((value) => ({ label: value, value }));

beforeAll(async () => {
  playground = await startPlayground({ host: '127.0.0.1', port: 0, log: silentLog, token: 'modal' });
  client = new Client({ rest: { api: playground.apiUrl }, intents: [GatewayIntentBits.Guilds] });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton()) await openWindow(interaction);
    else if (interaction.isModalSubmit()) await answerWindow(interaction);
    else if (interaction.isStringSelectMenu())
      await interaction.reply(`选了 ${interaction.values.join('、')}`);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await ready;
  const channel = await client.channels.fetch(playground.world.channels[0]?.id ?? '');
  if (!channel?.isSendable()) throw new Error('no channel');
  await channel.send({
    content: '这条回答怎么样？',
    components: [
      row({ type: 2, style: 1, label: '反馈', custom_id: 'feedback' }),
      row({
        type: 3,
        custom_id: 'several',
        placeholder: '可以选几项',
        options,
        min_values: 2,
        max_values: 3,
      }),
    ] as never,
  });
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

async function openWindow(interaction: ButtonInteraction): Promise<void> {
  await interaction.showModal({
    customId: 'feedback',
    title: '说说哪里不对',
    components: [
      row({ type: 4, style: 2, label: '原因', custom_id: 'why', required: true, max_length: 200 }),
      label('哪一种', { type: 3, custom_id: 'kind', options }),
    ] as never,
  });
}

async function answerWindow(interaction: ModalSubmitInteraction): Promise<void> {
  await interaction.deferReply();
  await new Promise((resolve) => setTimeout(resolve, 700));
  const [kind] = interaction.fields.getStringSelectValues('kind');
  await interaction.editReply(`收到：${kind}，${interaction.fields.getTextInputValue('why')}`);
}

test('a window is filled in and sent, and its answer is waited for', async () => {
  const { page, keep, errors } = await open(playground.url);
  await page.getByRole('button', { name: '反馈' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交' }).click();
  expect(await dialog.isVisible()).toBe(true); // the required field is empty
  await dialog.getByLabel('原因').fill('少了一个数字');
  await dialog.getByLabel('哪一种').selectOption('不完整');
  await keep('modal');
  await dialog.getByRole('button', { name: '提交' }).click();
  const answer = page.locator('article.message').last();
  await expect.poll(() => answer.innerText()).toContain('正在思考');
  await keep('deferred');
  await expect.poll(() => answer.innerText()).toContain('收到：不完整，少了一个数字');
  expect(errors).toEqual([]);
});

test('several options are ticked, no fewer and no more than may be', async () => {
  const { page, keep } = await open(playground.url);
  const group = page.getByRole('group', { name: '可以选几项' });
  const confirm = group.getByRole('button', { name: '确定' });
  await group.getByLabel('不准确').check();
  expect(await confirm.isDisabled()).toBe(true);
  await group.getByLabel('不完整').check();
  await keep('several');
  await confirm.click();
  const answer = page.locator('article.message').last();
  await expect.poll(() => answer.innerText()).toContain('选了 不准确、不完整');
});
