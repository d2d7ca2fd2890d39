import type { Channel, User } from '../wire.ts';
import { ChannelType, isThread } from '../wire.ts';
import { avatar, nameOf } from './avatar.ts';
import { button, element } from './element.ts';
import { type IconName, icon } from './icon.ts';
import { openMenu } from './menu.ts';
import { guildHere, type View } from './view.ts';

export interface SidebarUse {
  openChannel(channel: Channel): void;
  becomePerson(id: string): void;
}

/** The channels on the left, and at its foot the person one is. */
export function drawSidebar(view: View, use: SidebarUse): HTMLElement {
  const { words, snapshot } = view;
  const guild = guildHere(view);
  const rooms = snapshot.channels.filter((channel) => channel.guild_id === guild.id && !isThread(channel));
  const threadsOf = ({ id }: Channel) =>
    snapshot.channels.filter((channel) => channel.parent_id === id && !channel.thread_metadata?.archived);
  const direct = snapshot.channels.filter(({ type }) => type === ChannelType.dm);
  return element('nav', { class: 'sidebar', attributes: { 'aria-label': words.channels } }, [
    element('h1', { class: 'server' }, [guild.name]),
    element('div', { class: 'channels' }, [
      element('h2', {}, [words.channels]),
      ...rooms
        .flatMap((channel) => [channel, ...threadsOf(channel)])
        .map((channel) =>
          channelButton(channel, { view, use }, [icon(channelIcon(channel)), channel.name ?? channel.id]),
        ),
      element('h2', {}, [words.directMessages]),
      ...direct.map((channel) =>
        channelButton(channel, { view, use }, [botAvatar(view), nameOf(snapshot.bot)]),
      ),
    ]),
    drawPerson(view, use),
  ]);
}

/** The sign before a channel's name. */
export function channelIcon(channel: Channel): IconName {
  if (isThread(channel)) return 'thread';
  return channel.type === ChannelType.announcement ? 'news' : 'hash';
}

function channelButton(
  channel: Channel,
  { view, use }: { view: View; use: SidebarUse },
  face: readonly (Node | string)[],
): HTMLElement {
  const current = channel.id === view.channel.id;
  return button(
    {
      class: isThread(channel) ? 'channel thread' : 'channel',
      attributes: { 'aria-current': current ? 'page' : undefined },
      press: () => use.openChannel(channel),
    },
    face,
  );
}

/** The bot with a dot that says whether it is logged in. */
export function botAvatar({ snapshot, words }: View): HTMLElement {
  const state = snapshot.botOnline ? words.online : words.offline;
  return element('span', { class: 'presence' }, [
    avatar(snapshot.bot),
    element('span', {
      class: snapshot.botOnline ? 'dot online' : 'dot',
      attributes: { role: 'img', 'aria-label': state, title: state },
    }),
  ]);
}

function drawPerson(view: View, use: SidebarUse): HTMLElement {
  const { me, people } = view.snapshot;
  const { managers } = guildHere(view);
  const roleOf = ({ id }: User) => view.words[managers.includes(id) ? 'manager' : 'member'];
  const switcher = button(
    {
      class: 'person',
      attributes: { 'aria-haspopup': 'menu', title: view.words.actAs },
      press: () =>
        openMenu(
          switcher,
          people.map((person) => ({
            label: nameOf(person.user),
            hint: roleOf(person.user),
            checked: person.user.id === me.id,
            choose: () => use.becomePerson(person.user.id),
          })),
        ),
    },
    [
      avatar(me),
      element('span', { class: 'person-text' }, [
        element('strong', {}, [nameOf(me)]),
        element('small', {}, [roleOf(me)]),
      ]),
      icon('chevron'),
    ],
  );
  return switcher;
}
