import { Worker } from 'node:worker_threads';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { FromWorker, Job, Order, Told, WorkerSetup } from './jobs.ts';

/** A worker thread that works off jobs in their order, and is started anew when it dies. */
export interface WorkBench {
  /** What came of a job; undefined if nothing did: too many wait, the worker died over it, or it cannot work at all. */
  ask(job: Job): Promise<Told | undefined>;
  /** Ends the worker; what waits gets undefined. */
  close(): Promise<void>;
}

export interface WorkBenchOptions {
  /** Says in the log which of several it is. */
  readonly name: string;
  readonly setup: WorkerSetup;
  readonly log: Log;
  /** The compiled worker.js. */
  readonly workerUrl: URL;
  /** How many jobs may wait; what comes beyond gets undefined at once. */
  readonly mostWaiting: number;
  /** A worker that had nothing to do for this long is ended, which gives its memory back; never, unless told. */
  readonly idleMs?: number;
  /** How long it rests after the first death; a second unless told. */
  readonly restMs?: number;
}

interface Waiting {
  readonly order: Order;
  readonly settle: (told: Told | undefined) => void;
}

/** It rests before it is started anew, twice as long after each death that brought nothing, up to the most. */
const usualRestMs = 1_000;
const mostRestMs = 60_000;

/** Opens a bench; its worker is started by the first job. */
export function createWorkBench(options: WorkBenchOptions): WorkBench {
  const { name, log, mostWaiting, idleMs, restMs: firstRestMs = usualRestMs } = options;
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  let isUnusable = false;
  let isClosed = false;
  let restMs = firstRestMs;
  let notBefore = 0;
  let numbers = 0;
  let idle: NodeJS.Timeout | undefined;

  const giveUp = (): void => {
    for (const { settle } of waiting.splice(0)) settle(undefined);
  };
  const finish = (number: number, told: Told | undefined): void => {
    const at = waiting.findIndex(({ order }) => order.number === number);
    if (at >= 0) waiting.splice(at, 1)[0]?.settle(told);
    restMs = firstRestMs;
    if (waiting.length === 0) worker?.unref();
    if (waiting.length === 0 && idleMs !== undefined) idle = setTimeout(endIdle, idleMs).unref();
  };
  const endIdle = (): void => {
    const idler = worker;
    worker = undefined;
    void idler?.terminate();
  };
  const hear = (message: FromWorker): void => {
    if (message.kind === 'open') log.debug('model-open', { name, runtime: message.runtime });
    else if (message.kind === 'done') finish(message.number, message.told);
    else log.warn(`model-${message.kind}`, { name, reason: message.reason });
    if (message.kind === 'failed') finish(message.number, undefined);
    if (message.kind !== 'unusable') return;
    isUnusable = true;
    giveUp();
  };
  const lose = (lost: Worker, reason: string): void => {
    if (lost !== worker || isClosed) return;
    worker = undefined;
    notBefore = Date.now() + restMs;
    log.warn('model-worker-lost', { name, reason, restMs });
    restMs = Math.min(restMs * 2, mostRestMs);
    giveUp();
  };
  const start = (): Worker => {
    const started = new Worker(options.workerUrl, { workerData: options.setup });
    started.on('message', hear);
    started.on('error', (error) => lose(started, reasonOf(error)));
    started.on('exit', (code) => lose(started, `exit code ${code}`));
    return started;
  };

  return {
    ask(job) {
      const cannot = isClosed || isUnusable || waiting.length >= mostWaiting;
      if (cannot || (!worker && Date.now() < notBefore)) return Promise.resolve(undefined);
      clearTimeout(idle);
      worker ??= start();
      const order = { number: numbers++, job };
      return new Promise((settle) => {
        waiting.push({ order, settle });
        worker?.ref(); // while somebody waits the process must not end; with nothing to do it may
        worker?.postMessage(order);
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      giveUp();
      await worker?.terminate();
    },
  };
}
