import { Fault } from '../../base/fault.ts';
import type { OptionValues } from '../acts/action.ts';
import type { Command, CommandOption } from '../wire.ts';
import { CommandType, OptionType } from '../wire.ts';
import type { World } from '../world/world.ts';
import { resolvedData } from './resolved.ts';

/** The registered command of this name and type; a Fault if there is none. */
export function findCommand(world: World, name: string, type: number): Command {
  const found = world.commands().filter((command) => command.name === name && command.type === type);
  const command = found.find(({ guild_id }) => guild_id !== undefined) ?? found[0];
  if (!command) throw new Fault('call-invalid', `no command is called ${name}`);
  return command;
}

/** A slash command as an interaction carries it. `article add` names a subcommand, `a b c` one in a group. */
export function slashData(world: World, name: string, filled: { values: OptionValues; focused?: string }) {
  const [first = '', ...path] = name.split(' ');
  const command = findCommand(world, first, CommandType.slash);
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    options: optionData(command.options ?? [], path, filled),
    resolved: resolvedData(world, Object.values(filled.values).map(String)),
  };
}

interface Filled {
  readonly values: OptionValues;
  readonly focused?: string;
}

function optionData(options: readonly CommandOption[], path: readonly string[], filled: Filled): unknown[] {
  const [step, ...rest] = path;
  if (step !== undefined) {
    const inner = options.find((option) => option.name === step && option.type <= OptionType.group);
    if (!inner) throw new Fault('call-invalid', `no subcommand is called ${step}`);
    return [{ type: inner.type, name: inner.name, options: optionData(inner.options ?? [], rest, filled) }];
  }
  return Object.entries(filled.values).map(([name, value]) => {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Fault('call-invalid', `no option is called ${name}`);
    return { type: option.type, name, value, ...(filled.focused === name ? { focused: true } : {}) };
  });
}
