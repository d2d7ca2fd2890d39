import type { Channel, Command, Guild, Message, Role, User } from '../wire.ts';
import type { WorldEvent } from '../world/feed.ts';
import { asReadBy } from '../world/messages.ts';
import type { Person } from '../world/people.ts';
import { grants, permissionsOf } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** A server as the page draws it. */
export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  /** The persons who manage it. */
  readonly managers: readonly string[];
}

/** All that one person sees when the page opens. */
export interface Snapshot {
  readonly me: User;
  readonly people: readonly { readonly user: User }[];
  readonly bot: User;
  readonly botOnline: boolean;
  readonly guilds: readonly GuildView[];
  readonly channels: readonly Channel[];
  /** What this person may do in each of the channels, as a sum. */
  readonly permissions: Readonly<Record<string, string>>;
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
  | { readonly kind: 'channel'; readonly channel: Channel; readonly permissions: string }
  | { readonly kind: 'channel-removed'; readonly id: string }
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
    people: world.people.map(({ user }) => ({ user })),
    bot: world.bot,
    guilds: world.guilds.map((guild) => guildView(world, guild)),
    channels,
    permissions: Object.fromEntries(
      channels.map((channel) => [channel.id, world.permissions(person.user.id, channel).toString()]),
    ),
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

function guildView(world: World, guild: Guild): GuildView {
  const ids = world.people.map(({ user }) => user.id);
  return {
    id: guild.id,
    name: guild.name,
    roles: guild.roles.map(({ id, name }) => ({ id, name })),
    managers: ids.filter((id) => grants(permissionsOf(guild, id), 'manageServer')),
  };
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
      // What is seen no more is as good as gone.
      if (!world.sees(person.user.id, channel.id)) return { kind: 'channel-removed', id: channel.id };
      return { kind: 'channel', channel, permissions: world.permissions(person.user.id, channel).toString() };
    }
    case 'channel-removed':
      return { kind: 'channel-removed', id: event.channel.id };
    case 'commands-changed':
      return { kind: 'commands', commands: world.commands() };
    case 'bot-presence':
      return event;
    case 'interaction':
    case 'member-changed':
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
