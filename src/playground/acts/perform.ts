import { Fault } from '../../base/fault.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { pinMessage, unpinMessage } from '../messages/pins.ts';
import type { Message } from '../wire.ts';
import type { World } from '../world/world.ts';
import type { Action, Performed } from './action.ts';
import { gestureOf } from './gesture.ts';
import { say } from './say.ts';
import { type Actor, channelOf, personOf, visibleMessage } from './visible.ts';

/** Where actions happen. */
export interface Stage {
  readonly world: World;
  readonly interactions: Interactions;
}

/** Does what a person does. Throws a Fault if there is no such thing to do. */
export function perform(stage: Stage, action: Action): Performed {
  const { world } = stage;
  const actor: Actor = { world, person: personOf(world, action.by) };
  switch (action.kind) {
    case 'say':
      return say(actor, action);
    case 'dismiss':
      return dismiss(actor, action.messageId);
    case 'react':
      return react(actor, action);
    case 'pin':
      return pin(actor, action.messageId);
    default: {
      const { acknowledged, reply } = stage.interactions.open(gestureOf(stage, actor, action));
      return { acknowledged: acknowledged.promise, reply: reply.promise };
    }
  }
}

function dismiss({ world, person }: Actor, messageId: string): Performed {
  const stored = world.message(messageId);
  if (stored?.onlyFor !== person.user.id) throw new Fault('call-invalid', '只能忽略自己的私密消息');
  world.removeMessage(messageId);
  return done(stored.message);
}

/** Gives the emoji, or takes it back if it was given. */
function react(actor: Actor, { messageId, emoji }: { messageId: string; emoji: string }): Performed {
  const { world, person } = actor;
  const message = visibleMessage(actor, messageId);
  if (!world.may(person.user.id, 'addReactions', channelOf(world, message)))
    throw new Fault('call-invalid', '没有权限添加反应');
  const key = { messageId, emoji, userId: person.user.id };
  if (!world.addReaction(key)) world.removeReaction(key);
  return done(message);
}

/** Pins the message, or takes the pin out. */
function pin(actor: Actor, messageId: string): Performed {
  const { world, person } = actor;
  const message = visibleMessage(actor, messageId);
  if (!world.may(person.user.id, 'pinMessages', channelOf(world, message)))
    throw new Fault('call-invalid', '没有权限置顶消息');
  if (message.pinned) unpinMessage(world, message);
  else if (!pinMessage(world, message, person.user)) throw new Fault('call-invalid', '置顶已满');
  return done(message);
}

function done(message: Message): Performed {
  return { acknowledged: Promise.resolve({ kind: 'done' }), reply: Promise.resolve(message) };
}
