import {
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { toPrivate } from '../src/message/bot-message.ts';
import { describe } from '../src/message/describe.ts';
import { languageOf, phrasesIn } from '../src/message/language.ts';
import { localized } from '../src/message/localized.ts';
import type { SettingName } from '../src/message/phrases/settings-phrases.ts';
import { renderNote } from '../src/message/render-note.ts';
import { languageNames, renderSettings } from '../src/message/render-settings.ts';
import type { ServerSettings, SettingsChange } from '../src/store/settings.ts';
import type { SlashCommand } from './command.ts';
import { inServer } from './in-server/in-server.ts';

/** Above this hardly any answer would be sure enough. */
const highestThreshold = 0.9;
const longestRetentionDays = 365;
const channelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/** What puts a setting back to the usual. */
const resets: Readonly<Record<SettingName, SettingsChange>> = {
  language: { language: undefined },
  private: { isPrivate: undefined },
  channel: { answerChannels: undefined },
  manager: { managerRole: undefined },
  log: { logChannel: undefined },
  threshold: { threshold: undefined },
  questions: { keepsQuestions: undefined },
  retention: { retentionDays: undefined },
  colour: { colour: undefined },
};
const settingNames = Object.keys(resets) as SettingName[];

/** `/settings`: shows a server's settings, and changes those that are given. */
export const settings: SlashCommand = {
  data: describe(new SlashCommandBuilder(), (phrases) => phrases.settings.command)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      describe(option, (phrases) => phrases.settings.options.language).addChoices(
        {
          name: phrasesIn('en').settings.automatic,
          name_localizations: localized((phrases) => phrases.settings.automatic),
          value: 'auto',
        },
        ...Object.entries(languageNames).map(([value, name]) => ({ name, value })),
      ),
    )
    .addBooleanOption((option) => describe(option, (phrases) => phrases.settings.options.private))
    .addChannelOption((option) =>
      describe(option, (phrases) => phrases.settings.options.channel).addChannelTypes(...channelTypes),
    )
    .addRoleOption((option) => describe(option, (phrases) => phrases.settings.options.manager))
    .addChannelOption((option) =>
      describe(option, (phrases) => phrases.settings.options.log).addChannelTypes(...channelTypes),
    )
    .addNumberOption((option) =>
      describe(option, (phrases) => phrases.settings.options.threshold)
        .setMinValue(0)
        .setMaxValue(highestThreshold),
    )
    .addBooleanOption((option) => describe(option, (phrases) => phrases.settings.options.questions))
    .addIntegerOption((option) =>
      describe(option, (phrases) => phrases.settings.options.retention)
        .setMinValue(1)
        .setMaxValue(longestRetentionDays),
    )
    .addStringOption((option) => describe(option, (phrases) => phrases.settings.options.colour))
    .addStringOption((option) =>
      describe(option, (phrases) => phrases.settings.options.reset).addChoices(
        ...settingNames.map((value) => ({
          name: phrasesIn('en').settings.labels[value],
          name_localizations: localized((phrases) => phrases.settings.labels[value]),
          value,
        })),
      ),
    ),
  isForManagers: () => true,

  async execute(interaction, context) {
    const { store, server, settings: before, language, clock } = inServer(context);
    const change = changeOf(interaction, before);
    if (change === 'not-a-colour') {
      await interaction.reply(toPrivate(renderNote(phrasesIn(language).settings.notAColour)));
      return;
    }
    const isChanged = Object.keys(change).length > 0;
    const after = isChanged ? await store.settings.write(server, change) : before;
    // Told to be told no more, the server's questions are gone at once.
    if (!after.keepsQuestions && before.keepsQuestions) {
      await store.questions.clear(server);
      await store.dismissals.prune(server, clock());
    }
    const spoken = after.language === 'auto' ? languageOf(interaction.locale) : after.language;
    await interaction.reply(toPrivate(renderSettings(after, spoken, isChanged)));
  },
};

/** What was given, and nothing else. */
function changeOf(
  { options }: ChatInputCommandInteraction,
  before: ServerSettings,
): SettingsChange | 'not-a-colour' {
  const colour = readColour(options.getString('colour'));
  if (colour === 'not-a-colour') return colour;
  const reset = settingNames.find((name) => name === options.getString('reset'));
  const channel = options.getChannel('channel');
  const given: SettingsChange = {
    language: readLanguage(options.getString('language')),
    isPrivate: options.getBoolean('private') ?? undefined,
    answerChannels: channel ? toggled(before.answerChannels, channel.id) : undefined,
    managerRole: options.getRole('manager')?.id,
    logChannel: options.getChannel('log')?.id,
    threshold: options.getNumber('threshold') ?? undefined,
    keepsQuestions: options.getBoolean('questions') ?? undefined,
    retentionDays: options.getInteger('retention') ?? undefined,
    colour,
  };
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...(reset && resets[reset]), ...told };
}

function readLanguage(value: string | null): ServerSettings['language'] | undefined {
  return (['auto', 'zh-CN', 'zh-TW', 'en'] as const).find((one) => one === value);
}

/** A channel named once more is dropped. */
function toggled(channels: readonly string[], id: string): readonly string[] {
  return channels.includes(id) ? channels.filter((one) => one !== id) : [...channels, id];
}

function readColour(value: string | null): number | undefined | 'not-a-colour' {
  if (value === null) return undefined;
  const [, digits] = /^\s*[#＃]?([0-9a-f]{6})\s*$/iu.exec(value) ?? [];
  return digits === undefined ? 'not-a-colour' : Number.parseInt(digits, 16);
}
