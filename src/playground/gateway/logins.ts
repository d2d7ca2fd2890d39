/** How often and how many at once may log in. */
export interface Logins {
  /** Whether a shard may log in now; if so it is counted. */
  admit(shardId: number): boolean;
  /** What GET /gateway/bot says of it. */
  readonly limit: () => {
    readonly total: number;
    readonly remaining: number;
    readonly reset_after: number;
    readonly max_concurrency: number;
  };
}

const perDay = 1_000;
const dayMs = 86_400_000;
/** Shards of one bucket log in so far apart. */
const apartMs = 5_000;

/** Counts logins on the clock of the world. The buckets are those of shard_id % max_concurrency. */
export function createLogins(now: () => number, maxConcurrency: number): Logins {
  const lastOf = new Map<number, number>();
  let dayBegan = now();
  let used = 0;
  const beginDay = () => {
    if (now() - dayBegan < dayMs) return;
    dayBegan = now();
    used = 0;
  };
  return {
    admit: (shardId) => {
      beginDay();
      const bucket = shardId % maxConcurrency;
      const last = lastOf.get(bucket);
      if (used >= perDay || (last !== undefined && now() - last < apartMs)) return false;
      lastOf.set(bucket, now());
      used++;
      return true;
    },
    limit: () => {
      beginDay();
      return {
        total: perDay,
        remaining: perDay - used,
        reset_after: dayBegan + dayMs - now(),
        max_concurrency: maxConcurrency,
      };
    },
  };
}
