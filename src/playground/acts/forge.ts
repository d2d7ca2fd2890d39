import { Fault } from '../../base/fault.ts';
import type { Gesture } from '../interactions/interaction.ts';
import { ComponentType, flattenComponents, InteractionType } from '../wire.ts';
import { type Actor, channelOf, visibleChannel } from './visible.ts';

/** An interaction that no page would send. */
export interface Forgery {
  readonly customId: string;
  /** The message that the component is said to stand on, whether the person sees it or not. */
  readonly messageId?: string;
  /** What is said to be chosen; none for a button. */
  readonly values?: readonly string[];
  /** The texts of a window that is said to have been open, by custom id; then it is a window that is sent. */
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * What the bot would be told if Discord let a forged interaction through. Discord's own checks are those of `press`,
 * `choose` and `submit`; they are passed over here, so that what a bot does without them can be seen: Discord's
 * documentation asks bots to trust no custom id.
 */
export function forgedGesture(
  actor: Actor,
  {
    forgery,
    channelId,
    locale,
  }: { readonly forgery: Forgery; readonly channelId?: string; readonly locale: string },
): Gesture {
  const source =
    forgery.messageId === undefined ? undefined : actor.world.message(forgery.messageId)?.message;
  if (!source && !forgery.fields) throw new Fault('call-invalid', `no message ${forgery.messageId}`);
  return {
    person: actor.person,
    locale,
    channel: source ? channelOf(actor.world, source) : visibleChannel(actor, channelId),
    ...(forgery.fields ? windowOf(forgery, forgery.fields) : componentOf(forgery, source)),
    ...(source ? { source } : {}),
  };
}

type Deed = Pick<Gesture, 'type' | 'data'>;

function componentOf({ customId, values }: Forgery, source: Gesture['source']): Deed {
  const real = flattenComponents(source?.components ?? []).find((one) => one.custom_id === customId);
  const kind = values ? ComponentType.stringSelect : ComponentType.button;
  return {
    type: InteractionType.component,
    data: {
      custom_id: customId,
      component_type: real?.type ?? kind,
      id: real?.id ?? 1,
      ...(values ? { values } : {}),
    },
  };
}

function windowOf({ customId }: Forgery, fields: Readonly<Record<string, string>>): Deed {
  const components = Object.entries(fields).map(([id, value], at) => ({
    type: ComponentType.label,
    id: 2 * at + 1,
    component: { type: ComponentType.textInput, id: 2 * at + 2, custom_id: id, value },
  }));
  return { type: InteractionType.modalSubmit, data: { custom_id: customId, components } };
}
