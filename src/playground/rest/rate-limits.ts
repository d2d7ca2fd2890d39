import { createHash } from 'node:crypto';
import { type RestReply, refuse } from './refusal.ts';
import type { RateLimit, Route } from './route.ts';

/** Counts calls as Discord does, and says when there are too many. */
export interface RateLimits {
  /** Takes one call of a route; `major` is the channel, server or token whose bucket it is. */
  take(route: Route, major: string): Taken;
  /** Too many of these replies, and nothing is answered any more for a while; what is refused to all is not counted. */
  note(status: number, scope?: string): void;
}

/** The headers that tell how much is left; and the refusal, if nothing was. */
export interface Taken {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal?: RestReply;
}

/** All calls of a bot together, those that answer interactions excepted. */
const globalLimit: RateLimit = { calls: 50, perMs: 1_000 };
/** So many replies of 401, 403 and 429, and Discord's own gate shuts the address out. */
const invalidLimit: RateLimit = { calls: 10_000, perMs: 10 * 60_000 };
const invalidStatuses = new Set([401, 403, 429]);
/** Past so many buckets those that are full again are forgotten. */
const keptBuckets = 1_000;

/** Counters on the clock of the world. */
export function createRateLimits(now: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();
  const all = createBucket(globalLimit, now);
  const invalid = createBucket(invalidLimit, now);
  const bucketOf = (limit: RateLimit, key: string): Bucket => {
    if (buckets.size > keptBuckets) forgetFull(buckets);
    const bucket = buckets.get(key) ?? createBucket(limit, now);
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    take: (route, major) => {
      if (invalid.left() === 0) return { headers: {}, refusal: shutOut(invalid) };
      if (!route.open && all.left() === 0) return { headers: {}, refusal: tooMany(all, 'global') };
      if (!route.limit) return { headers: {} };
      const bucket = bucketOf(route.limit, `${route.line} ${major}`);
      if (bucket.left() === 0) {
        const scope = route.limit.shared ? 'shared' : 'user';
        return { headers: headersOf(route, bucket), refusal: tooMany(bucket, scope) };
      }
      bucket.take();
      if (!route.open) all.take();
      return { headers: headersOf(route, bucket) };
    },
    note: (status, scope) => {
      if (invalidStatuses.has(status) && scope !== 'shared') invalid.take();
    },
  };
}

/** A number of calls that is full again some time after the first of them. */
interface Bucket {
  readonly calls: number;
  left(): number;
  take(): void;
  /** Until it is full again; 0 if it is. */
  readonly resetsInMs: () => number;
  readonly resetsAt: () => number;
}

function createBucket({ calls, perMs }: RateLimit, now: () => number): Bucket {
  let taken = 0;
  let fullAt = 0;
  const left = () => {
    if (now() >= fullAt) taken = 0;
    return calls - taken;
  };
  return {
    calls,
    left,
    take: () => {
      if (left() === calls) fullAt = now() + perMs;
      taken++;
    },
    resetsInMs: () => Math.max(0, fullAt - now()),
    resetsAt: () => fullAt,
  };
}

function forgetFull(buckets: Map<string, Bucket>): void {
  for (const [key, bucket] of buckets) if (bucket.resetsInMs() === 0) buckets.delete(key);
}

function headersOf(route: Route, bucket: Bucket): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(bucket.calls),
    'x-ratelimit-remaining': String(bucket.left()),
    'x-ratelimit-reset': String(bucket.resetsAt() / 1_000),
    'x-ratelimit-reset-after': String(bucket.resetsInMs() / 1_000),
    'x-ratelimit-bucket': createHash('sha1').update(route.line).digest('hex').slice(0, 32),
  };
}

function tooMany(bucket: Bucket, scope: 'user' | 'shared' | 'global'): RestReply {
  const seconds = bucket.resetsInMs() / 1_000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** The gate before Discord answers without Discord's own words. */
function shutOut(invalid: Bucket): RestReply {
  return {
    ...refuse('shutOut'),
    headers: { 'retry-after': String(Math.ceil(invalid.resetsInMs() / 1_000)) },
  };
}
