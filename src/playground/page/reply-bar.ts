import type { Message } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** The line over the message box that says whom one replies to. */
export interface ReplyBar {
  readonly element: HTMLElement;
  readonly message: () => Message | undefined;
  set(message: Message, view: View): void;
  clear(): void;
}

/** A reply bar that is not shown until there is a message to reply to. */
export function createReplyBar(): ReplyBar {
  const bar = element('div', { class: 'reply-bar', attributes: { hidden: true } });
  let replied: Message | undefined;
  const clear = () => {
    replied = undefined;
    bar.hidden = true;
  };
  return {
    element: bar,
    message: () => replied,
    clear,
    set: (message, { words }) => {
      replied = message;
      bar.hidden = false;
      bar.replaceChildren(
        `${words.replyingTo} `,
        element('strong', {}, [nameOf(message.author)]),
        button({ class: 'tool', attributes: { 'aria-label': words.cancel }, press: clear }, [icon('close')]),
      );
    },
  };
}
