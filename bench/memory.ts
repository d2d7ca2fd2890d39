/** The memory of this process, in bytes. */
export interface Memory {
  /** JavaScript objects that are in use, and the buffers beside them. */
  readonly heap: number;
  /** The most that the machine has given to the process so far. */
  readonly peak: number;
}

/** Collects the garbage and measures. Throws unless node runs with --expose-gc. */
export function readMemory(): Memory {
  if (!globalThis.gc)
    throw new Error('memory is measured after a garbage collection: run node with --expose-gc');
  // Twice: the first may leave what only finalizers free.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed + external, peak: process.resourceUsage().maxRSS * 1024 };
}
