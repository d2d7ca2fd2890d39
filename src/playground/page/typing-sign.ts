import { nameOf } from './avatar.ts';
import { element } from './element.ts';
import type { View } from './view.ts';

/** Discord itself lets the sign of typing go after ten seconds. */
const shownMs = 10_000;

/** Says that the bot is writing, until it has written or some seconds are over. */
export interface TypingSign {
  readonly element: HTMLElement;
  show(view: View): void;
  hide(): void;
}

/** A sign that is not shown yet. */
export function createTypingSign(): TypingSign {
  const sign = element('div', { class: 'typing', attributes: { hidden: true } });
  let timer: number | undefined;
  const hide = () => {
    window.clearTimeout(timer);
    sign.hidden = true;
  };
  return {
    element: sign,
    hide,
    show: ({ snapshot, words }) => {
      hide();
      sign.replaceChildren(dots(), `${nameOf(snapshot.bot)} ${words.typing}…`);
      sign.hidden = false;
      timer = window.setTimeout(hide, shownMs);
    },
  };
}

/** Three dots that move while the bot thinks or writes. */
export function dots(): HTMLElement {
  return element('span', { class: 'dots', attributes: { 'aria-hidden': 'true' } }, [
    element('i'),
    element('i'),
    element('i'),
  ]);
}
