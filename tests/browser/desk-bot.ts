import {
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type ModalSubmitInteraction,
} from 'discord.js';
import { silentLog } from '../../src/base/log.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

const called = (name: string, chinese: string, more: object = {}) => ({
  name,
  name_localizations: { 'zh-CN': chinese },
  description: name,
  description_localizations: { 'zh-CN': `${chinese}的说明` },
  ...more,
});
const subcommand = (name: string, chinese: string, options: readonly object[] = []) =>
  called(name, chinese, { type: 1, options });

/** Commands with every kind of option that a person fills in. */
const commands = [
  called('article', '文章', {
    options: [
      subcommand('add', '添加', [
        called('file', '文件', { type: 11 }),
        called('url', '网址', { type: 3, min_length: 8, max_length: 40 }),
      ]),
      called('alias', '别名', {
        type: 2,
        options: [subcommand('add', '添加', [called('names', '名字', { type: 3, required: true })])],
      }),
    ],
  }),
  called('settings', '设置', {
    default_member_permissions: '32',
    contexts: [0],
    options: [
      called('editors', '谁能管理', { type: 8 }),
      called('log', '日志频道', { type: 7, channel_types: [0] }),
      called('days', '保留天数', { type: 4, min_value: 1, max_value: 90 }),
      called('threshold', '把握', { type: 10, min_value: 0, max_value: 1 }),
      called('language', '语言', {
        type: 3,
        choices: [
          { name: '简体中文', value: 'zh-CN' },
          { name: 'English', value: 'en-US' },
        ],
      }),
    ],
  }),
];

const label = (text: string, component: object, description?: string) => ({
  type: 18,
  label: text,
  component,
  ...(description === undefined ? {} : { description }),
});
const options = ['昆明', '大理', '丽江'].map((value) => ({ label: value, value }));

const pasteWindow = {
  customId: 'paste',
  title: '粘贴一篇文章',
  components: [
    label('标题', { type: 4, style: 1, custom_id: 'title', max_length: 100 }),
    label('正文', { type: 4, style: 2, custom_id: 'text', max_length: 60 }, '整篇文章，段与段之间空一行'),
    label('写的是哪里', { type: 3, custom_id: 'where', options, min_values: 1, max_values: 2 }),
    label('谁能看', { type: 6, custom_id: 'who', required: false }),
    label('原件', { type: 19, custom_id: 'files', min_values: 1, max_values: 2, required: false }),
  ],
};

/** Whether the bot answers what is sent from its window. */
export interface Mood {
  silent: boolean;
}

async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  const { options } = interaction;
  const file = options.getSubcommand(false) === 'add' && options.getAttachment('file');
  if (interaction.commandName === 'settings') {
    const told = options.data.map(
      ({ name, value, role, channel }) => `${name}=${role?.name ?? channel?.name ?? value}`,
    );
    await interaction.reply(`记下了 ${told.join(' ')}`);
  } else if (options.getSubcommandGroup()) {
    await interaction.reply(`别名 ${options.getString('names', true)}`);
  } else if (file) {
    const text = await (await fetch(file.url)).text();
    await interaction.reply(`收到《${file.title ?? file.name}》，${text.length} 个字`);
  } else if (options.getString('url')) {
    await interaction.reply(`读 ${options.getString('url')}`);
  } else {
    await interaction.showModal(pasteWindow as never);
  }
}

async function answerWindow(interaction: ModalSubmitInteraction): Promise<void> {
  const { fields } = interaction;
  const where = fields.getStringSelectValues('where').join('、');
  const files = fields.getUploadedFiles('files')?.size ?? 0;
  await interaction.reply(`收录《${fields.getTextInputValue('title')}》：${where}，附 ${files} 个文件`);
}

/** A playground with a bot whose commands and windows take everything a person can fill in. */
export async function startWithDesk(): Promise<{
  readonly playground: Playground;
  readonly mood: Mood;
  stop(): Promise<void>;
}> {
  const door = { host: '127.0.0.1', port: 0, token: 'desk', rateLimits: false };
  const playground = await startPlayground({ ...door, log: silentLog });
  const mood: Mood = { silent: false };
  const client = new Client({ rest: { api: playground.apiUrl }, intents: [GatewayIntentBits.Guilds] });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await answerCommand(interaction);
    else if (interaction.isModalSubmit() && !mood.silent) await answerWindow(interaction);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await (await ready).application.commands.set(commands as never);
  return {
    playground,
    mood,
    stop: async () => {
      await client.destroy();
      await playground.close();
    },
  };
}
