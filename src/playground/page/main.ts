import './styles/index.css';
import type { PersonEvent, Snapshot } from '../page-host/person-view.ts';
import { createComposer } from './composer.ts';
import { watch } from './connection.ts';
import { createDeeds } from './deeds.ts';
import { element } from './element.ts';
import { createNotices } from './notice.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { drawRail } from './rail.ts';
import { drawSidebar } from './sidebar.ts';
import { createTimeline } from './timeline.ts';
import { drawTopbar } from './topbar.ts';
import { channelToShow, inChannel, type View, withEvent, wordsFor } from './view.ts';

/** What is on the page now; undefined until the first snapshot has come. */
let view: View | undefined;
let stopWatching = () => {};
/** The channel that was last open in each server. */
const lastOpen = new Map<string, string>();

const sidebar = element('div', { class: 'sidebar-place' });
const topbar = element('div', { class: 'topbar-place' });
const notices = createNotices();
const deeds = createDeeds({ view: () => view, tell: notices.tell });
const composer = createComposer({ ...deeds.inComposer, tell: notices.tell });
const timeline = createTimeline({
  ...deeds.inTimeline,
  openChannel: (id) => {
    const channel = view?.snapshot.channels.find((one) => one.id === id);
    if (view && channel) open(inChannel(view, channel));
  },
  reply: (message) => composer.replyTo(message),
});

const main = element('main', {}, [topbar, notices.element, timeline.element, composer.element]);
const shade = element('div', {
  class: 'shade',
  on: { click: () => document.body.classList.remove('drawer') },
});
document.body.append(sidebar, shade, main);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.body.classList.remove('drawer');
});
watchAs(sessionStorage.getItem('person') ?? undefined);

function watchAs(personId: string | undefined): void {
  stopWatching();
  stopWatching = watch(personId, {
    hear,
    lose: () => notices.keep((view?.words ?? wordsFor(readPreferences().locale)).disconnected),
  });
}

function hear(event: PersonEvent): void {
  if (event.kind === 'snapshot') {
    notices.keep(undefined);
    showSnapshot(event.snapshot);
    return;
  }
  if (!view) return;
  const hadChannel =
    event.kind === 'channel-removed' && view.snapshot.channels.some(({ id }) => id === event.id);
  view = { ...view, snapshot: withEvent(view.snapshot, event) };
  if (event.kind === 'message') {
    timeline.show(view, event.message);
    drawTop(view);
  } else if (event.kind === 'removed') timeline.redraw(view);
  else if (hadChannel) showSnapshot(view.snapshot);
  else if (event.kind === 'typing' && event.channelId === view.channel.id) timeline.showTyping(view);
  else drawFrame(view);
}

/** Shows the channel that was open, or one like it, as it now is. */
function showSnapshot(snapshot: Snapshot): void {
  const preferences = readPreferences();
  const channel = channelToShow(snapshot, view);
  const guildId = view?.guildId ?? snapshot.guilds[0]?.id ?? '';
  const words = wordsFor(preferences.locale);
  if (channel) open(inChannel({ ...preferences, snapshot, channel, guildId, words }, channel));
}

/** Opens a server where one was last in it. */
function openGuild(guildId: string): void {
  const channels = view?.snapshot.channels.filter((channel) => channel.guild_id === guildId) ?? [];
  const channel = channels.find(({ id }) => id === lastOpen.get(guildId)) ?? channels[0];
  if (view && channel) open(inChannel(view, channel));
}

/** Draws everything: the frame, the messages and the message box. */
function open(next: View): void {
  view = next;
  if (next.channel.guild_id !== undefined) lastOpen.set(next.guildId, next.channel.id);
  document.documentElement.lang = next.locale;
  document.documentElement.dataset.theme = next.theme;
  drawFrame(next);
  timeline.redraw(next);
  // On a phone the keyboard would cover the examples.
  if (window.matchMedia('(pointer: fine)').matches) composer.focus();
}

function drawFrame(here: View): void {
  sidebar.replaceChildren(
    drawRail(here, (guild) => openGuild(guild.id)),
    drawSidebar(here, {
      openChannel: (channel) => {
        document.body.classList.remove('drawer');
        open(inChannel({ ...here, snapshot: view?.snapshot ?? here.snapshot }, channel));
      },
      becomePerson: (id) => {
        sessionStorage.setItem('person', id);
        watchAs(id);
      },
    }),
  );
  drawTop(here);
  composer.update(here);
}

function drawTop(here: View): void {
  topbar.replaceChildren(
    drawTopbar(here, {
      toggleSidebar: () => document.body.classList.toggle('drawer'),
      setLocale: (locale) => prefer({ locale, theme: here.theme }),
      toggleTheme: () => prefer({ locale: here.locale, theme: here.theme === 'dark' ? 'light' : 'dark' }),
      showMessage: timeline.scrollTo,
    }),
  );
}

function prefer(preferences: Pick<View, 'locale' | 'theme'>): void {
  keepPreferences(preferences);
  if (view) open({ ...view, ...preferences, words: wordsFor(preferences.locale) });
}
