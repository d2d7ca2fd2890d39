import { ChannelType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { localeNames, locales, type PageLocale } from './phrases.ts';
import { botAvatar } from './sidebar.ts';
import type { View } from './view.ts';

export interface TopbarUse {
  toggleSidebar(): void;
  setLocale(locale: PageLocale): void;
  toggleTheme(): void;
}

/** The name of the open channel, and the choice of language and theme. */
export function drawTopbar(view: View, use: TopbarUse): HTMLElement {
  const { words, channel, snapshot, theme } = view;
  const direct = channel.type === ChannelType.dm;
  return element('header', { class: 'topbar' }, [
    button(
      {
        class: 'tool narrow-only',
        attributes: { 'aria-label': words.openChannels },
        press: use.toggleSidebar,
      },
      [icon('menu')],
    ),
    direct ? botAvatar(view) : icon('hash'),
    element('h2', { class: 'topbar-name' }, [direct ? nameOf(snapshot.bot) : (channel.name ?? '')]),
    element('p', { class: 'topic' }, [direct ? '' : (channel.topic ?? '')]),
    element(
      'div',
      { class: 'segmented', attributes: { role: 'group', 'aria-label': words.language } },
      locales.map((locale) =>
        button(
          {
            attributes: { 'aria-pressed': String(locale === view.locale), lang: locale },
            press: () => use.setLocale(locale),
          },
          [localeNames[locale]],
        ),
      ),
    ),
    button(
      {
        class: 'tool',
        attributes: { 'aria-label': words.theme, title: words.theme },
        press: use.toggleTheme,
      },
      [icon(theme === 'dark' ? 'sun' : 'moon')],
    ),
  ]);
}
