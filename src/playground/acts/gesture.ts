import { Fault } from '../../base/fault.ts';
import { findCommand, slashData } from '../interactions/command-data.ts';
import type { Gesture, Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { modalFields } from '../interactions/modal-fields.ts';
import { resolvedData } from '../interactions/resolved.ts';
import { selectedValues } from '../interactions/selected-values.ts';
import type { Channel, Command, Component, Message } from '../wire.ts';
import { CommandType, ComponentType, flattenComponents, InteractionType } from '../wire.ts';
import type { Action } from './action.ts';
import { type Actor, channelOf, visibleChannel, visibleMessage } from './visible.ts';

type Interactive = Exclude<Action, { kind: 'say' | 'dismiss' | 'react' | 'pin' }>;
type ActionOf<Kind extends Interactive['kind']> = Extract<Interactive, { kind: Kind }>;
type Deed = Omit<Gesture, 'person' | 'locale'>;

/** What the bot will be told of this action. Throws a Fault if the person cannot do it. */
export function gestureOf(
  { interactions }: { readonly interactions: Interactions },
  actor: Actor,
  action: Interactive,
): Gesture {
  return {
    person: actor.person,
    locale: action.locale ?? 'zh-CN',
    ...deedOf({ ...actor, interactions }, action),
  };
}

interface Doer extends Actor {
  readonly interactions: Interactions;
}

function deedOf(doer: Doer, action: Interactive): Deed {
  switch (action.kind) {
    case 'slash':
    case 'autocomplete':
      return slash(doer, action);
    case 'press':
      return useComponent(doer, action, () => ({}));
    case 'choose':
      return useComponent(doer, action, (component) => selectedValues(doer.world, component, action.values));
    case 'menu':
      return messageMenu(doer, action);
    case 'user-menu':
      return userMenu(doer, action);
    case 'submit':
      return submit(doer, action);
  }
}

function slash(doer: Doer, action: ActionOf<'slash' | 'autocomplete'>): Deed {
  const { world } = doer;
  const channel = visibleChannel(doer, action.channelId);
  const [first = ''] = action.name.split(' ');
  mayCall(doer, findCommand(world, first, CommandType.slash), channel);
  const focused = action.kind === 'autocomplete' ? { focused: action.focused } : {};
  return {
    channel,
    type: action.kind === 'slash' ? InteractionType.command : InteractionType.autocomplete,
    data: slashData(world, action.name, { values: action.options, ...focused }),
    commandName: action.name,
  };
}

function useComponent(
  doer: Doer,
  { messageId, customId }: { readonly messageId: string; readonly customId: string },
  chosen: (component: Component) => object,
): Deed {
  const source = visibleMessage(doer, messageId);
  const component = usableComponent(source, customId);
  return {
    channel: channelOf(doer.world, source),
    type: InteractionType.component,
    data: { custom_id: customId, component_type: component.type, id: component.id, ...chosen(component) },
    source,
  };
}

function messageMenu(doer: Doer, action: ActionOf<'menu'>): Deed {
  const target = visibleMessage(doer, action.messageId);
  const channel = channelOf(doer.world, target);
  const command = findCommand(doer.world, action.name, CommandType.message);
  mayCall(doer, command, channel);
  return menuDeed(command, channel, {
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  });
}

function userMenu(doer: Doer, action: ActionOf<'user-menu'>): Deed {
  const channel = visibleChannel(doer, action.channelId);
  const command = findCommand(doer.world, action.name, CommandType.user);
  mayCall(doer, command, channel);
  const resolved = resolvedData(doer.world, [action.userId]);
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
function mayCall({ world, person }: Actor, command: Command, channel: Channel): void {
  const needed = BigInt(command.default_member_permissions ?? '0');
  const held = world.permissions(person.user.id, channel);
  const mayUse = world.may(person.user.id, 'useCommands', channel);
  if (channel.guild_id !== undefined && !(mayUse && (held & needed) === needed))
    throw new Fault('call-invalid', `没有权限使用 /${command.name}`);
}

function submit(doer: Doer, action: ActionOf<'submit'>): Deed {
  const opener = doer.interactions.find(action.interactionId);
  const modal = opener?.modal;
  if (!opener || !modal || opener.gesture.person !== doer.person)
    throw new Fault('call-invalid', '窗口已经关闭');
  return {
    channel: opener.gesture.channel,
    type: InteractionType.modalSubmit,
    data: {
      custom_id: modal.custom_id,
      components: modalFields(doer.world, modal.components, action.fields),
    },
    ...sourceOf(opener),
  };
}

function sourceOf({ gesture }: Interaction): Pick<Gesture, 'source'> {
  return gesture.source ? { source: gesture.source } : {};
}

function usableComponent(message: Message, customId: string): Component {
  const component = flattenComponents(message.components).find((one) => one.custom_id === customId);
  if (!component) throw new Fault('call-invalid', `the message has no component ${customId}`);
  if (component.disabled) throw new Fault('call-invalid', `${customId} is disabled`);
  if (component.type === ComponentType.textInput)
    throw new Fault('call-invalid', `${customId} is not pressed`);
  return component;
}
