import { mayCall, reaches } from '../rules/command-reach.ts';
import type { Command, CommandOption } from '../wire.ts';
import { CommandType, OptionType } from '../wire.ts';
import { described, localized, permissionsHere, type View } from './view.ts';

/** A slash command that can be run: one without subcommands, or one of its subcommands. */
export interface Runnable {
  /** As the bot knows it: `article add`. */
  readonly name: string;
  /** As the person reads it: `文章 添加`. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

/** The commands of a type that this person may call in this channel; the server's own stands before the application's of its name. */
export function commandsHere(view: View, type: number): readonly Command[] {
  const here = view.snapshot.commands.filter(
    (command) =>
      command.type === type &&
      reaches(command, view.channel) &&
      mayCall(command, view.channel, permissionsHere(view)),
  );
  return here.filter(
    (command) =>
      command.guild_id !== undefined ||
      !here.some(({ name, guild_id }) => name === command.name && guild_id !== undefined),
  );
}

/** Everything a person can choose after typing `/`. */
export function runnables(view: View): readonly Runnable[] {
  const { locale } = view;
  const unfold = (node: Command | CommandOption, before?: Runnable): readonly Runnable[] => {
    const here: Runnable = {
      name: before ? `${before.name} ${node.name}` : node.name,
      label: before ? `${before.label} ${localized(node, locale)}` : localized(node, locale),
      description: described(node, locale),
      options: node.options ?? [],
    };
    const inner = here.options.filter(({ type }) => type <= OptionType.group);
    return inner.length > 0 ? inner.flatMap((option) => unfold(option, here)) : [here];
  };
  return commandsHere(view, CommandType.slash).flatMap((one) => unfold(one));
}

/** Those whose name, in either language, holds what was typed; the ones that begin with it first. */
export function fittingRunnables(view: View, typed: string): readonly Runnable[] {
  const wanted = typed.toLowerCase();
  const fits = (one: Runnable) => one.name.includes(wanted) || one.label.toLowerCase().includes(wanted);
  const begins = (one: Runnable) => one.name.startsWith(wanted) || one.label.toLowerCase().startsWith(wanted);
  return runnables(view)
    .filter(fits)
    .sort((one, other) => Number(begins(other)) - Number(begins(one)));
}

/** A called command as the person reads it, step by step, with the sign before it; names that are gone stay as they are. */
export function calledName(called: string, { snapshot, locale }: View): string {
  const [first = '', ...path] = called.split(' ');
  const command = snapshot.commands.find(({ name }) => name === first);
  if (!command) return called;
  let options = command.options ?? [];
  const steps = path.map((name) => {
    const step = options.find((option) => option.name === name);
    options = step?.options ?? [];
    return step ? localized(step, locale) : name;
  });
  const mark = command.type === CommandType.slash ? '/' : '';
  return `${mark}${[localized(command, locale), ...steps].join(' ')}`;
}
