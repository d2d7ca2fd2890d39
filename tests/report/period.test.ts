import { expect, test } from 'vitest';
import { periodUntil } from '../../src/report/period.ts';

const schedule = { cron: '0 9 * * mon', timeZone: 'Asia/Shanghai' };
const to = new Date('2026-02-02T01:00:00Z');
const day = (date: string) => new Date(`${date}T01:00:00Z`);

test.each([
  ['since the last one', { schedule, last: day('2026-01-19') }, day('2026-01-19')],
  ['since the schedule was due before, if none is known', { schedule, last: undefined }, day('2026-01-26')],
  ['the same where the last is this one itself', { schedule, last: to }, day('2026-01-26')],
  ['a month at most', { schedule, last: day('2025-06-02') }, day('2026-01-02')],
  ['a week without a schedule', { schedule: undefined, last: undefined }, day('2026-01-26')],
] as const)('a digest tells of the time %s', (_, options, from) => {
  expect(periodUntil(to, options)).toEqual({ from, to });
});
