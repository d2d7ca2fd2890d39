import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';

/** Work that is done again and again. */
export interface Rounds {
  /** One more round, at once or behind the one under way. Never rejects. */
  now(): Promise<void>;
  /** Begins no further round; resolves when none is under way. */
  close(): Promise<void>;
}

export interface RoundsOptions {
  /** What the log calls it. */
  readonly name: string;
  readonly everyMs: number;
  readonly log: Log;
}

/** Does the work at once and then every so often, never twice at a time. Keeps no process alive; failures are logged. */
export function startRounds(work: () => Promise<void>, { name, everyMs, log }: RoundsOptions): Rounds {
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isWaiting = false;
  const round = async (): Promise<void> => {
    isWaiting = false;
    if (isClosed) return;
    await work().catch((error: unknown) => log.error('round-failed', { name, reason: reasonOf(error) }));
  };
  const now = (): Promise<void> => {
    if (isWaiting) return last;
    isWaiting = true;
    last = last.then(round);
    return last;
  };
  const timer = setInterval(() => void now(), everyMs);
  timer.unref();
  void now();
  return {
    now,
    close: () => {
      isClosed = true;
      clearInterval(timer);
      return last;
    },
  };
}
