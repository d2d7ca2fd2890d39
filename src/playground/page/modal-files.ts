import type { Component } from '../wire.ts';
import { createFilePicker } from './file-picker.ts';
import type { ModalInput, ModalInputUse } from './modal-input.ts';

/** One file, or several. */
export function createFileInput(
  component: Component,
  { view, title, changed, refuse }: ModalInputUse,
): ModalInput {
  const { min_values: least = 1, max_values: most = 1, required = true } = component;
  const picker = createFilePicker({
    words: view.words,
    label: title.label,
    most,
    changed,
    tooLarge: () => refuse({ kind: 'file-too-large' }),
  });
  return {
    element: picker.element,
    control: picker.input,
    isGroup: true,
    value: picker.files,
    problem: () => {
      const count = picker.files().length;
      if (count === 0) return required ? { kind: 'empty' } : undefined;
      return count < least ? { kind: 'too-few-files', least } : undefined;
    },
  };
}
