import { locales, type PageLocale } from './phrases.ts';
import type { Theme } from './view.ts';

/** What a visitor chose before, or what their browser suggests. */
export function readPreferences(): { locale: PageLocale; theme: Theme } {
  const stored = localStorage.getItem('locale') ?? navigator.language;
  const locale =
    locales.find((known) => known === stored) ??
    (/^zh-(?:TW|HK|MO|Hant)/u.test(stored) ? 'zh-TW' : stored.startsWith('en') ? 'en-US' : 'zh-CN');
  const light = window.matchMedia('(prefers-color-scheme: light)').matches;
  const theme = localStorage.getItem('theme') ?? (light ? 'light' : 'dark');
  return { locale, theme: theme === 'light' ? 'light' : 'dark' };
}

/** Remembers the choice for the next visit. */
export function keepPreferences({ locale, theme }: { locale: PageLocale; theme: Theme }): void {
  localStorage.setItem('locale', locale);
  localStorage.setItem('theme', theme);
}
