import type { CommandOption } from '../wire.ts';
import { createFilePicker } from './file-picker.ts';
import { fieldFrame, fieldLabel, markField, type SlashField, type SlashFieldUse } from './slash-field.ts';
import type { View } from './view.ts';

/** A field for one file. */
export function createFileField(option: CommandOption, view: View, use: SlashFieldUse): SlashField {
  const picker = createFilePicker({
    words: view.words,
    label: fieldLabel(option, view),
    most: 1,
    changed: use.changed,
    tooLarge: () => use.refuse(field, { kind: 'file-too-large' }),
  });
  const { input } = picker;
  const frame = fieldFrame(option, view, picker.element);
  const field: SlashField = {
    option,
    element: frame,
    value: () => picker.files()[0],
    problem: () => (option.required && picker.files().length === 0 ? { kind: 'empty' } : undefined),
    mark: (sentenceId) => markField(frame, input, sentenceId),
    focus: () => input.focus(),
  };
  input.addEventListener('keydown', (event) => {
    // Enter opens the chooser until there is a file; then it sends, as in every other field.
    if (event.key !== 'Enter' || picker.files().length > 0) use.key(event);
  });
  return field;
}
