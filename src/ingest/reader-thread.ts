import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../base/fault.ts';
import type { ReaderMessage, ReaderTask } from './read-apart.ts';
import { readFile } from './read-file.ts';

/** The whole life of a reading thread: one file in, its progress and its text or Fault out. A bug ends the thread. */
async function readOne({ file, kind }: ReaderTask): Promise<void> {
  const send = (message: ReaderMessage) => parentPort?.postMessage(message);
  try {
    const taken = await readFile(file, kind, (share) => send({ kind: 'progress', share }));
    send({ kind: 'taken', taken });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    send({ kind: 'fault', code: error.code, message: error.message });
  }
}

const task: ReaderTask = workerData;
await readOne(task);
