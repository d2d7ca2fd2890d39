import { Fault } from '../../base/fault.ts';
import type { Channel, Message } from '../wire.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** Who does something, and the world it is done in. */
export interface Actor {
  readonly world: World;
  readonly person: Person;
}

/** The person of this id; the first one unless told. */
export function personOf(world: World, id: string | undefined): Person {
  const person = id === undefined ? world.people[0] : world.person(id);
  if (!person) throw new Fault('call-invalid', `nobody has the id ${id}`);
  return person;
}

/** The channel, if the person sees it; #提问 unless told. */
export function visibleChannel({ world, person }: Actor, id = world.channels[0]?.id ?? ''): Channel {
  const channel = world.channel(id);
  if (!channel || !world.sees(person.user.id, id)) throw new Fault('call-invalid', `no channel ${id}`);
  return channel;
}

/** The message, if the person sees it. */
export function visibleMessage(actor: Actor, id: string): Message {
  const stored = actor.world.message(id);
  const mine = stored && (stored.onlyFor === undefined || stored.onlyFor === actor.person.user.id);
  if (!mine) throw new Fault('call-invalid', `no message ${id}`);
  visibleChannel(actor, stored.message.channel_id);
  return stored.message;
}

/** The channel a message stands in. */
export function channelOf(world: World, message: Message): Channel {
  const channel = world.channel(message.channel_id);
  if (!channel) throw new Fault('call-invalid', `no channel ${message.channel_id}`);
  return channel;
}
