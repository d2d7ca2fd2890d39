import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that is held; other processes wait. */
export interface Lock {
  /** Says that the work goes on: a lock of which nothing was heard for long is taken over. */
  touch(): Promise<void>;
  release(): Promise<void>;
}

export interface LockOptions {
  /** A lock untouched for this long belongs to nobody any more, whatever its process number says. */
  readonly staleMs?: number;
  /** How often a waiting process looks. */
  readonly pollMs?: number;
}

const usualStaleMs = 120_000;
const usualPollMs = 500;

/** Takes the lock file, waiting while another living process holds it. Throws what the file system throws. */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const { staleMs = usualStaleMs, pollMs = usualPollMs } = options;
  while (!(await create(path))) {
    if (await isStale(path, staleMs)) await rm(path, { force: true });
    else await sleep(pollMs);
  }
  return {
    async touch() {
      const now = new Date();
      await utimes(path, now, now).catch(() => {}); // gone already: it will be noticed by whoever took it
    },
    release: () => rm(path, { force: true }),
  };
}

/** Creates the file with this process's number; false if it is there already. */
async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string, staleMs: number): Promise<boolean> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(path), readFile(path, 'utf8')]);
    return Date.now() - mtimeMs > staleMs || (text !== '' && !isAlive(Number(text)));
  } catch {
    return false; // just released: the next attempt to create it tells
  }
}

/** Whether a process of this number runs here; one that may not be signalled does. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
