import type { Channel, Command, Message, User } from '../wire.ts';
import type { WorldEvent } from '../world/feed.ts';
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
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | { readonly kind: 'bot-presence'; readonly online: boolean };

/** What stands on the page before anything happens. */
export interface Scenery {
  readonly botOnline: boolean;
  readonly examples: readonly string[];
}

/** What this person may see: the server, their own direct messages, and private replies meant for them. */
export function snapshotFor(world: World, person: Person, scenery: Scenery): Snapshot {
  const channels = world.channels.filter((channel) => seesChannel(world, person, channel.id));
  return {
    me: person.user,
    people: world.people.map(({ user, role }) => ({ user, role })),
    bot: world.bot,
    guild: { id: world.guild.id, name: world.guild.name },
    channels,
    commands: world.commands(),
    messages: channels.flatMap((channel) =>
      world
        .messages(channel.id)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.user.id)
        .map(({ message }) => message),
    ),
    ...scenery,
  };
}

/** What this person is told of an event, or undefined if it is none of theirs. */
export function personEvent(world: World, person: Person, event: WorldEvent): PersonEvent | undefined {
  switch (event.kind) {
    case 'message-created':
    case 'message-changed':
      return seesMessage(world, person, event) ? { kind: 'message', message: event.message } : undefined;
    case 'message-removed': {
      const { id, channel_id: channelId } = event.message;
      return seesMessage(world, person, event) ? { kind: 'removed', id, channelId } : undefined;
    }
    case 'typing':
      return seesChannel(world, person, event.channelId)
        ? { kind: 'typing', channelId: event.channelId }
        : undefined;
    case 'commands-changed':
      return { kind: 'commands', commands: world.commands() };
    case 'bot-presence':
      return event;
    case 'interaction':
      return undefined;
  }
}

function seesMessage(world: World, person: Person, event: { message: Message; onlyFor?: string }): boolean {
  const meant = event.onlyFor === undefined || event.onlyFor === person.user.id;
  return meant && seesChannel(world, person, event.message.channel_id);
}

function seesChannel(world: World, person: Person, channelId: string): boolean {
  const channel = world.channel(channelId);
  return channel !== undefined && (channel.guild_id !== undefined || channel === person.dm);
}
