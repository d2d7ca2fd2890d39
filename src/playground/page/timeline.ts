import type { Message } from '../wire.ts';
import { drawMessage, type MessageUse } from './draw-message.ts';
import { element } from './element.ts';
import { followEnd } from './follow-end.ts';
import { openMessageMenu } from './message-tools.ts';
import { createTypingSign } from './typing-sign.ts';
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
  showTyping(view: View): void;
  /** Brings a message into sight, and the focus to it. */
  scrollTo(id: string): void;
}

/** Messages of one author within this time stand under one name. */
const togetherMs = 7 * 60_000;

/** An empty list of messages, to be filled by `redraw`. */
export function createTimeline(use: TimelineUse): Timeline {
  const list = element('div', { class: 'timeline-list', attributes: { role: 'log', 'aria-live': 'polite' } });
  const typing = createTypingSign();
  const root = element('div', { class: 'timeline', attributes: { tabindex: 0 } }, [list, typing.element]);
  const { toEnd } = followEnd(root, list);
  let shown: View | undefined;
  root.addEventListener('contextmenu', (event) => shown && openMenuAt(event, shown, use));

  return {
    element: root,
    redraw: (view) => {
      shown = view;
      typing.hide();
      root.setAttribute('aria-label', view.words.messages);
      const messages = messagesOf(view).map((message) => draw(message, view, use));
      list.replaceChildren(...(messages.length > 0 ? messages : [drawWelcome(view, use.ask)]));
      toEnd();
    },
    show: (view, message) => {
      shown = view;
      if (message.channel_id !== view.channel.id) return;
      if (message.author.id === view.snapshot.bot.id) typing.hide();
      list.querySelector('.welcome')?.remove();
      const old = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(message.id)}"]`);
      const fresh = draw(message, view, use);
      if (old) replaceKeepingFocus(old, fresh);
      else list.append(fresh);
    },
    scrollTo: (id) => {
      const there = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
      there?.scrollIntoView({ block: 'center' });
      there?.focus();
    },
    showTyping: (view) => {
      typing.show(view);
      toEnd();
    },
  };
}

function draw(message: Message, view: View, use: TimelineUse): HTMLElement {
  const messages = messagesOf(view);
  const before = messages[messages.findIndex(({ id }) => id === message.id) - 1];
  return drawMessage(message, { view, use, continued: goesOn(before, message) });
}

/** Opens a message's menu where the pointer is; whoever has marked text wants the browser's own menu. */
function openMenuAt(event: MouseEvent, view: View, use: TimelineUse): void {
  const id = event.target instanceof Element ? event.target.closest('article')?.dataset.id : undefined;
  const message = view.snapshot.messages.find((one) => one.id === id);
  if (!message || window.getSelection()?.toString()) return;
  event.preventDefault();
  openMessageMenu(message, { view, use, at: event });
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
