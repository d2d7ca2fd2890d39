import type { Figure } from '../figures/figure.ts';

/** The first day of a date as a number that orders: 19811105; of 1981 it is 19810101. Dates with only an end begin there. */
export function firstDay({ from, to }: Figure): number {
  return dayNumber(from ?? to ?? '', { month: 1, day: 1 });
}

/** The last day of a date as such a number: of 1981 it is 19811231. */
export function lastDay({ from, to }: Figure): number {
  return dayNumber(to ?? from ?? '', { month: 12, day: 31 });
}

/** Years before Christ carry a minus sign, and their days still run forwards. */
function dayNumber(iso: string, unknown: { readonly month: number; readonly day: number }): number {
  const [, sign, year, month, day] = /^(-?)(\d{4,})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  const years = Number(year ?? 0) * (sign === '-' ? -1 : 1);
  return years * 10_000 + Number(month ?? unknown.month) * 100 + Number(day ?? unknown.day);
}
