import type { Channel, Command, Message, Role, User } from '../wire.ts';
import { isThread } from '../wire.ts';
import type { WorldEvent } from '../world/feed.ts';
import { asReadBy } from '../world/messages.ts';
import type { Person } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** All that one person sees when the page opens. */
export interface Snapshot {
  readonly me: User;
  readonly people: readonly { readonly user: User; readonly role: Person['role'] }[];
  readonly bot: User;
  readonly botOnline: boolean;
  readonly guild: { readonly id: string; readonly name: string };
  readonly channels: readonly Channel[];
  /** The channels in which this person may only read. */
  readonly readOnly: readonly string[];
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  readonly commands: readonly Command[];
  readonly examples: readonly string[];
  readonly messages: readonly Message[];
}

/** What the page is told afterwards. */
export type PersonEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'removed'; readonly id: string; readonly channelId: string }
  | { readonly kind: 'typing'; readonly channelId: string }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'bot-presence'; readonly online: boolean; readonly activity?: string };

/** What stands on the page before anything happens. */
export interface Scenery {
  readonly botOnline: boolean;
  readonly examples: readonly string[];
}

/** What this person may see: the server, their own direct messages, and private replies meant for them. */
export function snapshotFor(world: World, person: Person, scenery: Scenery): Snapshot {
  const channels = world.channels.filter((channel) => world.sees(person.user.id, channel.id));
  return {
    me: person.user,
    people: world.people.map(({ user, role }) => ({ user, role })),
    bot: world.bot,
    guild: { id: world.guild.id, name: world.guild.name },
    channels,
    readOnly: channels.filter((channel) => !maySpeak(world, person, channel)).map(({ id }) => id),
    roles: world.guild.roles.map(({ id, name }) => ({ id, name })),
    commands: world.commands(),
    messages: channels.flatMap((channel) =>
      world
        .messages(channel.id)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.user.id)
        .map((stored) => asReadBy(stored, person.user.id)),
    ),
    ...scenery,
  };
}

function maySpeak(world: World, person: Person, channel: Channel): boolean {
  return world.may(person.user.id, isThread(channel) ? 'sendInThreads' : 'sendMessages', channel);
}

/** What this person is told of an event, or undefined if it is none of theirs. */
export function personEvent(world: World, person: Person, event: WorldEvent): PersonEvent | undefined {
  switch (event.kind) {
    case 'message-created':
    case 'message-changed':
    case 'reaction-added':
    case 'reaction-removed':
      return messageEvent(world, person, event.message.id);
    case 'message-removed': {
      const { id, channel_id: channelId } = event.message;
      return isMeantFor(person, event) && world.sees(person.user.id, channelId)
        ? { kind: 'removed', id, channelId }
        : undefined;
    }
    case 'typing': {
      const { channelId } = event;
      return world.sees(person.user.id, channelId) ? { kind: 'typing', channelId } : undefined;
    }
    case 'channel-created':
    case 'channel-changed': {
      const { channel } = event;
      return world.sees(person.user.id, channel.id) ? { kind: 'channel', channel } : undefined;
    }
    case 'commands-changed':
      return { kind: 'commands', commands: world.commands() };
    case 'bot-presence':
      return event;
    case 'interaction':
    case 'pins-changed':
      return undefined;
  }
}

function messageEvent(world: World, person: Person, messageId: string): PersonEvent | undefined {
  const stored = world.message(messageId);
  if (!stored || !isMeantFor(person, stored)) return undefined;
  const message = asReadBy(stored, person.user.id);
  return world.sees(person.user.id, message.channel_id) ? { kind: 'message', message } : undefined;
}

function isMeantFor(person: Person, { onlyFor }: { readonly onlyFor?: string }): boolean {
  return onlyFor === undefined || onlyFor === person.user.id;
}
