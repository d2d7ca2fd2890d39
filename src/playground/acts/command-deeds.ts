import { Fault } from '../../base/fault.ts';
import { findCommand, slashData } from '../interactions/command-data.ts';
import { resolvedData } from '../interactions/resolved.ts';
import { mayCall } from '../rules/command-reach.ts';
import type { Channel, Command } from '../wire.ts';
import { CommandType, InteractionType } from '../wire.ts';
import { type ActionOf, type Deed, viewOf } from './deed.ts';
import { type Actor, channelOf, visibleChannel, visibleMessage } from './visible.ts';

/** A slash command, filled in or while an option is typed in. Throws a Fault if the person cannot call it so. */
export function slash(doer: Actor, action: ActionOf<'slash' | 'autocomplete'>): Deed {
  const { world } = doer;
  const channel = visibleChannel(doer, action.channelId);
  const [first = ''] = action.name.split(' ');
  permit(doer, findCommand(world, first, { type: CommandType.slash, channel }), channel);
  const focused = action.kind === 'autocomplete' ? { focused: action.focused } : {};
  return {
    channel,
    type: action.kind === 'slash' ? InteractionType.command : InteractionType.autocomplete,
    data: slashData(world, action.name, { values: action.options, ...focused, view: viewOf(doer, channel) }),
    commandName: action.name,
  };
}

/** A message command, on a message that the person sees. */
export function messageMenu(doer: Actor, action: ActionOf<'menu'>): Deed {
  const target = visibleMessage(doer, action.messageId);
  const channel = channelOf(doer.world, target);
  const command = findCommand(doer.world, action.name, { type: CommandType.message, channel });
  permit(doer, command, channel);
  return menuDeed(command, channel, {
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  });
}

/** A user command, on somebody. */
export function userMenu(doer: Actor, action: ActionOf<'user-menu'>): Deed {
  const channel = visibleChannel(doer, action.channelId);
  const command = findCommand(doer.world, action.name, { type: CommandType.user, channel });
  permit(doer, command, channel);
  const resolved = resolvedData(
    doer.world,
    [{ id: action.userId, tables: ['users'] }],
    viewOf(doer, channel),
  );
  if (!resolved.users) throw new Fault('call-invalid', `nobody has the id ${action.userId}`);
  return menuDeed(command, channel, { target_id: action.userId, resolved });
}

function menuDeed(command: Command, channel: Channel, target: object): Deed {
  const { id, name, type } = command;
  return {
    channel,
    type: InteractionType.command,
    data: { id, name, type, ...target },
    commandName: name,
  };
}

/** A command may be kept for those who hold certain permissions. */
function permit({ world, person }: Actor, command: Command, channel: Channel): void {
  if (!mayCall(command, channel, world.permissions(person.user.id, channel)))
    throw new Fault('call-invalid', `没有权限使用 /${command.name}`);
}
