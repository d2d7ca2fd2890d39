import type { Guild, Member } from '../wire.ts';
import { hasFlag, Intent } from '../wire.ts';

type Fields = Readonly<Record<string, unknown>>;

/** So many members come at once. */
const chunkMembers = 1_000;
/** So many may be asked for by id, or by the beginning of their name. */
const mostAsked = 100;

/**
 * The members of a server that were asked for, in chunks: by id, by the beginning of their name, or all of them, which takes the
 * privileged intent. Undefined if the question is no question.
 */
export function memberChunks(guild: Guild, asked: Fields, intents: number): readonly Fields[] | undefined {
  const { query, limit = 0, user_ids: ids, nonce } = asked;
  if ((query === undefined) === (ids === undefined)) return undefined;
  const wanted = ids === undefined ? undefined : [ids].flat().map(String);
  const all = query === '' && limit === 0;
  if (wanted && wanted.length > mostAsked) return undefined;
  if (all && !hasFlag(intents, Intent.guildMembers)) return undefined;

  const named = guild.members.filter((member) =>
    wanted ? wanted.includes(member.user.id) : startsWith(member, String(query)),
  );
  const found = named.slice(0, Number(limit) || (wanted ? mostAsked : named.length));
  const missing = wanted?.filter((id) => !found.some(({ user }) => user.id === id));
  const count = Math.max(1, Math.ceil(found.length / chunkMembers));
  return Array.from({ length: count }, (_, at) => ({
    guild_id: guild.id,
    members: found.slice(at * chunkMembers, (at + 1) * chunkMembers),
    chunk_index: at,
    chunk_count: count,
    ...(missing && missing.length > 0 ? { not_found: missing } : {}),
    ...(typeof nonce === 'string' ? { nonce } : {}),
  }));
}

function startsWith({ user }: Member, start: string): boolean {
  const wanted = start.toLowerCase();
  return [user.username, user.global_name ?? ''].some((name) => name.toLowerCase().startsWith(wanted));
}
