import type { BotMessage } from '../../src/message/bot-message.ts';
import { renderStats } from '../../src/message/report/render-stats.ts';
import { statsPicture } from '../../src/message/report/stats-picture.ts';
import { usualTimeZone } from '../../src/report/due-times.ts';
import { openReport } from '../../src/report/report-parts.ts';
import { gatherStats } from '../../src/report/server-stats.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** How many days can be told of. */
export const statsDays = [7, 30, 90] as const;

export interface StatsWish {
  readonly days: number;
  readonly withTables: boolean;
  readonly isPrivate: boolean;
}

/** The statistics of a server's last days, with their chart. Days begin where its digest's do. */
export async function statsMessage(
  { days, withTables, isPrivate }: StatsWish,
  context: ServerContext,
): Promise<BotMessage> {
  const { server, settings, language, log, clock } = context;
  const timeZone = settings.digest?.timeZone ?? usualTimeZone;
  const parts = await openReport(server, context);
  const stats = await gatherStats({ days, until: clock(), timeZone }, parts);
  const picture = await statsPicture(stats, { language, log });
  return renderStats(stats, { language, picture, settings, withTables, isPrivate });
}
