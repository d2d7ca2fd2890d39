import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '../base/fault.ts';
import type { Change, Hearing } from './database.ts';

/** A connection that listens. */
export interface Line {
  /** Why it was lost, once it is. */
  readonly lost: Promise<string>;
  /** Rejects if the other end is gone without a word. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line; what is said on it goes to `take`. */
export type Connect = (take: (payload: string) => void) => Promise<Line>;

const checkEveryMs = 30_000;
const shortestPauseMs = 250;
const longestPauseMs = 30_000;

/**
 * Hears what other processes change, at once. A lost line is told in the log and tried again, with ever longer pauses;
 * what was said meanwhile is caught up with. Resolves after the first try; gives how to stop.
 */
export async function listenForChanges(connect: Connect, hearing: Hearing): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let line = await open(connect, hearing);
  const keepListening = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted; failures++) {
      if (line) {
        failures = 0;
        await listen(line, hearing, signal);
      }
      await pause(failures, signal);
      line = signal.aborted ? undefined : await open(connect, hearing);
    }
    await line?.close();
  };
  const running = keepListening();
  return async () => {
    stopping.abort();
    await running;
  };
}

/** A line with nothing missed before it; undefined if there is none to be had now. */
async function open(connect: Connect, hearing: Hearing): Promise<Line | undefined> {
  let line: Line | undefined;
  try {
    line = await connect((payload) => {
      const change = readChange(payload);
      if (change) hearing.hear(change);
    });
    await hearing.catchUp();
    return line;
  } catch (error) {
    hearing.log.warn('no connection to hear changes on', { reason: reasonOf(error) });
    letGo(line);
    return undefined;
  }
}

/** Until the line is lost or no longer wanted. */
async function listen(line: Line, { log }: Hearing, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<string>((resolve) => {
    timer = setInterval(() => {
      line.check().catch((error: unknown) => resolve(reasonOf(error)));
    }, checkEveryMs);
    timer.unref();
  });
  const stopped = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const reason = await Promise.race([line.lost, silent, stopped]);
  clearInterval(timer);
  if (reason === undefined) return void (await line.close());
  log.warn('connection to hear changes on was lost', { reason });
  letGo(line);
}

/** Not awaited: a dead connection takes long to end. */
function letGo(line: Line | undefined): void {
  line?.close().catch(() => {}); // its loss has been told
}

async function pause(failures: number, signal: AbortSignal): Promise<void> {
  const ms = Math.min(shortestPauseMs * 2 ** failures, longestPauseMs);
  await wait(ms, undefined, { signal, ref: false }).catch(() => {}); // stopped: there is nothing to wait for
}

/** What our own `announce` said; other programs may use the channel too. */
function readChange(payload: string): Change | undefined {
  try {
    const said: unknown = JSON.parse(payload);
    if (typeof said !== 'object' || said === null || !('server' in said) || !('version' in said))
      return undefined;
    const { server, version } = said;
    return typeof server === 'string' && typeof version === 'number' ? { server, version } : undefined;
  } catch {
    return undefined; // not JSON, so not ours
  }
}
