import type { DatePrecision } from './figure.ts';

/** A date as far as it is written. Years before Christ are zero or negative: 公元前221年 is -220. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A stretch of days, months or years, both ends inclusive, ISO 8601. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
}

const LAST_YEAR = 2999;

/** How many days the month has; February of leap years has 29. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Whether such a day, month or year is in the calendar: 30 February is not, nor is the year 0000. */
export function isInCalendar({ year, month, day }: DateParts): boolean {
  if (year === undefined || year > LAST_YEAR || year < -LAST_YEAR) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** The date in ISO 8601, as exact as it is written; undefined where the calendar has no such date. */
export function isoOf(parts: DateParts): string | undefined {
  const { year, month, day } = parts;
  if (year === undefined || !isInCalendar(parts)) return undefined;
  const sign = year < 0 ? '-' : '';
  const fields = [sign + String(Math.abs(year)).padStart(4, '0')];
  for (const field of [month, day]) if (field !== undefined) fields.push(String(field).padStart(2, '0'));
  return fields.join('-');
}

/** How exact the parts are. */
export function precisionOf({ month, day }: DateParts): DatePrecision {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** The stretch between two dates; undefined where either is not in the calendar or they run backwards. */
export function stretchOf(first: DateParts, last: DateParts, precision: DatePrecision): Stretch | undefined {
  const from = isoOf(first);
  const to = isoOf(last);
  if (from === undefined || to === undefined || ordinalOf(first) > ordinalOf(last)) return undefined;
  return { from, to, precision };
}

function ordinalOf({ year = 0, month = 0, day = 0 }: DateParts): number {
  return year * 10_000 + month * 100 + day;
}

/** Reads the day of publication; undefined where it is no day of the calendar. */
export function parseDay(iso: string | undefined): Required<DateParts> | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!match) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isInCalendar(parts) ? parts : undefined;
}

/** The day so many days after another. */
export function addDays({ year, month, day }: Required<DateParts>, days: number): Required<DateParts> {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month so many months after another. */
export function addMonths({ year, month }: Required<DateParts>, months: number): DateParts {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}
