import { lengthOf } from '../rules/fields.ts';
import type { Component } from '../wire.ts';
import { element } from './element.ts';
import type { ModalInput, ModalInputUse } from './modal-input.ts';

const paragraphStyle = 2;
/** The most characters of a text where the bot does not say. */
const longestText = 4_000;

/**
 * A text of one line or of many, with a count of its characters. It is not cut to the length that is taken, as the
 * browser's own limit would do with a pasted text without a word: the count says that it is too long.
 */
export function createTextInput(component: Component, { controlId, changed }: ModalInputUse): ModalInput {
  const { min_length: least = 0, max_length: most = longestText, required = true } = component;
  const attributes = {
    id: controlId,
    placeholder: component.placeholder,
    'aria-required': required ? 'true' : undefined,
  };
  const control =
    component.style === paragraphStyle
      ? element('textarea', { attributes: { ...attributes, rows: 8 } })
      : element('input', { attributes: { ...attributes, type: 'text', autocomplete: 'off' } });
  control.value = component.value ?? '';
  const note = element('span', { class: 'field-count', attributes: { 'aria-hidden': 'true' } });
  const count = () => {
    const length = lengthOf(control.value);
    note.textContent = `${length}/${most}`;
    note.classList.toggle('over', length > most);
  };
  control.addEventListener('input', () => {
    count();
    changed();
  });
  count();
  return {
    element: control,
    control,
    note,
    value: () => control.value,
    problem: () => {
      const length = lengthOf(control.value);
      if (length === 0) return required ? { kind: 'empty' } : undefined;
      if (length < least) return { kind: 'too-short', least };
      return length > most ? { kind: 'too-long', most } : undefined;
    },
  };
}
