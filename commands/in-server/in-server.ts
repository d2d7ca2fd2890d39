import type { CommandContext } from '../command.ts';
import type { ServerContext } from './subcommand.ts';

/** The context of something that Discord offers in servers only, or that the dispatch lets through there only. */
export function inServer(context: CommandContext): ServerContext {
  const { server } = context;
  if (server === undefined) throw new Error('used outside of servers');
  return { ...context, server };
}
