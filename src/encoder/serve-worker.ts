import { readFile } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import { Fault, reasonOf } from '../base/fault.ts';
import type { Lens } from '../meaning/lens.ts';
import { lookAtArticle, lookAtQuestion } from '../meaning/look.ts';
import type { FromWorker, Job, Order, Told, WorkerSetup } from './jobs.ts';
import { type Reader, readArticle, readQuestion } from './read-text.ts';
import { openRuntime } from './runtime.ts';
import { readWordPiece } from './word-piece.ts';

/** Where orders come from and answers go. */
export type Port = Pick<MessagePort, 'on' | 'postMessage'>;

/** Opens the model and works off orders, one after the other; says so if the model cannot be used. */
export async function serveWorker(port: Port, { lens, ...files }: WorkerSetup): Promise<void> {
  const say = (message: FromWorker): void => port.postMessage(message);
  const reader = await open(files, say);
  if (!reader) return;
  let before = Promise.resolve();
  port.on('message', ({ number, job }: Order) => {
    before = before.then(async () => say(await workOff(number, job, { reader, lens })));
  });
}

async function open(
  { modelPath, tokenizerPath }: Omit<WorkerSetup, 'lens'>,
  say: (message: FromWorker) => void,
): Promise<Reader | undefined> {
  try {
    const wordPiece = readWordPiece(await readFile(tokenizerPath, 'utf8'));
    if (!wordPiece) throw new Fault('model-unusable', `${tokenizerPath}: it has no vocabulary of BERT`);
    const runtime = await openRuntime(modelPath);
    say({ kind: 'open', runtime: runtime.name });
    return { runtime, wordPiece };
  } catch (error) {
    say({ kind: 'unusable', reason: reasonOf(error) });
    return undefined;
  }
}

/** The model and the lens behind it. */
interface Sight {
  readonly reader: Reader;
  readonly lens: Lens;
}

async function workOff(number: number, job: Job, sight: Sight): Promise<FromWorker> {
  try {
    return { kind: 'done', number, told: await doJob(job, sight) };
  } catch (error) {
    return { kind: 'failed', number, reason: reasonOf(error) };
  }
}

async function doJob(job: Job, { reader, lens }: Sight): Promise<Told> {
  return job.kind === 'question'
    ? { kind: 'question', vectors: lookAtQuestion(await readQuestion(job.text, reader), lens) }
    : { kind: 'article', vectors: lookAtArticle(await readArticle(job.article, reader), lens) };
}
