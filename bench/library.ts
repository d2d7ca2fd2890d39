/**
 * A thousand articles: how fast they are taken in, how long a start takes until the first answer, until a change is
 * live, how fast questions are, and how much memory it all takes. Run after a build:
 * `npm run bench -- library --data PATH [--articles 1000] [--segmenter auto|nodejieba|node-rs] [--model FOLDER]`.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDataSet } from '../eval/data.ts';
import { silentLog } from '../src/base/log.ts';
import { writeExport } from '../src/library/export.ts';
import { readSources } from '../src/library/read-sources.ts';
import { openStore } from '../src/store/open-store.ts';
import type { LibraryTrial } from './library-trial.ts';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    articles: { type: 'string', default: '1000' },
    segmenter: { type: 'string', default: 'auto' },
    model: { type: 'string', default: '' },
  },
});
const data = readDataSet(flags.data, 'cmrc2018/train');
if (!data) throw new Error('name the data folder: npm run bench -- library --data PATH');
const articles = data.articles.slice(0, Number(flags.articles));
const ids = new Set(articles.map(({ id }) => id));
const questions = data.questions.filter(({ articleId }) => ids.has(articleId)).slice(0, 1_000);

const folder = await mkdtemp(join(tmpdir(), 'zhaiju-bench-'));
try {
  const paths: string[] = [];
  for (const [at, article] of articles.entries()) {
    const path = join(folder, `${at}.md`);
    await writeFile(path, writeExport(article));
    paths.push(path);
  }
  const perSecond = await takeIn(paths);
  const trial = await runTrial(questions.map(({ question }) => question));
  process.stdout.write(
    [
      `${articles.length} articles, ${trial.sentences} sentences, ${trial.segmenter}`,
      `taken in from files into the store: ${perSecond.toFixed(0)} articles/s`,
      `cold start to first answer: ${(trial.firstAnswerMs / 1000).toFixed(2)} s`,
      `a changed file live after ${(trial.changeMs / 1000).toFixed(2)} s, a stored one after ${(trial.storedChangeMs / 1000).toFixed(2)} s`,
      `a question: p50 ${trial.p50.toFixed(2)} ms, p99 ${trial.p99.toFixed(1)} ms`,
      `resident memory: ${trial.rssMb.toFixed(0)} MB after start, ${trial.rssAfterMb.toFixed(0)} MB after ${questions.length} questions`,
      ...(trial.withModel ? [tellModel(trial.withModel)] : []),
      '',
    ].join('\n'),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function tellModel({
  articlesRead,
  seconds,
  p50,
  p99,
  p99Meanwhile,
  rssMb,
}: NonNullable<LibraryTrial['withModel']>) {
  return [
    `with the model: ${articlesRead} articles read in ${seconds.toFixed(0)} s while questions were asked (p99 ${p99Meanwhile.toFixed(1)} ms)`,
    `then a question: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms; resident memory ${rssMb.toFixed(0)} MB`,
  ].join('\n');
}

/** Files one after the other, each in a transaction of its own, as a manager would add them. */
async function takeIn(paths: readonly string[]): Promise<number> {
  const store = await openStore(`file:${join(folder, 'take-in.db')}`, {
    log: silentLog,
    now: () => new Date(),
  });
  const startedAt = performance.now();
  for (const path of paths) {
    const [draft] = await readSources([path]);
    if (draft) await store.articles.save('1', draft);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await store.close();
  return paths.length / seconds;
}

/** In a process of its own, whose memory is nobody else's. */
function runTrial(asked: readonly string[]): Promise<LibraryTrial> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('library-trial.js', import.meta.url));
    const child = fork(script, [folder, flags.segmenter, flags.model], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (trial) => resolve(trial as LibraryTrial));
    child.on('exit', (code) => code && reject(new Error(`the trial ended with code ${code}`)));
    child.send(asked);
  });
}
