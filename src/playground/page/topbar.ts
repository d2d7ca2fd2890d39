import { ChannelType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { excerpt } from './draw-message.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { openMenu } from './menu.ts';
import { localeNames, locales, type PageLocale } from './phrases.ts';
import { botAvatar, channelIcon } from './sidebar.ts';
import { messagesOf, type View } from './view.ts';

export interface TopbarUse {
  toggleSidebar(): void;
  setLocale(locale: PageLocale): void;
  toggleTheme(): void;
  /** Brings a message into sight. */
  showMessage(id: string): void;
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
    direct ? botAvatar(view) : icon(channelIcon(channel)),
    element('h2', { class: 'topbar-name' }, [direct ? nameOf(snapshot.bot) : (channel.name ?? '')]),
    element('p', { class: 'topic' }, [direct ? '' : (channel.topic ?? '')]),
    drawPins(view, use),
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

/** A button that lists what is pinned in the channel, newest first; none where nothing is. */
function drawPins(view: View, use: TopbarUse): HTMLElement | undefined {
  const pinned = messagesOf(view).filter((message) => message.pinned);
  if (pinned.length === 0) return undefined;
  const label = `${view.words.pins}${view.words.colon}${pinned.length}`;
  const opener = button(
    {
      class: 'tool',
      attributes: { 'aria-label': label, title: label, 'aria-haspopup': 'menu' },
      press: () =>
        openMenu(
          opener,
          [...pinned].reverse().map((message) => ({
            icon: 'pin' as const,
            label: excerpt(message, view).slice(0, 40),
            choose: () => use.showMessage(message.id),
          })),
        ),
    },
    [icon('pin')],
  );
  return opener;
}
