import type { Period } from '../report/server-digest.ts';
import type { Language } from './language.ts';

/** A number as a language writes it: 1,234. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** A part of a whole as a percentage without decimals; a dash where there is no whole. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '—';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);
}

/** Milliseconds as a language writes them: 1.5毫秒, 1.5 ms. */
export function formatMs(ms: number, language: Language): string {
  const unit = { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, unit).format(ms);
}

/** The first and the last day of a period in its time zone: 2026年1月5日 – 2026年1月12日. Ranges of Intl are not alike everywhere. */
export function formatPeriod({ from, to, timeZone }: Period, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  return `${format.format(from)} – ${format.format(to)}`;
}

/** A moment that each reader sees in their own time zone. */
export function discordTime(moment: Date): string {
  return `<t:${Math.floor(moment.getTime() / 1000)}:F>`;
}
