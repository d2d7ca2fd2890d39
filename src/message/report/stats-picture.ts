import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '../../base/fault.ts';
import type { Log } from '../../base/log.ts';
import type { ServerStats } from '../../report/server-stats.ts';
import { type Language, phrasesIn } from '../language.ts';
import type { Picture } from '../picture/picture.ts';
import { drawStatsChart } from '../picture/stats-chart.ts';

/** The reply is promised already, but nobody looks at a promise for long. */
const patienceMs = 8_000;

/** The chart of a server's questions; nothing where nobody asked, or if it cannot be had in time: the text says it all. */
export async function statsPicture(
  { days, totals }: ServerStats,
  { language, log }: { readonly language: Language; readonly log: Log },
): Promise<Picture | undefined> {
  if (totals.asked === 0) return undefined;
  const { chartTitle: title, found, notFound, wrong, highest } = phrasesIn(language).stats;
  const drawing = drawStatsChart({ days }, { title, found, notFound, wrong, highest }).catch(
    (error: unknown) => {
      log.warn('picture-not-drawn', { reason: reasonOf(error) });
      return undefined;
    },
  );
  return Promise.race([drawing, setTimeout(patienceMs, undefined, { ref: false })]);
}
