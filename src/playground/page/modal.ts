import type { FieldValues } from '../acts/action.ts';
import type { Component, Modal } from '../wire.ts';
import { ComponentType, flattenComponents } from '../wire.ts';
import type { Failed } from './connection.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { button, element } from './element.ts';
import { createModalField, type ModalField } from './modal-field.ts';
import type { View } from './view.ts';

type Submit = (fields: FieldValues<File>) => Promise<Failed | undefined>;

/**
 * Opens the window the bot asked for. It stays, with all that was filled in, until the bot has taken it: whoever
 * has written a long text must not lose it.
 */
export function openModal(modal: Modal, view: View, submit: Submit): void {
  const fields: ModalField[] = [];
  const { dialog, form, send, wrong } = drawWindow(modal, view, fields);
  const trySubmit = async () => {
    const lacking = fields.filter((field) => !field.check());
    lacking[0]?.focus();
    if (lacking.length > 0) return;
    send.disabled = true;
    wrong.textContent = '';
    const failed = await submit(Object.fromEntries(fields.map(({ id, value }) => [id, value()])));
    send.disabled = false;
    if (failed) wrong.textContent = failed.reason ?? view.words.notSubmitted;
    else dialog.close();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void trySubmit();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The window, not open yet; its fields are put into `fields`. */
function drawWindow(modal: Modal, view: View, fields: ModalField[]) {
  const { words } = view;
  const parts = modal.components.flatMap((component) => drawPart(component, view, fields));
  const wrong = element('p', { class: 'field-wrong', attributes: { role: 'alert' } });
  const primary = { class: 'button button-primary', attributes: { type: 'submit' } };
  const send = element('button', primary, [words.submit]);
  const cancel = button({ class: 'button button-secondary', press: () => dialog.close() }, [words.cancel]);
  const form = element('form', { attributes: { novalidate: true } }, [
    element('header', {}, [element('h2', {}, [modal.title])]),
    element('div', { class: 'dialog-body' }, parts),
    element('footer', {}, [wrong, cancel, send]),
  ]);
  const attributes = { 'aria-label': modal.title };
  const dialog = element('dialog', { class: 'dialog dialog-form', attributes }, [form]);
  return { dialog, form, send, wrong };
}

/** A row with an input, a label around one, or a text between them. */
function drawPart(outer: Component, view: View, fields: ModalField[]): readonly HTMLElement[] {
  if (outer.type === ComponentType.textDisplay) return [drawMarkdown(outer.content ?? '', view)];
  return flattenComponents([outer])
    .filter((component) => component.custom_id !== undefined)
    .map((component) => {
      const isLabel = outer.type === ComponentType.label;
      const label = (isLabel ? outer.label : component.label) ?? '';
      const description = isLabel ? outer.description : undefined;
      const field = createModalField(component, { label, description }, view);
      fields.push(field);
      return field.element;
    });
}
