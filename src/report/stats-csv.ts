import { type Cell, toCsv, withoutFormula } from '../base/csv.ts';
import type { ServerStats } from './server-stats.ts';

/** By this mark spreadsheets know that it is UTF-8. */
const byteOrderMark = '\ufeff';

/** The questions of each day as CSV for a spreadsheet, under these headings. */
export function daysToCsv({ days }: ServerStats, headings: readonly Cell[]): string {
  const rows = days.map(({ day, found, notFound, wrong }) => [day, found + notFound, found, notFound, wrong]);
  return byteOrderMark + toCsv([headings, ...rows]);
}

/** The questions themselves, those that ask the same in one row, as CSV for a spreadsheet. What people wrote runs nowhere. */
export function questionsToCsv({ asked }: ServerStats, headings: readonly Cell[]): string {
  const rows = asked.map(({ text, asked: times, found, wrong }) => [
    withoutFormula(text.toWellFormed()),
    times.length,
    found,
    times.length - found,
    wrong,
  ]);
  return byteOrderMark + toCsv([headings, ...rows]);
}
