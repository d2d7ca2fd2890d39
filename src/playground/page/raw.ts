import type { Message } from '../wire.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** Shows the JSON of a message, as the bot sent it and Discord holds it. */
export function showRaw(message: Message, { words }: View): void {
  const json = JSON.stringify(message, undefined, 2);
  const dialog = element('dialog', { class: 'dialog dialog-wide', attributes: { 'aria-label': words.raw } }, [
    element('header', {}, [
      element('h2', {}, [words.raw]),
      button({ class: 'tool', attributes: { 'aria-label': words.close }, press: () => dialog.close() }, [
        icon('close'),
      ]),
    ]),
    element('pre', { attributes: { tabindex: 0 } }, [element('code', {}, [json])]),
    element('footer', {}, [
      button({ class: 'button button-primary', press: () => navigator.clipboard?.writeText(json) }, [
        words.copy,
      ]),
    ]),
  ]);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
