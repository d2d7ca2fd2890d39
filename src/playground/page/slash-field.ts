import type { Choice, CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { element } from './element.ts';
import { localized, type View } from './view.ts';

/** A field for one option of a command, and the value it stands for: what was chosen, or what was typed. */
export interface SlashField {
  readonly option: CommandOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly isEmpty: () => boolean;
  readonly value: () => string | number | boolean;
  /** Whether the text is a choice's name and not typed. */
  readonly isChosen: () => boolean;
  choose(choice: Choice): void;
  /** Marks a required field that was left empty. */
  markLacking(): void;
}

export interface SlashFieldUse {
  /** The field was entered or typed in. */
  readonly suggest: (field: SlashField) => void;
  readonly left: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

const mostCharacters = 6_000;

/** An empty field, named in the person's language. */
export function createSlashField(option: CommandOption, view: View, use: SlashFieldUse): SlashField {
  let chosen: Choice | undefined;
  const input = drawInput(option, view);
  const box = element('label', { class: option.required ? 'slash-field required' : 'slash-field' }, [
    element('span', { class: 'slash-field-name' }, [localized(option, view.locale)]),
    input,
  ]);
  const field: SlashField = {
    option,
    element: box,
    input,
    isEmpty: () => input.value.trim() === '',
    isChosen: () => chosen !== undefined,
    value: () => typedValue(option, chosen?.value ?? input.value.trim()),
    choose: (choice) => {
      chosen = choice;
      input.value = choiceName(choice, view);
      widen(input);
    },
    markLacking: () => box.classList.add('lacking'),
  };
  input.addEventListener('input', () => {
    chosen = undefined;
    box.classList.remove('lacking');
    widen(input);
    use.suggest(field);
  });
  input.addEventListener('focus', () => use.suggest(field));
  input.addEventListener('blur', use.left);
  input.addEventListener('keydown', use.key);
  return field;
}

/** A choice's name in the person's language. */
export function choiceName(choice: Choice, { locale }: View): string {
  return choice.name_localizations?.[locale] ?? choice.name;
}

/** The choices an option always has, or undefined if the bot must be asked or anything may be typed. */
export function fixedChoices(
  option: CommandOption,
  { words, snapshot }: View,
): readonly Choice[] | undefined {
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

function drawInput(option: CommandOption, { locale, words }: View): HTMLInputElement {
  const label = `${localized(option, locale)} · ${option.required ? words.required : words.optional}`;
  return element('input', {
    attributes: {
      type: 'text',
      autocomplete: 'off',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-label': label,
      'aria-required': option.required ? 'true' : undefined,
      maxlength: option.max_length ?? mostCharacters,
      size: 4,
    },
  });
}

/** Han characters are two columns wide, and `size` counts columns. */
function widen(input: HTMLInputElement): void {
  const columns = [...input.value].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  input.size = Math.min(Math.max(4, columns), 44);
}

function typedValue(option: CommandOption, value: string | number): string | number | boolean {
  if (option.type === OptionType.boolean) return value === 'true';
  if (option.type === OptionType.integer || option.type === OptionType.number) return Number(value);
  return value;
}
