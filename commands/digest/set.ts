import { ChannelType } from 'discord.js';
import { toPrivate } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { localized } from '../../src/message/localized.ts';
import { renderNote } from '../../src/message/render-note.ts';
import { suggestTimeZones } from '../../src/message/report/suggest-time-zones.ts';
import { cronOf, digestDays, findTimeZone, usualTimeZone } from '../../src/report/due-times.ts';
import type { Subcommand } from '../in-server/subcommand.ts';
import { channelTrouble } from './channel-trouble.ts';
import { nextLine } from './next-line.ts';
import { settleRuns } from './settle-runs.ts';

/** `/digest set`: where and when. The first one comes out at the next such time, never at once. */
export const set: Subcommand = {
  path: 'set',
  isForManagers: true,
  build: (builder) =>
    describe(builder, ({ digest }) => digest.command.set)
      .addChannelOption((option) =>
        describe(option, ({ digest }) => digest.command.set.channel)
          .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement)
          .setRequired(true),
      )
      .addStringOption((option) =>
        describe(option, ({ digest }) => digest.command.set.days)
          .addChoices(
            ...digestDays.map((value) => ({
              name: phrasesIn('en').digest.days[value],
              name_localizations: localized(({ digest }) => digest.days[value]),
              value,
            })),
          )
          .setRequired(true),
      )
      .addIntegerOption((option) =>
        describe(option, ({ digest }) => digest.command.set.hour)
          .setMinValue(0)
          .setMaxValue(23)
          .setRequired(true),
      )
      .addStringOption((option) =>
        describe(option, ({ digest }) => digest.command.set.timeZone).setAutocomplete(true),
      ),

  async execute(interaction, context) {
    const { store, server, settings, language } = context;
    const { digest: phrases } = phrasesIn(language);
    const { options } = interaction;
    const channel = options.getChannel('channel', true).id;
    const days = digestDays.find((one) => one === options.getString('days', true)) ?? 'daily';
    const named = options.getString('time-zone');
    const timeZone = named === null ? (settings.digest?.timeZone ?? usualTimeZone) : findTimeZone(named);
    if (timeZone === undefined) {
      await interaction.reply(toPrivate(renderNote(phrases.notATimeZone)));
      return;
    }
    const schedule = { channel, cron: cronOf(days, options.getInteger('hour', true)), timeZone };
    await settleRuns(schedule, context);
    await store.settings.write(server, { digest: schedule });
    const trouble = await channelTrouble(interaction.guild, channel, language);
    const told = [nextLine(schedule, context), trouble && `⚠ ${trouble}`].filter(Boolean).join('\n');
    await interaction.reply(toPrivate(renderNote(told)));
  },

  async autocomplete(interaction, { language, clock }) {
    await interaction.respond(suggestTimeZones(interaction.options.getFocused(), { language, at: clock() }));
  },
};
