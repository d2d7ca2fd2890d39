import type { Message } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { dots, drawMessage, type MessageUse } from './draw-message.ts';
import { element } from './element.ts';
import { openMessageMenu } from './message-tools.ts';
import { messagesOf, type View } from './view.ts';
import { drawWelcome } from './welcome.ts';

export interface TimelineUse extends MessageUse {
  ask(question: string): void;
}

/** The messages of the open channel. */
export interface Timeline {
  readonly element: HTMLElement;
  /** Draws everything anew: another channel, person, language or theme. */
  redraw(view: View): void;
  /** Draws one message, new or changed. */
  show(view: View, message: Message): void;
  /** Says that the bot is writing, until it has written or some seconds are over. */
  showTyping(view: View): void;
}

/** Messages of one author within this time stand under one name. */
const togetherMs = 7 * 60_000;
/** Discord itself lets the sign of typing go after ten seconds. */
const typingMs = 10_000;
/** Nearer to the end than this, the view follows new messages. */
const nearEndPx = 160;

/** An empty list of messages, to be filled by `redraw`. */
export function createTimeline(use: TimelineUse): Timeline {
  const list = element('div', { class: 'timeline-list', attributes: { role: 'log', 'aria-live': 'polite' } });
  const typing = element('div', { class: 'typing', attributes: { 'aria-live': 'off' } });
  const root = element('div', { class: 'timeline', attributes: { tabindex: 0 } }, [list]);
  let following = true;
  let typingTimer: number | undefined;
  let shown: View | undefined;

  const stopTyping = () => {
    window.clearTimeout(typingTimer);
    typing.replaceChildren();
    typing.remove();
  };
  const toEnd = () => root.scrollTo({ top: root.scrollHeight });
  root.addEventListener('scroll', () => {
    following = root.scrollHeight - root.scrollTop - root.clientHeight < nearEndPx;
  });
  // Pictures arrive after their message: the end is followed for as long as the reader was at it.
  new ResizeObserver(() => following && toEnd()).observe(list);
  const draw = (view: View, message: Message) => {
    const messages = messagesOf(view);
    const before = messages[messages.findIndex(({ id }) => id === message.id) - 1];
    return drawMessage(message, { view, use, continued: goesOn(before, message) });
  };
  root.addEventListener('contextmenu', (event) => {
    const id = event.target instanceof Element ? event.target.closest('article')?.dataset.id : undefined;
    const message = shown?.snapshot.messages.find((one) => one.id === id);
    if (!message || !shown || window.getSelection()?.toString()) return;
    event.preventDefault();
    openMessageMenu(message, { view: shown, use, at: event });
  });

  return {
    element: root,
    redraw: (view) => {
      shown = view;
      stopTyping();
      following = true;
      root.setAttribute('aria-label', view.words.messages);
      const messages = messagesOf(view);
      list.replaceChildren(
        ...(messages.length === 0
          ? [drawWelcome(view, use.ask)]
          : messages.map((message) => draw(view, message))),
      );
      toEnd();
    },
    show: (view, message) => {
      shown = view;
      if (message.channel_id !== view.channel.id) return;
      if (message.author.id === view.snapshot.bot.id) stopTyping();
      list.querySelector('.welcome')?.remove();
      const old = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(message.id)}"]`);
      const fresh = draw(view, message);
      if (old) replaceKeepingFocus(old, fresh);
      else list.append(fresh);
    },
    showTyping: (view) => {
      typing.replaceChildren(dots(), `${nameOf(view.snapshot.bot)} ${view.words.typing}…`);
      root.append(typing);
      toEnd();
      window.clearTimeout(typingTimer);
      typingTimer = window.setTimeout(stopTyping, typingMs);
    },
  };
}

/** Whoever pressed a button by key stays on it, or on its message if it is gone. */
function replaceKeepingFocus(old: HTMLElement, fresh: HTMLElement): void {
  const focused = document.activeElement;
  const had = focused !== null && old.contains(focused);
  const id = had && focused instanceof HTMLElement ? focused.dataset.customId : undefined;
  old.replaceWith(fresh);
  if (!had) return;
  const again = id && fresh.querySelector<HTMLElement>(`[data-custom-id="${CSS.escape(id)}"]`);
  (again || fresh).focus();
}

function goesOn(before: Message | undefined, message: Message): boolean {
  if (!before || message.message_reference || message.interaction) return false;
  const apart = Date.parse(message.timestamp) - Date.parse(before.timestamp);
  return before.author.id === message.author.id && apart < togetherMs;
}
