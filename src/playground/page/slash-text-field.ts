import { optionProblem } from '../rules/option-value.ts';
import type { Choice, CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { element } from './element.ts';
import { choiceName, fixedChoices, worldChoices } from './option-choices.ts';
import type { FieldProblem } from './option-words.ts';
import { fieldFrame, fieldLabel, markField, type SlashField, type SlashFieldUse } from './slash-field.ts';
import type { View } from './view.ts';

/** A field in which something is typed, or chosen from what is offered meanwhile. */
export interface SlashTextField extends SlashField {
  readonly input: HTMLInputElement;
  readonly value: () => string | number | boolean | undefined;
  /** What was typed; nothing where a choice stands. */
  readonly typed: () => string;
  choose(choice: Choice): void;
}

export interface SlashTextFieldUse extends SlashFieldUse {
  /** The field was entered or typed in. */
  readonly suggest: (field: SlashTextField) => void;
  readonly left: () => void;
}

/** An empty field, named in the person's language. */
export function createTextField(option: CommandOption, view: View, use: SlashTextFieldUse): SlashTextField {
  let chosen: Choice | undefined;
  const input = drawInput(option, view);
  const frame = fieldFrame(option, view, input);
  const text = () => input.value.trim();
  const field: SlashTextField = {
    option,
    element: frame,
    input,
    typed: () => (chosen ? '' : input.value),
    value: () => readValue(option, chosen ?? choiceCalled(text(), option, view), text()),
    problem: () => problemOf(option, view, field.value()),
    choose: (choice) => {
      chosen = choice;
      input.value = choiceName(choice, view);
      widen(input);
      use.changed();
    },
    mark: (sentenceId) => markField(frame, input, sentenceId),
    focus: () => input.focus(),
  };
  input.addEventListener('input', () => {
    chosen = undefined;
    widen(input);
    use.changed();
    use.suggest(field);
  });
  input.addEventListener('focus', () => use.suggest(field));
  input.addEventListener('blur', use.left);
  input.addEventListener('keydown', use.key);
  return field;
}

function drawInput(option: CommandOption, view: View): HTMLInputElement {
  const isNumber = option.type === OptionType.integer || option.type === OptionType.number;
  return element('input', {
    attributes: {
      type: 'text',
      inputmode: isNumber ? 'decimal' : undefined,
      autocomplete: 'off',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-label': fieldLabel(option, view),
      'aria-required': option.required ? 'true' : undefined,
      size: 4,
    },
  });
}

/** Han characters are two columns wide, and `size` counts columns. */
function widen(input: HTMLInputElement): void {
  const columns = [...input.value].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  input.size = Math.min(Math.max(4, columns), 44);
}

/** Whoever types a choice's whole name means the choice. */
function choiceCalled(text: string, option: CommandOption, view: View): Choice | undefined {
  const bare = (name: string) => name.replace(/^[@#]\s*/u, '').toLowerCase();
  return fixedChoices(option, view)?.find((choice) => bare(choiceName(choice, view)) === bare(text));
}

/** A truth value or a number where the option holds one; digits may be full-width. */
function readValue(
  { type }: CommandOption,
  choice: Choice | undefined,
  text: string,
): string | number | boolean | undefined {
  const value = choice?.value ?? text;
  if (value === '') return undefined;
  if (type === OptionType.boolean && choice) return value === 'true';
  if (type === OptionType.integer || type === OptionType.number)
    return Number(String(value).normalize('NFKC'));
  return value;
}

function problemOf(
  option: CommandOption,
  view: View,
  value: string | number | boolean | undefined,
): FieldProblem | undefined {
  if (value === undefined) return option.required ? { kind: 'empty' } : undefined;
  const things = worldChoices(option, view);
  if (things && !things.some((thing) => thing.value === value)) return { kind: 'no-choice' };
  return optionProblem(option, value);
}
