import type { OptionValues } from '../acts/action.ts';
import type { Choice } from '../wire.ts';
import type { Listbox } from './listbox.ts';
import { choiceName, fixedChoices } from './option-choices.ts';
import { type SlashField, valuesOf } from './slash-field.ts';
import type { SlashTextField } from './slash-text-field.ts';
import { described, type View } from './view.ts';

/** So long after the last key the bot is asked for suggestions. */
const completeAfterMs = 150;

interface Suggesting {
  readonly view: View;
  readonly listbox: Listbox;
  /** Asks the bot. */
  complete(name: string, options: OptionValues<File>, focused: string): Promise<readonly Choice[]>;
  /** All fields of the command. */
  readonly fields: () => readonly SlashField[];
}

/** Shows an option's own choices, or those of the bot; an answer that comes after another key is dropped. */
export function createSuggestions(
  name: string,
  { view, listbox, complete, fields }: Suggesting,
): (field: SlashTextField) => void {
  let timer: number | undefined;
  let turn = 0;
  const show = (field: SlashTextField, choices: readonly Choice[]) => {
    if (document.activeElement !== field.input) return;
    const choose = (choice: Choice) => {
      field.choose(choice);
      const next = fields().find((one) => one.option.required && one.value() === undefined);
      (next ?? field).focus();
    };
    listbox.show(
      described(field.option, view.locale),
      choices.map((choice) => ({ label: choiceName(choice, view), choose: () => choose(choice) })),
    );
  };
  const ask = async (field: SlashTextField) => {
    const mine = ++turn;
    const { name: focused } = field.option;
    const typed = { ...valuesOf(fields()), [focused]: field.input.value };
    const choices = await complete(name, typed, focused);
    if (mine === turn) show(field, choices);
  };
  return (field) => {
    turn++;
    window.clearTimeout(timer);
    const fixed = fixedChoices(field.option, view);
    const typed = field.typed().trim().toLowerCase();
    show(field, fixed?.filter((choice) => choiceName(choice, view).toLowerCase().includes(typed)) ?? []);
    if (!fixed && field.option.autocomplete) timer = window.setTimeout(() => ask(field), completeAfterMs);
  };
}
