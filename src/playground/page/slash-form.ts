import type { OptionValues } from '../action.ts';
import type { Choice, CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import type { Listbox, ListItem } from './listbox.ts';
import type { Runnable } from './slash-commands.ts';
import { described, localized, type View } from './view.ts';

export interface SlashFormUse {
  run(name: string, options: OptionValues): void;
  complete(name: string, options: OptionValues, focused: string): Promise<readonly Choice[]>;
  cancel(): void;
}

export interface SlashForm {
  readonly element: HTMLElement;
  focus(): void;
}

/** A field and the value it stands for: what was chosen, or what was typed. */
interface Field {
  readonly option: CommandOption;
  readonly input: HTMLInputElement;
  readonly box: HTMLElement;
  chosen: Choice | undefined;
}

/** So long after the last key the bot is asked for suggestions. */
const completeAfterMs = 150;

/** The command with a field for each option, as Discord lays it out in the message box. */
export function createSlashForm(
  runnable: Runnable,
  surroundings: { readonly view: View; readonly use: SlashFormUse; readonly listbox: Listbox },
): SlashForm {
  const { view, use, listbox } = surroundings;
  let timer: number | undefined;
  let asked = 0;

  const values = (): OptionValues =>
    Object.fromEntries(
      fields
        .filter(({ input }) => input.value.trim() !== '')
        .map((field) => [field.option.name, filledIn(field)]),
    );
  const suggest = (field: Field) => {
    window.clearTimeout(timer);
    const turn = ++asked;
    const show = (choices: readonly Choice[]) => {
      if (turn !== asked || document.activeElement !== field.input) return;
      listbox.show(
        described(field.option, view.locale),
        choices.map((choice) => itemOf(choice, field)),
      );
    };
    const fixed = fixedChoices(field.option, view);
    if (fixed) return show(fixed.filter(({ name }) => field.chosen || name.includes(field.input.value)));
    listbox.hide();
    if (!field.option.autocomplete) return;
    timer = window.setTimeout(async () => {
      const typed = { ...values(), [field.option.name]: field.input.value };
      show(await use.complete(runnable.name, typed, field.option.name));
    }, completeAfterMs);
  };
  const itemOf = (choice: Choice, field: Field): ListItem => ({
    label: choice.name_localizations?.[view.locale] ?? choice.name,
    choose: () => {
      field.chosen = choice;
      field.input.value = choice.name_localizations?.[view.locale] ?? choice.name;
      widen(field.input);
      const next = fields.find(({ option, input }) => option.required && input.value === '');
      (next ?? field).input.focus();
    },
  });
  const submit = () => {
    const empty = fields.find(({ option, input }) => option.required && input.value.trim() === '');
    if (empty) {
      empty.box.classList.add('lacking');
      empty.input.focus();
      return;
    }
    listbox.hide();
    use.run(runnable.name, values());
  };
  const fields = runnable.options.map((option) =>
    createField(option, view, { suggest, submit, listbox, use }),
  );
  const send = button(
    { class: 'send', attributes: { 'aria-label': view.words.send, title: view.words.send }, press: submit },
    [icon('send')],
  );
  const name = element('span', { class: 'slash-name', attributes: { tabindex: -1 } }, [`/${runnable.label}`]);
  const form = element(
    'div',
    { class: 'slash-form', attributes: { role: 'group', 'aria-label': runnable.label } },
    [
      name,
      element(
        'div',
        { class: 'slash-fields' },
        fields.map(({ box }) => box),
      ),
      button(
        { class: 'tool', attributes: { 'aria-label': view.words.cancel, title: 'Esc' }, press: use.cancel },
        [icon('close')],
      ),
      send,
    ],
  );
  return { element: form, focus: () => (fields[0]?.input ?? send).focus() };
}

interface FieldUse {
  readonly suggest: (field: Field) => void;
  readonly submit: () => void;
  readonly listbox: Listbox;
  readonly use: SlashFormUse;
}

function createField(option: CommandOption, view: View, on: FieldUse): Field {
  const label = localized(option, view.locale);
  const input = element('input', {
    attributes: {
      type: 'text',
      autocomplete: 'off',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-label': `${label} · ${option.required ? view.words.required : view.words.optional}`,
      'aria-required': option.required ? 'true' : undefined,
      maxlength: option.max_length ?? 6_000,
      size: 4,
    },
  });
  const box = element('label', { class: option.required ? 'slash-field required' : 'slash-field' }, [
    element('span', { class: 'slash-field-name' }, [label]),
    input,
  ]);
  const field: Field = { option, input, box, chosen: undefined };
  input.addEventListener('input', () => {
    field.chosen = undefined;
    box.classList.remove('lacking');
    widen(input);
    on.suggest(field);
  });
  input.addEventListener('focus', () => on.suggest(field));
  input.addEventListener('blur', () => on.listbox.hide());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || on.listbox.take(event)) return;
    if (event.key === 'Enter') on.submit();
    else if (event.key === 'Escape') on.use.cancel();
    else return;
    event.preventDefault();
  });
  return field;
}

/** Han characters are two columns wide, and `size` counts columns. */
function widen(input: HTMLInputElement): void {
  const columns = [...input.value].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  input.size = Math.min(Math.max(4, columns), 44);
}

function fixedChoices(option: CommandOption, { words, snapshot }: View): readonly Choice[] | undefined {
  if (option.choices && option.choices.length > 0) return option.choices;
  if (option.type === OptionType.boolean) {
    return [
      { name: words.yes, value: 'true' },
      { name: words.no, value: 'false' },
    ];
  }
  if (option.type === OptionType.user || option.type === OptionType.mentionable) {
    return snapshot.people.map(({ user }) => ({ name: nameOf(user), value: user.id }));
  }
  if (option.type === OptionType.channel) {
    return snapshot.channels.map(({ id, name }) => ({ name: name ?? id, value: id }));
  }
  return undefined;
}

function filledIn({ option, input, chosen }: Field): string | number | boolean {
  const value = chosen?.value ?? input.value.trim();
  if (option.type === OptionType.boolean) return value === 'true';
  if (option.type === OptionType.integer || option.type === OptionType.number) return Number(value);
  return value;
}
