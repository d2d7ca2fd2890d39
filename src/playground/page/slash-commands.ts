import type { Command, CommandOption } from '../wire.ts';
import { CommandType, OptionType } from '../wire.ts';
import { described, localized, type View } from './view.ts';

/** A slash command that can be run: one without subcommands, or one of its subcommands. */
export interface Runnable {
  /** As the bot knows it: `article add`. */
  readonly name: string;
  /** As the person reads it: `文章 添加`. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

/** Everything a person can choose after typing `/`. */
export function runnables({ snapshot, locale }: View): readonly Runnable[] {
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
  return snapshot.commands.filter(({ type }) => type === CommandType.slash).flatMap((one) => unfold(one));
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
