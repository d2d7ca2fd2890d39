import { Cron } from 'croner';
import type { DigestSchedule } from '../store/settings.ts';

/** When a schedule is due: what croner needs of it. */
export type DueTimes = Pick<DigestSchedule, 'cron' | 'timeZone'>;

/** On which days a digest comes out. */
export const digestDays = ['daily', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'monthly'] as const;
export type DigestDays = (typeof digestDays)[number];

/** Where most readers of Chinese are; holds until somebody chooses. */
export const usualTimeZone = 'Asia/Shanghai';

const dayMs = 24 * 60 * 60_000;
/** How far back a run is looked for: croner takes some tenths of a millisecond a run, so the nearest first. */
const lookBackDays = [2, 8, 32] as const;

/** The schedule of these days at this full hour, 0 to 23; monthly is on the first. */
export function cronOf(days: DigestDays, hour: number): string {
  if (days === 'daily') return `0 ${hour} * * *`;
  if (days === 'monthly') return `0 ${hour} 1 * *`;
  return `0 ${hour} * * ${days}`;
}

/** The first moment after this one; undefined if there is none, or where croner cannot read the schedule. */
export function nextDue(schedule: DueTimes, after: Date): Date | undefined {
  return openCron(schedule)?.nextRun(after) ?? undefined;
}

/** The last moment that is not after this one; undefined if it is more than a month ago, or like `nextDue`. */
export function lastDue(schedule: DueTimes, until: Date): Date | undefined {
  const cron = openCron(schedule);
  if (!cron) return undefined;
  for (const days of lookBackDays) {
    const last = lastRun(cron, { after: new Date(until.getTime() - days * dayMs), until });
    if (last) return last;
  }
  return undefined;
}

/** Forwards, so that the same moments come out as `nextDue` gives, at changes of the clock too. */
function lastRun(
  cron: Cron,
  { after, until }: { readonly after: Date; readonly until: Date },
): Date | undefined {
  let last: Date | undefined;
  for (let at = cron.nextRun(after); at && at <= until; at = cron.nextRun(at)) last = at;
  return last;
}

/** The name by which the time zone is known, whatever its letters' case; undefined if there is none of this name. */
export function findTimeZone(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return timeZones().find((zone) => zone.toLowerCase() === wanted);
}

/** All time zones by their IANA names. */
export function timeZones(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/** Paused: croner tells the times, it runs nothing. */
function openCron({ cron, timeZone }: DueTimes): Cron | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone }); // croner would notice only later that it is none
    return new Cron(cron, { timezone: timeZone, paused: true });
  } catch {
    return undefined; // written into the settings by hand: it is never due, and /digest preview says so
  }
}
