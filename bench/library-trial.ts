/** The process that bench/library.ts measures: it opens the services over a folder and tells how they did. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { silentLog } from '../src/base/log.ts';
import type { Engines } from '../src/engine/engines.ts';
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
}

const [folder = '', choice = 'auto'] = process.argv.slice(2);
const asked = new Promise<readonly string[]>((resolve) => {
  process.once('message', (questions) => resolve(questions as readonly string[]));
});
const segmenter = segmenterChoices.find((one) => one === choice) ?? 'auto';
const databaseUrl = `file:${join(folder, 'trial.db')}`;
const { close, ...services } = await openServices({ corpus: folder, databaseUrl, segmenter, log: silentLog });
const engine = await services.engines.of('1');
const questions = await asked;
engine.ask(questions[0] ?? '');
const firstAnswerMs = performance.now();
const rssMb = memoryMb();

const times = questions
  .map((question) => {
    const startedAt = performance.now();
    engine.ask(question);
    return performance.now() - startedAt;
  })
  .sort((one, other) => one - other);
const rssAfterMb = memoryMb();

const changeMs = await live(services.engines, '新桥', () =>
  writeFile(join(folder, 'new.md'), '---\ntitle: 新桥\n---\n\n新桥全长4321米。'),
);
const storedChangeMs = await live(services.engines, '新湖', () =>
  services.store.articles.save('1', { id: 'lake', title: '新湖', text: '新湖面积87平方千米。' }),
);

const trial: LibraryTrial = {
  sentences: engine.sentences,
  segmenter: services.segmenter.name,
  firstAnswerMs,
  rssMb,
  rssAfterMb,
  changeMs,
  storedChangeMs,
  p50: times[Math.floor(times.length * 0.5)] ?? 0,
  p99: times[Math.floor(times.length * 0.99)] ?? 0,
};
process.send?.(trial, undefined, undefined, () => void close().then(() => process.exit()));

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
