/** The first second of 2015, from which Discord counts. */
const discordEpochMs = 1_420_070_400_000;

/** Makes ids of Discord's shape: they grow with time and no two are equal. */
export function createSnowflakes(now: () => number): () => string {
  let count = 0n;
  return () => {
    count++;
    return ((BigInt(Math.trunc(now()) - discordEpochMs) << 22n) | (count & 0x3fffffn)).toString();
  };
}
