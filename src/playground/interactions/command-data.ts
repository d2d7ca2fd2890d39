import { Fault } from '../../base/fault.ts';
import type { OptionValues } from '../acts/action.ts';
import { reaches } from '../rules/command-reach.ts';
import type { Channel, Command, CommandOption } from '../wire.ts';
import { CommandType, OptionType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { type FilledOption, fillOption, typedOption } from './option-data.ts';
import { resolvedData, type Viewpoint } from './resolved.ts';

/** The command of this name and type that is there in a channel, its server's own before the application's; a Fault if there is none. */
export function findCommand(
  world: World,
  name: string,
  { type, channel }: { readonly type: number; readonly channel: Channel },
): Command {
  const found = world
    .commands()
    .filter((command) => command.name === name && command.type === type && reaches(command, channel));
  const command = found.find(({ guild_id }) => guild_id !== undefined) ?? found[0];
  if (!command) throw new Fault('call-invalid', `no command is called ${name}`);
  return command;
}

/** What somebody filled in, and where; `focused` is the option they are typing in. */
export interface Filled {
  readonly values: OptionValues;
  readonly focused?: string;
  readonly view: Viewpoint;
}

/** A slash command as an interaction carries it. `article add` names a subcommand, `a b c` one in a group. */
export function slashData(world: World, name: string, filled: Filled) {
  const [first = '', ...path] = name.split(' ');
  const command = findCommand(world, first, { type: CommandType.slash, channel: filled.view.channel });
  const { steps, options } = walk(command, path);
  const given = fill(world, options, filled);
  const named = given.flatMap((one) => one.named);
  const inner: unknown = given.map(({ data }) =>
    filled.focused === data.name ? { ...data, focused: true } : data,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options: steps.reduceRight<unknown>((options, { type, name }) => [{ type, name, options }], inner),
    resolved: resolvedData(world, named, filled.view),
  };
}

/** The subcommand that a path leads to: the steps there, and its options. */
function walk(command: Command, path: readonly string[]) {
  const steps: CommandOption[] = [];
  let options = command.options ?? [];
  for (const name of path) {
    const inner = options.find((option) => option.name === name && option.type <= OptionType.group);
    if (!inner) throw new Fault('call-invalid', `no subcommand is called ${name}`);
    steps.push(inner);
    options = inner.options ?? [];
  }
  if (options.some(({ type }) => type <= OptionType.group))
    throw new Fault('call-invalid', `${command.name} is called by one of its subcommands`);
  return { steps, options };
}

function fill(
  world: World,
  options: readonly CommandOption[],
  { values, focused, view }: Filled,
): readonly FilledOption[] {
  const empty = options.find(({ name, required }) => required && values[name] === undefined);
  if (empty && focused === undefined) throw new Fault('call-invalid', `${empty.name} must be filled in`);
  return Object.entries(values).flatMap(([name, value]) => {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Fault('call-invalid', `no option is called ${name}`);
    if (focused === undefined) return fillOption(world, { option, value }, view);
    // A file is sent with the finished command alone.
    return typeof value === 'object' ? [] : typedOption(option, value);
  });
}
