import './styles/index.css';
import type { Action } from '../acts/action.ts';
import type { PersonEvent } from '../page-host/person-view.ts';
import { createComposer } from './composer.ts';
import { act, watch } from './connection.ts';
import { element } from './element.ts';
import { openModal } from './modal.ts';
import { createNotices } from './notice.ts';
import { drawSidebar } from './sidebar.ts';
import { createTimeline } from './timeline.ts';
import { drawTopbar } from './topbar.ts';
import { keepPreferences, readPreferences, type View, withEvent, wordsFor } from './view.ts';

/** What is on the page now; undefined until the first snapshot has come. */
let view: View | undefined;
let stopWatching = () => {};

const sidebar = element('div', { class: 'sidebar-place' });
const topbar = element('div', { class: 'topbar-place' });
const notices = createNotices();
const composer = createComposer({
  send: (text, { replied, files }) => perform((here) => say(here, text, replied?.id), files),
  run: (name, options) => perform((here) => ({ kind: 'slash', name, options, channelId: here.channel.id })),
  complete: async (name, options, focused) => {
    if (!view) return [];
    const where = { channelId: view.channel.id, by: view.snapshot.me.id, locale: view.locale };
    const answer = await act({ kind: 'autocomplete', name, options, focused, ...where });
    return answer.kind === 'choices' ? answer.choices : [];
  },
});
const timeline = createTimeline({
  ask: (question) =>
    perform((here) => {
      const mention = here.channel.guild_id === undefined ? '' : `<@${here.snapshot.bot.id}> `;
      return say(here, `${mention}${question}`);
    }),
  press: (message, customId) => perform(() => ({ kind: 'press', messageId: message.id, customId })),
  choose: (message, customId, values) =>
    perform(() => ({ kind: 'choose', messageId: message.id, customId, values })),
  dismiss: (message) => perform(() => ({ kind: 'dismiss', messageId: message.id })),
  runMenu: (name, message) => perform(() => ({ kind: 'menu', name, messageId: message.id })),
  runUserMenu: (name, { author, channel_id: channelId }) =>
    perform(() => ({ kind: 'user-menu', name, userId: author.id, channelId })),
  pin: (message) => perform(() => ({ kind: 'pin', messageId: message.id })),
  react: (message, emoji) => perform(() => ({ kind: 'react', messageId: message.id, emoji })),
  openChannel: (id) => {
    const channel = view?.snapshot.channels.find((one) => one.id === id);
    if (view && channel) open({ ...view, channel });
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
    const preferences = readPreferences();
    const old = view?.channel;
    const channels = event.snapshot.channels;
    // Another person has other direct messages: who was in theirs comes to their own.
    const channel =
      channels.find(({ id }) => id === old?.id) ??
      channels.find(({ type }) => type === old?.type) ??
      channels[0];
    if (channel)
      open({ ...preferences, snapshot: event.snapshot, channel, words: wordsFor(preferences.locale) });
    return;
  }
  if (!view) return;
  view = { ...view, snapshot: withEvent(view.snapshot, event) };
  if (event.kind === 'message') {
    timeline.show(view, event.message);
    drawTop(view);
  } else if (event.kind === 'removed') timeline.redraw(view);
  else if (event.kind === 'typing' && event.channelId === view.channel.id) timeline.showTyping(view);
  else drawFrame(view);
}

/** Draws everything: the frame, the messages and the message box. */
function open(next: View): void {
  view = next;
  document.documentElement.lang = next.locale;
  document.documentElement.dataset.theme = next.theme;
  drawFrame(next);
  timeline.redraw(next);
  // On a phone the keyboard would cover the examples.
  if (window.matchMedia('(pointer: fine)').matches) composer.focus();
}

function drawFrame(here: View): void {
  sidebar.replaceChildren(
    drawSidebar(here, {
      openChannel: (channel) => {
        document.body.classList.remove('drawer');
        open({ ...here, channel, snapshot: view?.snapshot ?? here.snapshot });
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

function say(here: View, text: string, replyTo?: string): Action {
  return { kind: 'say', channelId: here.channel.id, text, ...(replyTo === undefined ? {} : { replyTo }) };
}

/** Acts as the person and in the language of the page; a modal opens, a failure is told, the rest is streamed. */
async function perform(actionIn: (here: View) => Action, files: readonly File[] = []): Promise<void> {
  const here = view;
  if (!here) return;
  const who = { by: here.snapshot.me.id, locale: here.locale };
  const outcome = await act({ ...actionIn(here), ...who }, files);
  if (outcome.kind === 'failed') notices.tell(here.words.notAnswered);
  if (outcome.kind === 'modal') {
    openModal(outcome.modal, here, (fields) =>
      perform(() => ({ kind: 'submit', interactionId: outcome.interactionId, fields })),
    );
  }
}
