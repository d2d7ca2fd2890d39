import type { Channel, Guild, Overwrite } from '../wire.ts';
import { ChannelType } from '../wire.ts';

/** The permissions that something here depends on. */
const bits = {
  administrator: 1n << 3n,
  manageServer: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
  pinMessages: 1n << 51n,
} as const;

export type Permission = keyof typeof bits;

const all = (1n << 53n) - 1n;

/** Permissions as Discord writes them: the sum of their bits. */
export function allow(...permissions: readonly Permission[]): string {
  return permissions.reduce((sum, name) => sum | bits[name], 0n).toString();
}

/** Whether this sum holds the permission, or that to do anything. */
export function grants(sum: bigint, permission: Permission): boolean {
  return (sum & (bits[permission] | bits.administrator)) !== 0n;
}

/**
 * What somebody may do in a channel: what their roles give, then what the channel takes and gives again, in
 * Discord's order. In direct messages both may do what one can do there; who is not in the server, nothing.
 */
export function permissionsIn(guild: Guild | undefined, { channel, parent, userId }: Where): bigint {
  if (channel.type === ChannelType.dm) return all & ~bits.administrator;
  if (!guild) return 0n;
  const base = permissionsOf(guild, userId);
  if (grants(base, 'administrator')) return all;
  const ids = roleIdsOf(guild, userId);
  const overwrites = (parent ?? channel).permission_overwrites ?? [];
  const steps = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && ids.has(id)),
    overwrites.filter(({ id, type }) => type === 1 && id === userId),
  ];
  return steps.reduce(overwritten, base);
}

/** What somebody's roles let them do in a server, before any channel has its say; its owner may do everything. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  const ids = roleIdsOf(guild, userId);
  const roles = guild.roles.filter(({ id }) => ids.has(id));
  if (guild.owner_id === userId) return all;
  return roles.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
}

/** With the role that everybody has, which bears the id of the server; none of who is not in it. */
function roleIdsOf(guild: Guild, userId: string): ReadonlySet<string> {
  const member = guild.members.find(({ user }) => user.id === userId);
  return new Set(member ? [guild.id, ...member.roles] : []);
}

export interface Where {
  readonly channel: Channel;
  /** Of a thread: the channel it hangs on, whose permissions hold there too. */
  readonly parent?: Channel | undefined;
  readonly userId: string;
}

function overwritten(sum: bigint, overwrites: readonly Overwrite[]): bigint {
  const union = (side: 'allow' | 'deny') => overwrites.reduce((bits, one) => bits | BigInt(one[side]), 0n);
  return (sum & ~union('deny')) | union('allow');
}
