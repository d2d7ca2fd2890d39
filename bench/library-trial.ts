/** The process that bench/library.ts measures: it opens the services over a folder and tells how they did. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { silentLog } from '../src/base/log.ts';
import { createArrivingEncoder } from '../src/encoder/arriving-encoder.ts';
import { createEncoder } from '../src/encoder/encoder.ts';
import { fetchModel } from '../src/encoder/fetch-model.ts';
import type { Engines } from '../src/engine/engines.ts';
import type { QuestionVectors } from '../src/meaning/question-vectors.ts';
import { openServices } from '../src/open-services.ts';
import { segmenterChoices } from '../src/text/jieba.ts';

export interface LibraryTrial {
  readonly sentences: number;
  readonly segmenter: string;
  /** From the start of the process, Node's own included. */
  readonly firstAnswerMs: number;
  readonly rssMb: number;
  readonly rssAfterMb: number;
  readonly changeMs: number;
  readonly storedChangeMs: number;
  readonly p50: number;
  readonly p99: number;
  /** The same with the model, once it has read every article; nothing where no model was named. */
  readonly withModel?: {
    readonly articlesRead: number;
    readonly seconds: number;
    readonly p50: number;
    readonly p99: number;
    /** While articles were being read. */
    readonly p99Meanwhile: number;
    readonly rssMb: number;
  };
}

/** The worker that reads articles goes after a minute without work: its memory is not that of a bot at rest. */
const idleMs = 65_000;

const [folder = '', choice = 'auto', modelDir = ''] = process.argv.slice(2);
const asked = new Promise<readonly string[]>((resolve) => {
  process.once('message', (questions) => resolve(questions as readonly string[]));
});
const segmenter = segmenterChoices.find((one) => one === choice) ?? 'auto';
const databaseUrl = `file:${join(folder, 'trial.db')}`;
const encoder = createArrivingEncoder({
  isOn: modelDir !== '',
  log: silentLog,
  fetch: () => fetchModel({ cacheFolder: folder, modelDir, log: silentLog }),
  open: (model) => createEncoder(model, { log: silentLog }),
});
const { close, ...services } = await openServices({
  corpus: folder,
  databaseUrl,
  segmenter,
  encoder,
  log: silentLog,
});
const engine = await services.engines.of('1');
const questions = await asked;
engine.ask(questions[0] ?? '');
const firstAnswerMs = performance.now();
const rssMb = memoryMb();

const times = await askAll(async () => undefined);
const rssAfterMb = memoryMb();

const changeMs = await live(services.engines, '新桥', () =>
  writeFile(join(folder, 'new.md'), '---\ntitle: 新桥\n---\n\n新桥全长4321米。'),
);
const storedChangeMs = await live(services.engines, '新湖', () =>
  services.store.articles.save('1', { id: 'lake', title: '新湖', text: '新湖面积87平方千米。' }),
);

const withModel = modelDir === '' ? undefined : await measureModel();
const trial: LibraryTrial = {
  sentences: engine.sentences,
  segmenter: services.segmenter.name,
  firstAnswerMs,
  rssMb,
  rssAfterMb,
  changeMs,
  storedChangeMs,
  p50: at(times, 0.5),
  p99: at(times, 0.99),
  ...(withModel && { withModel }),
};
process.send?.(trial, undefined, undefined, () => void close().then(() => process.exit()));

/** Every question, one after the other; how long each took, in ascending order. */
async function askAll(
  read: (question: string) => Promise<QuestionVectors | undefined>,
  asked: readonly string[] = questions,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const question of asked) {
    const startedAt = performance.now();
    engine.ask(question, { meaning: await read(question) });
    taken.push(performance.now() - startedAt);
  }
  return taken.sort((one, other) => one - other);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** What the model costs: its reading of all articles, questions meanwhile and afterwards, memory. */
async function measureModel(): Promise<NonNullable<LibraryTrial['withModel']>> {
  await encoder.arrived;
  const isDone = (): boolean => services.readings.progress().read >= services.readings.progress().wanted;
  const before = services.readings.progress().read;
  const startedAt = performance.now();
  const meanwhile = isDone() ? [] : await askAll(encoder.question, questions.slice(0, 300));
  while (!isDone()) await wait(200);
  const seconds = (performance.now() - startedAt) / 1000;
  const afterwards = await askAll(encoder.question);
  await wait(idleMs);
  return {
    articlesRead: services.readings.progress().read - before,
    seconds,
    p50: at(afterwards, 0.5),
    p99: at(afterwards, 0.99),
    p99Meanwhile: at(meanwhile, 0.99),
    rssMb: memoryMb(),
  };
}

/** How long after a change the engine that serves has an article of this title. */
async function live(engines: Engines, title: string, change: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await change();
  while (!(await engines.of('1')).articles().some((article) => article.title === title)) await wait(5);
  return performance.now() - startedAt;
}

function memoryMb(): number {
  return process.memoryUsage().rss / 1e6;
}
