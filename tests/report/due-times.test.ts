import { expect, test } from 'vitest';
import { dayTeller } from '../../src/report/days.ts';
import {
  cronOf,
  type DueTimes,
  digestDays,
  findTimeZone,
  lastDue,
  nextDue,
  timeZones,
} from '../../src/report/due-times.ts';

const hourMs = 60 * 60_000;
/** Those at which some clock is moved, and an ordinary one. */
const hours = [0, 1, 2, 3, 9];

/** All runs of a schedule in 2026. */
function runsOf2026(schedule: DueTimes): Date[] {
  const runs: Date[] = [];
  let at = nextDue(schedule, new Date('2025-12-31T12:00:00Z'));
  while (at && at < new Date('2027-01-01T00:00:00Z')) {
    runs.push(at);
    at = nextDue(schedule, at);
  }
  return runs;
}

test.each(['America/New_York', 'Australia/Lord_Howe', 'America/Santiago'])(
  'a daily digest comes out once a day in %s, whatever the clock does and whatever the hour',
  (timeZone) => {
    const dayOf = dayTeller(timeZone);
    for (const hour of hours) {
      const days = runsOf2026({ cron: cronOf('daily', hour), timeZone }).map(dayOf);
      expect(new Set(days).size).toBe(days.length);
      const first = Date.parse(days[0] ?? '');
      expect(days.map((day) => (Date.parse(day) - first) / (24 * hourMs))).toEqual(days.map((_, at) => at));
    }
  },
);

test('in New York an hour that is left out comes an hour later, and one that comes twice counts once', () => {
  const at = (cron: string, day: string) =>
    runsOf2026({ cron, timeZone: 'America/New_York' })
      .map((run) => run.toISOString())
      .filter((run) => run.startsWith(day));
  expect(at('0 2 * * *', '2026-03-08')).toEqual(['2026-03-08T07:00:00.000Z']);
  expect(at('0 1 * * *', '2026-11-01')).toEqual(['2026-11-01T05:00:00.000Z']);
  expect(at('0 9 * * *', '2026-03-07')).toEqual(['2026-03-07T14:00:00.000Z']);
  expect(at('0 9 * * *', '2026-03-09')).toEqual(['2026-03-09T13:00:00.000Z']);
});

test.each(digestDays)('the last and the next moment of %s agree around a change of the clock', (days) => {
  const schedule = { cron: cronOf(days, 1), timeZone: 'America/New_York' };
  const from = Date.parse('2026-10-29T00:30:00Z');
  for (let hour = 0; hour < 24 * 7; hour += 2) {
    const now = new Date(from + hour * hourMs);
    const last = lastDue(schedule, now);
    if (!last) throw new Error('there is always one before');
    expect(last <= now).toBe(true);
    expect(nextDue(schedule, last)?.getTime()).toBe(nextDue(schedule, now)?.getTime());
  }
});

test('a moment that is due is the last one itself', () => {
  const schedule = { cron: cronOf('mon', 9), timeZone: 'Asia/Shanghai' };
  const due = new Date('2026-01-05T01:00:00Z');
  expect(lastDue(schedule, due)).toEqual(due);
  expect(lastDue(schedule, new Date(due.getTime() - 1))).toEqual(new Date('2025-12-29T01:00:00Z'));
});

test.each([
  ['not a line', 'Asia/Shanghai'],
  ['0 9 * * *', 'Nowhere/City'],
  ['0 9 31 2 *', 'UTC'],
])('a schedule that cannot be is never due: %s, %s', (cron, timeZone) => {
  expect([nextDue({ cron, timeZone }, new Date()), lastDue({ cron, timeZone }, new Date())]).toEqual([
    undefined,
    undefined,
  ]);
});

test('time zones are found in any case, and only those that are', () => {
  expect(findTimeZone(' asia/shanghai ')).toBe('Asia/Shanghai');
  expect(findTimeZone('utc')).toBe('UTC');
  expect(findTimeZone('上海')).toBeUndefined();
  expect(timeZones().length).toBeGreaterThan(300);
});
