/** Which part of the servers a session hears of: number and count. */
export type Shard = readonly [id: number, count: number];

/** The shard that was asked for, all of it if none was; undefined if there is no such shard. */
export function readShard(asked: unknown): Shard | undefined {
  if (asked === undefined || asked === null) return [0, 1];
  if (!Array.isArray(asked) || asked.length !== 2) return undefined;
  const [id, count]: unknown[] = asked;
  if (typeof id !== 'number' || typeof count !== 'number') return undefined;
  const valid = Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count;
  return valid ? [id, count] : undefined;
}

/** Whether this shard is told what happens in the server; direct messages are told to the first. */
export function hearsOf([id, count]: Shard, guildId: string | undefined): boolean {
  if (guildId === undefined) return id === 0;
  return (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
