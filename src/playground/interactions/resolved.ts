import type { World } from '../world/world.ts';

/** Users, members, roles, channels and files that these ids name, as Discord sends them along. */
export function resolvedData(world: World, values: readonly string[]) {
  const ids = new Set(values);
  const users = [world.bot, ...world.people.map(({ user }) => user)].filter(({ id }) => ids.has(id));
  const members = world.guild.members.filter(({ user }) => ids.has(user.id));
  const roles = world.guild.roles.filter(({ id }) => ids.has(id));
  const channels = world.channels.filter(({ id }) => ids.has(id));
  const files = values.map((id) => world.file(id)).filter((file) => file !== undefined);
  return {
    ...table('users', users, (user) => [user.id, user]),
    ...table('members', members, ({ user, ...member }) => [user.id, { ...member, permissions: '0' }]),
    ...table('roles', roles, (role) => [role.id, role]),
    ...table('channels', channels, (channel) => [channel.id, { ...channel, permissions: '0' }]),
    ...table('attachments', files, ({ id, filename, contentType, bytes }) => [
      id,
      { id, filename, size: bytes.length, url: urlOf(id), proxy_url: urlOf(id), content_type: contentType },
    ]),
  };

  function urlOf(id: string): string {
    const file = world.file(id);
    return file ? world.fileUrl(file) : '';
  }
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
