import type { OptionValues } from '../acts/action.ts';
import type { Choice } from '../wire.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { Listbox } from './listbox.ts';
import type { Runnable } from './slash-commands.ts';
import { choiceName, createSlashField, fixedChoices, type SlashField } from './slash-field.ts';
import { described, type View } from './view.ts';

export interface SlashFormUse {
  run(name: string, options: OptionValues): void;
  complete(name: string, options: OptionValues, focused: string): Promise<readonly Choice[]>;
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

/** So long after the last key the bot is asked for suggestions. */
const completeAfterMs = 150;

/** The command with a field for each option, as Discord lays it out in the message box. */
export function createSlashForm(runnable: Runnable, around: Surroundings): SlashForm {
  const { view, use, listbox } = around;
  const suggest = createSuggestions(runnable, around, () => fields);
  const submit = () => {
    const empty = fields.find((field) => field.option.required && field.isEmpty());
    empty?.markLacking();
    if (empty) empty.input.focus();
    else use.run(runnable.name, valuesOf(fields));
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing || listbox.take(event)) return;
    if (event.key === 'Enter') submit();
    else if (event.key === 'Escape') use.cancel();
    else return;
    event.preventDefault();
  };
  const fields: readonly SlashField[] = runnable.options.map((option) =>
    createSlashField(option, view, { suggest, key, left: () => listbox.hide() }),
  );
  const send = iconButton('send', { class: 'send', label: view.words.send, press: submit });
  const cancel = iconButton('close', { class: 'tool', label: view.words.cancel, press: use.cancel });
  return {
    element: element(
      'div',
      { class: 'slash-form', attributes: { role: 'group', 'aria-label': runnable.label } },
      [
        element('span', { class: 'slash-name' }, [`/${runnable.label}`]),
        element(
          'div',
          { class: 'slash-fields' },
          fields.map((field) => field.element),
        ),
        cancel,
        send,
      ],
    ),
    focus: () => (fields[0]?.input ?? send).focus(),
  };
}

/** Shows an option's own choices, or those of the bot; an answer that comes after another key is dropped. */
function createSuggestions(
  runnable: Runnable,
  { view, use, listbox }: Surroundings,
  fields: () => readonly SlashField[],
): (field: SlashField) => void {
  let timer: number | undefined;
  let turn = 0;
  const show = (field: SlashField, choices: readonly Choice[]) => {
    if (document.activeElement !== field.input) return;
    const choose = (choice: Choice) => {
      field.choose(choice);
      const next = fields().find((one) => one.option.required && one.isEmpty());
      (next ?? field).input.focus();
    };
    listbox.show(
      described(field.option, view.locale),
      choices.map((choice) => ({ label: choiceName(choice, view), choose: () => choose(choice) })),
    );
  };
  const ask = async (field: SlashField) => {
    const mine = ++turn;
    const typed = { ...valuesOf(fields()), [field.option.name]: field.input.value };
    const choices = await use.complete(runnable.name, typed, field.option.name);
    if (mine === turn) show(field, choices);
  };
  return (field) => {
    turn++;
    window.clearTimeout(timer);
    const fixed = fixedChoices(field.option, view);
    const typed = field.isChosen() ? '' : field.input.value;
    show(field, fixed?.filter((choice) => choiceName(choice, view).includes(typed)) ?? []);
    if (!fixed && field.option.autocomplete) timer = window.setTimeout(() => ask(field), completeAfterMs);
  };
}

function valuesOf(fields: readonly SlashField[]): OptionValues {
  return Object.fromEntries(
    fields.filter((field) => !field.isEmpty()).map((field) => [field.option.name, field.value()]),
  );
}

function iconButton(
  name: 'send' | 'close',
  { class: className, label, press }: { class: string; label: string; press: () => void },
): HTMLButtonElement {
  const attributes = { 'aria-label': label, title: label };
  return button({ class: className, attributes, press }, [icon(name)]);
}
