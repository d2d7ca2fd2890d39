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
/** No schedule that can be chosen lets more time pass. */
const longestPauseMs = 32 * dayMs;
/** Runs looked through on the way from one moment to another: more than a daily schedule has in the longest pause. */
const mostRuns = 64;

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

/** The last moment that is not after this one; undefined if it is longer ago than every schedule's pause. */
export function lastDue(schedule: DueTimes, until: Date): Date | undefined {
  const cron = openCron(schedule);
  let last: Date | undefined;
  // Forwards only, so that the same moments come out wherever one begins, at changes of the clock too.
  let at = cron?.nextRun(new Date(until.getTime() - longestPauseMs));
  for (let run = 0; at && at <= until && run < mostRuns; run++) {
    last = at;
    at = cron?.nextRun(at);
  }
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
    const opened = new Cron(cron, { timezone: timeZone, paused: true });
    opened.nextRun(); // a time zone that is none is noticed only here
    return opened;
  } catch {
    return undefined; // written into the settings by hand: it is never due, and /digest preview says so
  }
}
