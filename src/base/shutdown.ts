import { reasonOf } from './fault.ts';
import type { Log } from './log.ts';

/** Everything that has to be closed before the process may end. */
export interface Shutdown {
  /** Registers what closes something; the last opened is closed first. */
  add(name: string, close: () => Promise<void> | void): void;
  /** Closes everything, once; what takes longer than the patience is left behind. */
  run(): Promise<void>;
}

/** After this long the process ends all the same. */
const patienceMs = 5_000;

/** A list of things to close; one that fails is told in the log and holds up no other. */
export function createShutdown(log: Log): Shutdown {
  const closers: { readonly name: string; readonly close: () => Promise<void> | void }[] = [];
  let running: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    for (const { name, close } of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        log.error('close failed', { name, reason: reasonOf(error) });
      }
    }
  };
  // The timer is not unref'd: without it a close that hangs leaves Node nothing to wait for, and it exits with code 13.
  const closeWithPatience = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([closeAll(), patience]);
    clearTimeout(timer);
  };
  return {
    add: (name, close) => {
      closers.push({ name, close });
    },
    run: () => {
      running ??= closeWithPatience();
      return running;
    },
  };
}
