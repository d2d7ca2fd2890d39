import type { OptionValue, OptionValues } from '../acts/action.ts';
import type { CommandOption } from '../wire.ts';
import { element } from './element.ts';
import type { FieldProblem } from './option-words.ts';
import { localized, type View } from './view.ts';

/** A field for one option of a command. */
export interface SlashField {
  readonly option: CommandOption;
  readonly element: HTMLElement;
  /** Undefined while it is empty. */
  readonly value: () => OptionValue<File> | undefined;
  readonly problem: () => FieldProblem | undefined;
  /** Marks the field as wrong and ties it to the sentence with this id that says why; undefined takes the mark back. */
  mark(sentenceId: string | undefined): void;
  focus(): void;
}

/** What every field tells its form. */
export interface SlashFieldUse {
  /** It holds something else now. */
  readonly changed: () => void;
  readonly key: (event: KeyboardEvent) => void;
  /** It cannot take what was given to it. */
  readonly refuse: (field: SlashField, problem: FieldProblem) => void;
}

/** What stands in the fields; empty ones are left out, as Discord does. */
export function valuesOf(fields: readonly SlashField[]): OptionValues<File> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.value();
      return value === undefined ? [] : [[field.option.name, value]];
    }),
  );
}

/** What a field is called to a screen reader. */
export function fieldLabel(option: CommandOption, { locale, words }: View): string {
  return `${localized(option, locale)} · ${option.required ? words.required : words.optional}`;
}

/** The frame of a field: the option's name, and what it is filled in with. */
export function fieldFrame(option: CommandOption, view: View, inner: HTMLElement): HTMLElement {
  // A label takes clicks for its input; a file picker has labels and buttons of its own.
  const tag = inner instanceof HTMLInputElement ? 'label' : 'div';
  return element(tag, { class: option.required ? 'slash-field required' : 'slash-field' }, [
    element('span', { class: 'slash-field-name' }, [localized(option, view.locale)]),
    inner,
  ]);
}

/** Marks the frame and the input of a field as wrong, or as right again. */
export function markField(frame: HTMLElement, input: HTMLElement, sentenceId: string | undefined): void {
  frame.classList.toggle('lacking', sentenceId !== undefined);
  if (sentenceId === undefined) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  } else {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', sentenceId);
  }
}
