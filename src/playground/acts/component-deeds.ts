import { Fault } from '../../base/fault.ts';
import type { Gesture, Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { modalFields } from '../interactions/modal-fields.ts';
import { resolvedData } from '../interactions/resolved.ts';
import { selectedValues } from '../interactions/selected-values.ts';
import type { Channel, Component, Message } from '../wire.ts';
import { ComponentType, flattenComponents, InteractionType } from '../wire.ts';
import { type ActionOf, type Deed, viewOf } from './deed.ts';
import { type Actor, channelOf, visibleMessage } from './visible.ts';

/** A button pressed, or values chosen in a select. Throws a Fault if the person cannot, as Discord refuses it. */
export function useComponent(
  doer: Actor,
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
  doer: Actor,
  { component, values }: { readonly component: Component; readonly values: readonly string[] },
  channel: Channel,
): object {
  if (component.type === ComponentType.button) return {};
  const view = viewOf(doer, channel);
  const selected = selectedValues(doer.world, { component, values }, view);
  const resolved = selected.named ? { resolved: resolvedData(doer.world, selected.named, view) } : {};
  return { values: selected.values, ...resolved };
}

function usableComponent(message: Message, customId: string): Component {
  const component = flattenComponents(message.components).find((one) => one.custom_id === customId);
  if (!component) throw new Fault('call-invalid', `the message has no component ${customId}`);
  if (component.disabled) throw new Fault('call-invalid', `${customId} is disabled`);
  if (component.type === ComponentType.textInput)
    throw new Fault('call-invalid', `${customId} is not pressed`);
  return component;
}

/** A window sent. Throws a Fault if it was opened for somebody else, or is not filled in as it must be. */
export function submit(
  doer: Actor & { readonly interactions: Interactions },
  action: ActionOf<'submit'>,
): Deed {
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
