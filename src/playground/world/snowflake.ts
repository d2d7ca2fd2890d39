/** The first second of 2015, from which Discord counts. */
const discordEpochMs = 1_420_070_400_000;
/** The first second of 2020, when everything that stands in the world from the start is said to have begun. */
const beganMs = 1_577_836_800_000;

/** Makes ids of Discord's shape: they grow with time and no two are equal. */
export function createSnowflakes(now: () => number): () => string {
  let count = 0n;
  return () => {
    count++;
    return idAt(now(), count & 0x3fffffn);
  };
}

/**
 * The id of what stands in the world from the start, by its number there. It is the same at every start, so that
 * what a bot has stored by it is found again, and it is older than any message.
 */
export function standingId(number: number): string {
  return idAt(beganMs + number, 0n);
}

function idAt(ms: number, count: bigint): string {
  return ((BigInt(Math.trunc(ms) - discordEpochMs) << 22n) | count).toString();
}
