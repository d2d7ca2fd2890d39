import type { OptionValues } from '../acts/action.ts';
import type { Choice, CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { Listbox } from './listbox.ts';
import { type FieldProblem, problemSentence } from './option-words.ts';
import type { Runnable } from './slash-commands.ts';
import { type SlashField, valuesOf } from './slash-field.ts';
import { createFileField } from './slash-file-field.ts';
import { createSuggestions } from './slash-suggestions.ts';
import { createTextField, type SlashTextFieldUse } from './slash-text-field.ts';
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
  const { view, use, listbox } = around;
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
  const key = (event: KeyboardEvent) => {
    if (event.isComposing || listbox.take(event)) return;
    if (event.key === 'Enter') submit();
    else if (event.key === 'Escape') use.cancel();
    else return;
    event.preventDefault();
  };
  const suggesting = { view, listbox, complete: use.complete, fields: () => fields };
  const suggest = createSuggestions(runnable.name, suggesting);
  const fieldUse = { key, changed: wrong.clear, refuse: wrong.tell, suggest, left: () => listbox.hide() };
  const fields: readonly SlashField[] = runnable.options.map((option) => createField(option, view, fieldUse));
  const send = iconButton('send', { class: 'send', label: view.words.send, press: submit });
  const cancel = iconButton('close', { class: 'tool', label: view.words.cancel, press: use.cancel });
  const drawn = fields.map((field) => field.element);
  return {
    element: frame(runnable.label, drawn, [wrong.element, cancel, send]),
    focus: () => (fields[0] ?? send).focus(),
  };
}

/** A file is picked; anything else is typed, or chosen from what is offered meanwhile. */
function createField(option: CommandOption, view: View, use: SlashTextFieldUse): SlashField {
  const create = option.type === OptionType.attachment ? createFileField : createTextField;
  return create(option, view, use);
}

function frame(
  label: string,
  fields: readonly HTMLElement[],
  [wrong, ...buttons]: readonly [HTMLElement, ...HTMLElement[]],
): HTMLElement {
  return element('div', { class: 'slash-form', attributes: { role: 'group', 'aria-label': label } }, [
    element('span', { class: 'slash-name' }, [`/${label}`]),
    element('div', { class: 'slash-main' }, [element('div', { class: 'slash-fields' }, fields), wrong]),
    ...buttons,
  ]);
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
