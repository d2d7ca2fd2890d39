import type { OptionValues } from '../acts/action.ts';
import type { Choice, CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { Listbox } from './listbox.ts';
import { type FieldProblem, problemSentence } from './option-words.ts';
import type { Runnable } from './slash-commands.ts';
import { type SlashField, type SlashFieldUse, valuesOf } from './slash-field.ts';
import { createFileField } from './slash-file-field.ts';
import { createSuggestions } from './slash-suggestions.ts';
import { createTextField } from './slash-text-field.ts';
import type { View } from './view.ts';

export interface SlashFormUse {
  run(name: string, options: OptionValues<File>): void;
  complete(name: string, options: OptionValues<File>, focused: string): Promise<readonly Choice[]>;
  cancel(): void;
}

export interface SlashForm {
  readonly element: HTMLElement;
  focus(): void;
}

/** Where a form stands, and what it leads to. */
interface Surroundings {
  readonly view: View;
  readonly use: SlashFormUse;
  readonly listbox: Listbox;
}

/** The command with a field for each option, as Discord lays it out in the message box. */
export function createSlashForm(runnable: Runnable, around: Surroundings): SlashForm {
  const { view, use } = around;
  const wrong = createWrong(view);
  const submit = () => {
    const found = fields.find((field) => field.problem());
    const problem = found?.problem();
    if (!found || !problem) use.run(runnable.name, valuesOf(fields));
    else {
      wrong.tell(found, problem);
      found.focus();
    }
  };
  const suggest = createSuggestions(runnable.name, {
    ...around,
    complete: use.complete,
    fields: () => fields,
  });
  const key = (event: KeyboardEvent) => {
    if (event.isComposing || around.listbox.take(event)) return;
    if (event.key === 'Enter') submit();
    else if (event.key === 'Escape') use.cancel();
    else return;
    event.preventDefault();
  };
  const fieldUse: SlashFieldUse = { key, changed: wrong.clear, refuse: wrong.tell };
  const draw = (option: CommandOption): SlashField =>
    option.type === OptionType.attachment
      ? createFileField(option, view, fieldUse)
      : createTextField(option, view, { ...fieldUse, suggest, left: () => around.listbox.hide() });
  const fields: readonly SlashField[] = runnable.options.map(draw);
  const send = iconButton('send', { class: 'send', label: view.words.send, press: submit });
  const cancel = iconButton('close', { class: 'tool', label: view.words.cancel, press: use.cancel });
  const drawn = fields.map((field) => field.element);
  return {
    element: element(
      'div',
      { class: 'slash-form', attributes: { role: 'group', 'aria-label': runnable.label } },
      [
        element('span', { class: 'slash-name' }, [`/${runnable.label}`]),
        element('div', { class: 'slash-main' }, [
          element('div', { class: 'slash-fields' }, drawn),
          wrong.element,
        ]),
        cancel,
        send,
      ],
    ),
    focus: () => (fields[0] ?? send).focus(),
  };
}

const wrongId = 'slash-wrong';

/** The sentence under the fields that says what is wrong with one of them, until something is changed. */
function createWrong(view: View) {
  const sentence = element('p', { class: 'field-wrong', attributes: { id: wrongId, role: 'alert' } });
  let marked: SlashField | undefined;
  const clear = () => {
    marked?.mark(undefined);
    marked = undefined;
    sentence.textContent = '';
  };
  return {
    element: sentence,
    clear,
    tell: (field: SlashField, problem: FieldProblem) => {
      clear();
      marked = field;
      field.mark(wrongId);
      sentence.textContent = problemSentence(problem, view.words);
    },
  };
}

function iconButton(
  name: 'send' | 'close',
  { class: className, label, press }: { class: string; label: string; press: () => void },
): HTMLButtonElement {
  const attributes = { 'aria-label': label, title: label };
  return button({ class: className, attributes, press }, [icon(name)]);
}
