import type { View } from './view.ts';

/** The hour of today; with the day if it was another. */
export function clockTime(timestamp: string, { locale, words }: View): string {
  const date = new Date(timestamp);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  const days = daysBetween(date, new Date());
  if (days === 0) return time;
  if (days === 1) return `${words.yesterday} ${time}`;
  return `${new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date)} ${time}`;
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
