import { attachmentOf } from '../messages/attachments.ts';
import type { Channel } from '../wire.ts';
import type { World } from '../world/world.ts';

/** The tables in which an interaction tells of what its ids name. */
export type ResolvedTable = 'users' | 'roles' | 'channels' | 'attachments';

/** An id, and in which tables it may be looked up: what somebody typed is looked up in none. */
export interface Named {
  readonly id: string;
  readonly tables: readonly ResolvedTable[];
}

/** Who named it, and where: nothing of another server is found, and permissions are told as they are there. */
export interface Viewpoint {
  readonly channel: Channel;
  readonly userId: string;
}

/** Users, members, roles, channels and files that are named, as Discord sends them along. */
export function resolvedData(world: World, named: readonly Named[], { channel: here, userId }: Viewpoint) {
  const idsIn = (wanted: ResolvedTable) =>
    new Set(named.filter(({ tables }) => tables.includes(wanted)).map(({ id }) => id));
  const [userIds, roleIds, channelIds, fileIds] = [
    idsIn('users'),
    idsIn('roles'),
    idsIn('channels'),
    idsIn('attachments'),
  ];
  const guild = world.guildOf(here);
  const users = [world.bot, ...world.people.map(({ user }) => user)].filter(({ id }) => userIds.has(id));
  const members = guild?.members.filter(({ user }) => userIds.has(user.id)) ?? [];
  const roles = guild?.roles.filter(({ id }) => roleIds.has(id)) ?? [];
  const channels = world.channels.filter(
    ({ id, guild_id }) => guild && guild_id === guild.id && channelIds.has(id) && world.sees(userId, id),
  );
  const files = [...fileIds].map((id) => world.file(id)).filter((file) => file !== undefined);
  const permissions = (id: string, channel: Channel) => world.permissions(id, channel).toString();
  return {
    ...table('users', users, (user) => [user.id, user]),
    ...table('members', members, ({ user, deaf: _deaf, mute: _mute, ...member }) => [
      user.id,
      { ...member, permissions: permissions(user.id, here) },
    ]),
    ...table('roles', roles, (role) => [role.id, role]),
    ...table('channels', channels, ({ permission_overwrites: _overwrites, ...channel }) => [
      channel.id,
      { ...channel, permissions: permissions(userId, channel) },
    ]),
    ...table('attachments', files, (file) => [file.id, { ...attachmentOf(world, file), ephemeral: true }]),
  };
}

/** The first of these ids that names nothing which could be chosen there; `channelTypes` are all unless told. */
export function firstUnknown(
  world: World,
  {
    named,
    channelTypes = [],
  }: { readonly named: readonly Named[]; readonly channelTypes?: readonly number[] | undefined },
  view: Viewpoint,
): string | undefined {
  const resolved = resolvedData(world, named, view);
  const isThere = ({ id, tables }: Named) =>
    tables.some((name) => resolved[name]?.[id]) &&
    (channelTypes.length === 0 || channelTypes.includes(world.channel(id)?.type ?? -1));
  return named.find((one) => !isThere(one))?.id;
}

/** Discord leaves a table out where it would be empty. */
function table<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
  entry: (item: Item) => readonly [string, unknown],
): { readonly [Key in Name]?: Readonly<Record<string, unknown>> } {
  if (items.length === 0) return {};
  // A computed key loses its literal type.
  return { [name]: Object.fromEntries(items.map(entry)) } as { [Key in Name]: Record<string, unknown> };
}
