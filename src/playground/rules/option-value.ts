import type { CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import { lengthOf } from './fields.ts';

/** Why Discord would not take a value for an option. */
export type OptionProblem =
  | { readonly kind: 'not-a-number' | 'not-whole' | 'no-choice' | 'wrong-type' }
  | { readonly kind: 'too-small' | 'too-short'; readonly least: number }
  | { readonly kind: 'too-large' | 'too-long'; readonly most: number };

/** A text option takes no more, in characters, where it does not say so itself. */
const longestText = 6_000;
/** Numbers beyond are not told apart any more in JSON: Discord takes none. */
const largestNumber = 2 ** 53;

/**
 * What is wrong with a text, number or truth value for this option; undefined if nothing is. Ids and files are not
 * looked at: what they name is for the world to say.
 */
export function optionProblem(option: CommandOption, value: unknown): OptionProblem | undefined {
  switch (option.type) {
    case OptionType.string:
      return typeof value === 'string' ? textProblem(option, value) : { kind: 'wrong-type' };
    case OptionType.integer:
      if (typeof value === 'number' && !Number.isNaN(value) && !Number.isInteger(value))
        return { kind: 'not-whole' };
      return numberProblem(option, value);
    case OptionType.number:
      return numberProblem(option, value);
    case OptionType.boolean:
      return typeof value === 'boolean' ? undefined : { kind: 'wrong-type' };
    default:
      return undefined;
  }
}

function textProblem(option: CommandOption, text: string): OptionProblem | undefined {
  const { min_length: least = 0, max_length: most = longestText } = option;
  if (isNoChoice(option, text)) return { kind: 'no-choice' };
  if (lengthOf(text) < least) return { kind: 'too-short', least };
  return lengthOf(text) > most ? { kind: 'too-long', most } : undefined;
}

function numberProblem(option: CommandOption, value: unknown): OptionProblem | undefined {
  const { min_value: least = -largestNumber, max_value: most = largestNumber } = option;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'not-a-number' };
  if (isNoChoice(option, value)) return { kind: 'no-choice' };
  if (value < least) return { kind: 'too-small', least };
  return value > most ? { kind: 'too-large', most } : undefined;
}

/** Where there are choices, nothing else is taken. */
function isNoChoice({ choices = [] }: CommandOption, value: string | number): boolean {
  return choices.length > 0 && !choices.some((choice) => choice.value === value);
}
