import { Fault } from '../../base/fault.ts';
import { findCommand, slashData } from '../interactions/command-data.ts';
import type { Gesture, Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { modalFields } from '../interactions/modal-fields.ts';
import { resolvedData, type Viewpoint } from '../interactions/resolved.ts';
import { selectedValues } from '../interactions/selected-values.ts';
import { mayCall } from '../rules/command-reach.ts';
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
      return useComponent(doer, action, []);
    case 'choose':
      return useComponent(doer, action, action.values);
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
  permit(doer, findCommand(world, first, { type: CommandType.slash, channel }), channel);
  const focused = action.kind === 'autocomplete' ? { focused: action.focused } : {};
  return {
    channel,
    type: action.kind === 'slash' ? InteractionType.command : InteractionType.autocomplete,
    data: slashData(world, action.name, { values: action.options, ...focused, view: viewOf(doer, channel) }),
    commandName: action.name,
  };
}

function useComponent(
  doer: Doer,
  { messageId, customId }: { readonly messageId: string; readonly customId: string },
  values: readonly string[],
): Deed {
  const source = visibleMessage(doer, messageId);
  const channel = channelOf(doer.world, source);
  const component = usableComponent(source, customId);
  return {
    channel,
    type: InteractionType.component,
    data: {
      custom_id: customId,
      component_type: component.type,
      id: component.id,
      ...chosenFrom(doer, { component, values }, channel),
    },
    source,
  };
}

/** A button carries nothing; a select what was chosen, and what that names. */
function chosenFrom(
  doer: Doer,
  { component, values }: { readonly component: Component; readonly values: readonly string[] },
  channel: Channel,
): object {
  if (component.type === ComponentType.button) return {};
  const view = viewOf(doer, channel);
  const selected = selectedValues(doer.world, { component, values }, view);
  const resolved = selected.named ? { resolved: resolvedData(doer.world, selected.named, view) } : {};
  return { values: selected.values, ...resolved };
}

function viewOf({ person }: Actor, channel: Channel): Viewpoint {
  return { channel, userId: person.user.id };
}

function messageMenu(doer: Doer, action: ActionOf<'menu'>): Deed {
  const target = visibleMessage(doer, action.messageId);
  const channel = channelOf(doer.world, target);
  const command = findCommand(doer.world, action.name, { type: CommandType.message, channel });
  permit(doer, command, channel);
  return menuDeed(command, channel, {
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  });
}

function userMenu(doer: Doer, action: ActionOf<'user-menu'>): Deed {
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
      ...modalFields(
        doer.world,
        { components: modal.components, values: action.fields },
        viewOf(doer, opener.gesture.channel),
      ),
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
