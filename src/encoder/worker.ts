import { parentPort, workerData } from 'node:worker_threads';
import { serveWorker } from './serve-worker.ts';

/** The whole of a worker thread: it reads texts with the model as it is told, until it is ended. */
if (parentPort) await serveWorker(parentPort, workerData);
