import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  Partials,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';

/** The commands of the echo bot. */
export const echoCommands = [
  {
    name: 'ask',
    name_localizations: { 'zh-CN': '提问', 'zh-TW': '提問' },
    description: 'Ask the articles',
    description_localizations: { 'zh-CN': '问文章一个问题', 'zh-TW': '問文章一個問題' },
    options: [
      {
        type: 3,
        name: 'question',
        name_localizations: { 'zh-CN': '问题', 'zh-TW': '問題' },
        description: 'What you want to know',
        description_localizations: { 'zh-CN': '想知道什么', 'zh-TW': '想知道什麼' },
        required: true,
        autocomplete: true,
      },
      {
        type: 5,
        name: 'private',
        name_localizations: { 'zh-CN': '私密', 'zh-TW': '私密' },
        description: 'Show the answer only to me',
        description_localizations: { 'zh-CN': '只让我看到回答', 'zh-TW': '只讓我看到回答' },
      },
    ],
  },
  {
    name: 'slow',
    name_localizations: { 'zh-CN': '慢慢来' },
    description: 'Defers, then edits, then follows up',
    description_localizations: { 'zh-CN': '先占位，再编辑，再补充' },
  },
  { name: '在文章中查证', type: ApplicationCommandType.Message },
] as const;

/** The questions the echo bot offers. */
export const echoQuestions = ['昆明有多少个国际友城？', '最早的友城是哪一年结好的？', '南博会办了几届？'];

/** A bot of a few lines that answers everything with Components V2, to try the playground with. */
export async function startEchoBot(apiUrl: string, token: string): Promise<Client<true>> {
  const client = new Client({
    rest: { api: apiUrl },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
  });
  client.on(Events.MessageCreate, (message) => void answerMessage(message));
  client.on(Events.InteractionCreate, (interaction) => void answerInteraction(interaction));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const readyClient = await ready;
  await readyClient.application.commands.set(echoCommands);
  return readyClient;
}

/** The V2 answer to a question. */
export function answerCard(question: string): ContainerBuilder {
  const buttons = [
    new ButtonBuilder().setCustomId('context').setLabel('上下文').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('next').setLabel('其他依据').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('share').setLabel('公开分享').setStyle(ButtonStyle.Primary),
  ];
  const article = new ButtonBuilder().setURL('http://127.0.0.1/').setLabel('原文').setStyle(ButtonStyle.Link);
  const select = new StringSelectMenuBuilder()
    .setCustomId('article')
    .setPlaceholder('在哪篇文章里找')
    .addOptions({ label: '昆明的国际友城', value: 'kunming', description: '2024 年 11 月' });
  return new ContainerBuilder()
    .setAccentColor(0x4f7cff)
    .addTextDisplayComponents(
      new TextDisplayBuilder().setContent('# 23对'),
      new TextDisplayBuilder().setContent(
        '> 截至目前，昆明市共缔结国际友城 **23对** 、友好交流城市 **20对** ，结好城市遍及世界五大洲。',
      ),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addTextDisplayComponents(
      new TextDisplayBuilder().setContent(`-# 《昆明国际友城》· 国际“朋友圈”日益壮大 · 问：${question}`),
    )
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons, article),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select),
    );
}

async function answerMessage(message: Message): Promise<void> {
  if (message.author.bot || (message.inGuild() && !message.mentions.has(message.client.user))) return;
  await message.reply({ components: [answerCard(message.content)], flags: MessageFlags.IsComponentsV2 });
}

async function answerInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const fitting = echoQuestions.filter((question) => question.includes(typed));
    await interaction.respond(fitting.map((question) => ({ name: question, value: question })));
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'ask') {
    const hidden = interaction.options.getBoolean('private') ?? false;
    const question = interaction.options.getString('question', true);
    await interaction.reply({
      components: [answerCard(question)],
      flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
    });
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    await interaction.editReply({ content: `${interaction.locale} 想好了` });
    await interaction.followUp({ content: '还有一句', flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageContextMenuCommand()) {
    const { content } = interaction.targetMessage;
    await interaction.reply({ content: `查证：${content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton() && interaction.customId === 'context') {
    await interaction.update({ components: [new TextDisplayBuilder().setContent('前后各一句')] });
  } else if (interaction.isMessageComponent()) {
    await interaction.reply({ content: `按了 ${interaction.customId}`, flags: MessageFlags.Ephemeral });
  }
}
