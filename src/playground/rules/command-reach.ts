import type { Channel, Command } from '../wire.ts';
import { grants } from '../world/permissions.ts';

/** The contexts in which a command may be used, as Discord numbers them. */
export const context = { guild: 0, botDm: 1 } as const;

/** Whether a command is there in a channel: that of one server only in it, and each only where it says it may be used. */
export function reaches(command: Command, { guild_id }: Pick<Channel, 'guild_id'>): boolean {
  if (command.guild_id !== undefined) return command.guild_id === guild_id;
  const here = guild_id === undefined ? context.botDm : context.guild;
  if (command.contexts) return command.contexts.includes(here);
  return guild_id !== undefined || command.dm_permission !== false;
}

/** Whether somebody who holds these permissions in a channel may call the command there. */
export function mayCall(command: Command, { guild_id }: Pick<Channel, 'guild_id'>, held: bigint): boolean {
  if (guild_id === undefined) return true;
  if (!grants(held, 'useCommands')) return false;
  const needed = command.default_member_permissions;
  if (needed === null) return true;
  // 0 is not "none needed": it keeps the command for those who may do everything.
  return grants(held, 'administrator') || (needed !== '0' && (held & BigInt(needed)) === BigInt(needed));
}
