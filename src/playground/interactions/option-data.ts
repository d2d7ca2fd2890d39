import { Fault } from '../../base/fault.ts';
import type { OptionValue } from '../acts/action.ts';
import { keepUploads } from '../messages/uploads.ts';
import { optionProblem } from '../rules/option-value.ts';
import type { CommandOption } from '../wire.ts';
import { OptionType } from '../wire.ts';
import type { UploadedFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { firstUnknown, type Named, type ResolvedTable, type Viewpoint } from './resolved.ts';

/** In which tables the value of an option is looked up; what is typed, in none. */
const tables: Readonly<Record<number, readonly ResolvedTable[]>> = {
  [OptionType.user]: ['users'],
  [OptionType.channel]: ['channels'],
  [OptionType.role]: ['roles'],
  [OptionType.mentionable]: ['users', 'roles'],
  [OptionType.attachment]: ['attachments'],
};

/** An option as an interaction carries it, and what its value names. */
export interface FilledOption {
  readonly data: { readonly type: number; readonly name: string; readonly value: string | number | boolean };
  readonly named: readonly Named[];
}

/** Fills in an option. Throws a Fault if Discord would not let this person send that there. */
export function fillOption(
  world: World,
  { option, value }: { readonly option: CommandOption; readonly value: OptionValue },
  view: Viewpoint,
): FilledOption {
  const plain = typeof value === 'object' ? keepFile(world, option, value) : value;
  const problem = optionProblem(option, plain);
  if (problem) throw new Fault('call-invalid', `${option.name}: ${JSON.stringify(problem)}`);
  const named = namedBy(option, plain);
  const stranger = firstUnknown(world, { named, channelTypes: option.channel_types }, view);
  if (stranger !== undefined) throw new Fault('call-invalid', `${option.name} has no choice ${stranger}`);
  return { data: { type: option.type, name: option.name, value: plain }, named };
}

/** The option as it stands while another or itself is typed in, when Discord holds nothing against it yet. */
export function typedOption(option: CommandOption, value: string | number | boolean): FilledOption {
  return { data: { type: option.type, name: option.name, value }, named: namedBy(option, value) };
}

function keepFile(world: World, { type, name }: CommandOption, file: UploadedFile): string {
  if (type !== OptionType.attachment) throw new Fault('call-invalid', `${name} takes no file`);
  return keepUploads(world, [file])[0]?.id ?? '';
}

function namedBy({ type }: CommandOption, value: string | number | boolean): readonly Named[] {
  const looked = tables[type];
  return looked ? [{ id: String(value), tables: looked }] : [];
}
