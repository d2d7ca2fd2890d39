import { Worker } from 'node:worker_threads';
import { Fault, type FaultCode } from '../base/fault.ts';
import type { FileToRead, Ingested, Progress } from './ingested.ts';
import type { FileKind } from './kind-of.ts';

/** What the thread is given. */
export interface ReaderTask {
  readonly file: FileToRead;
  readonly kind: FileKind;
}

/** What the thread sends. */
export type ReaderMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'taken'; readonly taken: Ingested }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly message: string };

export interface ApartOptions {
  readonly onProgress: Progress;
  /** How long the thread may take before it is ended. */
  readonly withinMs?: number;
  /** How much its heap may grow to, in megabytes, before it is ended. */
  readonly heapMb?: number;
}

/** The largest documents within the limits take some 10 s and 700 MB on a slow machine; what takes more is made to. */
const usualMs = 60_000;
const usualHeapMb = 1_024;

/** Threads can run JavaScript only: in the compiled project, and not where tests run the sources as they are. */
export const canReadApart = import.meta.url.endsWith('.js');

/** One document at a time: each may take much memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file as `readFile` does, in a thread of its own, so that no document, however large or malicious, keeps a
 * question waiting or takes the process with it. Files wait for each other. Throws Fault `file-too-large` for one that
 * takes too long or too much memory.
 */
export function readApart(task: ReaderTask, options: ApartOptions): Promise<Ingested> {
  const reading = last.then(() => readInThread(task, options));
  last = reading.catch(() => {}); // whoever asked for it is told; the next one need not know
  return reading;
}

function readInThread(task: ReaderTask, options: ApartOptions): Promise<Ingested> {
  const { onProgress, withinMs = usualMs, heapMb = usualHeapMb } = options;
  const thread = new Worker(new URL('./reader-thread.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let tooLong: NodeJS.Timeout | undefined;
  const reading = new Promise<Ingested>((resolve, reject) => {
    tooLong = setTimeout(() => reject(tooMuch(`it takes longer than ${withinMs / 1000} s`)), withinMs);
    thread.on('message', (message: ReaderMessage) => {
      try {
        receive(message);
      } catch (error) {
        reject(error); // the caller's own progress bar failed
      }
    });
    const receive = (message: ReaderMessage) => {
      if (message.kind === 'progress') onProgress(message.share);
      else if (message.kind === 'taken') resolve(message.taken);
      else reject(new Fault(message.code, message.message));
    };
    thread.on('error', (error) =>
      reject(isOutOfMemory(error) ? tooMuch('it takes too much memory', error) : error),
    );
    thread.on('exit', (code) => reject(new Error(`the reading thread ended by itself with ${code}`)));
  });
  return reading.finally(async () => {
    clearTimeout(tooLong);
    await thread.terminate();
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(reason: string, cause?: unknown): Fault {
  return new Fault('file-too-large', `${reason}; split it`, { cause });
}
