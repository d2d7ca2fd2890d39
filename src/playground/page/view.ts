import type { PersonEvent, Snapshot } from '../page-host/person-view.ts';
import type { Channel, Message } from '../wire.ts';
import { locales, type PageLocale, type Phrases, phrases } from './phrases.ts';

export type Theme = 'dark' | 'light';

/** Everything the page draws from. */
export interface View {
  readonly snapshot: Snapshot;
  readonly channel: Channel;
  readonly locale: PageLocale;
  readonly theme: Theme;
  readonly words: Phrases;
}

/** The messages of a channel, in the order in which they were sent. */
export function messagesOf({ snapshot, channel }: View): readonly Message[] {
  return snapshot.messages.filter((message) => message.channel_id === channel.id);
}

/** The snapshot after an event; a message that is known is replaced where it stands. */
export function withEvent(snapshot: Snapshot, event: PersonEvent): Snapshot {
  switch (event.kind) {
    case 'snapshot':
      return event.snapshot;
    case 'message': {
      const known = snapshot.messages.some(({ id }) => id === event.message.id);
      const messages = known
        ? snapshot.messages.map((old) => (old.id === event.message.id ? event.message : old))
        : [...snapshot.messages, event.message];
      return { ...snapshot, messages };
    }
    case 'removed':
      return { ...snapshot, messages: snapshot.messages.filter(({ id }) => id !== event.id) };
    case 'channel': {
      const others = snapshot.channels.filter(({ id }) => id !== event.channel.id);
      return { ...snapshot, channels: [...others, event.channel] };
    }
    case 'commands':
      return { ...snapshot, commands: event.commands };
    case 'bot-presence':
      return { ...snapshot, botOnline: event.online };
    case 'typing':
      return snapshot;
  }
}

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

/** What a view needs besides the snapshot. */
export function wordsFor(locale: PageLocale): Phrases {
  return phrases[locale];
}

/** A name in the person's language, as Discord picks it. */
export function localized(
  named: { readonly name: string; readonly name_localizations?: Readonly<Record<string, string>> | null },
  locale: PageLocale,
): string {
  return named.name_localizations?.[locale] ?? named.name;
}

/** A description in the person's language. */
export function described(
  named: {
    readonly description: string;
    readonly description_localizations?: Readonly<Record<string, string>> | null;
  },
  locale: PageLocale,
): string {
  return named.description_localizations?.[locale] ?? named.description;
}
