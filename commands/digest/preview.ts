import { privately } from '../../src/message/bot-message.ts';
import { describe } from '../../src/message/describe.ts';
import { phrasesIn } from '../../src/message/language.ts';
import { renderServerDigest } from '../../src/message/report/render-server-digest.ts';
import { withNotes } from '../../src/message/report/with-notes.ts';
import { tellAnswer } from '../../src/message/tell-answer.ts';
import { usualTimeZone } from '../../src/report/due-times.ts';
import { periodUntil } from '../../src/report/period.ts';
import { openReport } from '../../src/report/report-parts.ts';
import { gatherDigest } from '../../src/report/server-digest.ts';
import type { ServerContext, Subcommand } from '../in-server/subcommand.ts';
import { channelTrouble } from './channel-trouble.ts';
import { nextLine } from './next-line.ts';

/** `/digest preview`: what has gathered since the last one, to the manager alone, and what stands in its way. */
export const preview: Subcommand = {
  path: 'preview',
  isForManagers: true,
  build: (builder) => describe(builder, ({ digest }) => digest.command.preview),

  async execute(interaction, context) {
    const { server, settings, store, clock, language } = context;
    await interaction.deferReply(privately);
    const { digest: schedule } = settings;
    const now = clock();
    const last = await store.digests.last(server);
    const period = periodUntil(now, { schedule, last: last && new Date(last.dueAt) });
    const parts = await openReport(server, context);
    const tell = (text: string) => tellAnswer({ text }, context);
    const digest = await gatherDigest(
      { ...period, timeZone: schedule?.timeZone ?? usualTimeZone },
      parts,
      tell,
    );
    const trouble = schedule && (await channelTrouble(interaction.guild, schedule.channel, language));
    const notes = [
      nextLine(schedule, context),
      ...(schedule && (await isWaiting(context)) ? [unpostedLine(schedule.channel, context)] : []),
      ...(trouble ? [`⚠ ${trouble}`] : []),
    ];
    await interaction.editReply(withNotes(renderServerDigest(digest, { language }), notes));
  },
};

/** Whether a digest was due and does not stand in its channel. */
async function isWaiting({ store, server, clock }: ServerContext): Promise<boolean> {
  return (await store.digests.unposted(server, clock())).length > 0;
}

function unpostedLine(channel: string, { language }: ServerContext): string {
  const { digest: phrases } = phrasesIn(language);
  return phrases.notPosted(`<#${channel}>`, phrases.triedAgain);
}
