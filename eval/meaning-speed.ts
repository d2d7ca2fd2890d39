import { parseArgs } from 'node:util';
import type { Article } from '../src/article/article.ts';
import { passagesOf } from '../src/article/passages.ts';
import { createLog } from '../src/base/log.ts';
import { createEncoder, type Encoder } from '../src/encoder/encoder.ts';
import { fetchModel } from '../src/encoder/fetch-model.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { ArticleVectors } from '../src/meaning/article-vectors.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { readDataSet } from './data.ts';
import { quantile } from './metrics.ts';

/**
 * What meaning costs: `npm run eval:speed -- --data PATH --model FOLDER`. Reads articles of cmrc2018/train with the
 * encoder as the bot runs it until there are 10,000 sentences, and asks their questions: by words, by meaning, and by
 * meaning while further articles are read.
 */
const { values: flags } = parseArgs({
  options: { data: { type: 'string', default: '' }, model: { type: 'string', default: '' } },
});
const mostSentences = 10_000;
const asked = 1_000;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const log = createLog({
  level: 'warn',
  write: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});

const data = readDataSet(flags.data, 'cmrc2018/train');
const model = await fetchModel({ cacheFolder: 'data', modelDir: flags.model, log });
if (!data || model.kind === 'unavailable') {
  process.stderr.write(
    'eval:speed: name the data folder and that of the model: --data PATH --model FOLDER\n',
  );
  process.exit(2);
}
const articles = firstSentences(data.articles);
const rest = data.articles.slice(articles.length);
const questions = data.questions
  .filter(({ articleId }) => articles.some(({ id }) => id === articleId))
  .slice(0, asked)
  .map(({ question }) => question);

const encoder = createEncoder(model, { log });
const vectors = new Map<string, ArticleVectors>();
say(`memory before: ${megabytes()} MB`);
await encoder.question('');
let began = performance.now();
for (const article of articles) await read(article);
const seconds = (performance.now() - began) / 1_000;
const pieces = [...vectors.values()].reduce((sum, { tokens }) => sum + tokens.scales.length, 0);
say(
  `${articles.length} articles read at ${(articles.length / seconds).toFixed(1)} a second, ${(pieces / seconds / 400).toFixed(1)} windows of 400 pieces`,
);
const engine = createEngine(articles, {
  segmenter: createSegmenter({ choice: 'node-rs' }),
  vectorsOf: ({ id }) => vectors.get(id),
});
say(`memory with ${articles.length} articles: ${megabytes()} MB`);
for (const question of questions.slice(0, 50))
  engine.ask(question, { meaning: await encoder.question(question) });
await measure('words', engine, undefined);
await measure('meaning', engine, encoder);
let isReading = true;
const reading = (async () => {
  for (const article of rest) if (isReading) await read(article);
})();
await measure('meaning, while articles are read', engine, encoder);
isReading = false;
await reading;
say(`memory at the end: ${megabytes()} MB`);
await encoder.close();

async function read(article: Article): Promise<void> {
  const told = await encoder.article(article);
  if (told) vectors.set(article.id, told);
}

function firstSentences(all: readonly Article[]): readonly Article[] {
  let sentences = 0;
  return all.filter((article) => {
    sentences += passagesOf(article).length;
    return sentences <= mostSentences;
  });
}

async function measure(name: string, machine: Engine, reader: Encoder | undefined): Promise<void> {
  const times: number[] = [];
  for (const question of questions) {
    began = performance.now();
    machine.ask(question, { meaning: await reader?.question(question) });
    times.push(performance.now() - began);
  }
  say(`${name}: p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`);
}

function megabytes(): string {
  return (process.memoryUsage().rss / 1e6).toFixed(0);
}
