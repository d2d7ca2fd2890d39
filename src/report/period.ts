import { type DueTimes, lastDue } from './due-times.ts';

const dayMs = 24 * 60 * 60_000;
const usualMs = 7 * dayMs;
/** A digest that was off for long does not tell of all that time. */
const longestMs = 31 * dayMs;

export interface PeriodOptions {
  readonly schedule: DueTimes | undefined;
  /** When the last digest was due, where one was. */
  readonly last: Date | undefined;
}

/**
 * The time that a digest until this moment tells of: since the last one, or, where none is known before it, since the
 * schedule was due before; a week without a schedule. A month at most.
 */
export function periodUntil(
  to: Date,
  { schedule, last }: PeriodOptions,
): { readonly from: Date; readonly to: Date } {
  const before = schedule && lastDue(schedule, new Date(to.getTime() - 1));
  const since = last && last < to ? last : before;
  const from = Math.max(since?.getTime() ?? to.getTime() - usualMs, to.getTime() - longestMs);
  return { from: new Date(from), to };
}
