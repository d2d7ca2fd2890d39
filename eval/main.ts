import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../src/article/article.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import { readCorpus } from '../src/library/read-corpus.ts';
import type { ArticleVectors } from '../src/meaning/article-vectors.ts';
import { lookAtArticle, lookAtQuestion } from '../src/meaning/look.ts';
import { ownLens } from '../src/meaning/own-lens.ts';
import { createSegmenter, segmenterChoices } from '../src/text/jieba.ts';
import { type Asked, type DataSet, dataSetNames, readDataSet } from './data.ts';
import { meaningOnly } from './meaning-only.ts';
import { measure, type Outcome, summarize, type Task } from './measure.ts';
import { type Noise, type NoiseTools, noises, spoil } from './noise.ts';
import { createRandom } from './random.ts';
import { openReadings } from './readings.ts';

/**
 * The measured quality of answers: `npm run eval -- --data PATH [--set NAME …] [--task article|corpus] [--noise …]
 * [--segmenter …] [--meaning words|meaning|both --model FOLDER] [--json FILE]`. Progress on stderr, a table on stdout. The same data give the same figures.
 */
const { values: flags } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    set: {
      type: 'string',
      multiple: true,
      default: ['kunming.dev', 'cmrc2018/trial', 'drcd/dev', 'squad2-zh/half'],
    },
    task: { type: 'string', default: 'article' },
    noise: { type: 'string', multiple: true, default: ['none'] },
    segmenter: { type: 'string', default: 'auto' },
    meaning: { type: 'string', default: 'words' },
    model: { type: 'string', default: '' },
    readings: { type: 'string', default: 'data/readings' },
    json: { type: 'string' },
  },
});
const seed = 7;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const names = flags.set.map((name) => oneOf(name, dataSetNames, 'set'));
const task = oneOf<Task>(flags.task, ['article', 'corpus'], 'task');
const wanted = flags.noise.flatMap((noise) => noise.split(',')).map((noise) => oneOf(noise, noises, 'noise'));
const choice = oneOf(flags.segmenter, segmenterChoices, 'segmenter');

const ways = ['words', 'meaning', 'both'] as const;
const way = oneOf(flags.meaning, ways, 'meaning');
if (way !== 'words' && flags.model === '') fail('--meaning needs --model FOLDER, that of the model');
const readings = way === 'words' ? undefined : await openReadings(flags.model, flags.readings);

const results: Record<string, Readonly<Record<string, number>>> = {};
for (const name of names) {
  const data = readDataSet(flags.data, name);
  if (!data) fail(`${name} is not in "${flags.data}"; name the data folder: npm run eval -- --data PATH`);
  const { engine, segmenter } = await openFor(data);
  for (const noise of wanted) {
    const tools = { segmenter, random: createRandom(seed), characters: charactersOf(data) };
    const outcomes = await ask(data, engine, { noise, tools });
    const label = noise === 'none' ? name : `${name} +${noise}`;
    results[label] = summarize(outcomes);
    if (name === 'kunming.dev') Object.assign(results, byGroup(outcomes, label));
  }
}
process.stdout.write(`${toTable(results)}\n`);
if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ task, seed, results }, undefined, 2)}\n`);

type Asking = Pick<Engine, 'ask'>;

/** Kunming's article with the aliases and words of the project's corpus; Wikipedia's with none. */
async function openFor({
  name,
  articles,
}: DataSet): Promise<{ engine: Asking; segmenter: NoiseTools['segmenter'] }> {
  const corpus = await readCorpus(new URL('../../corpus', import.meta.url).pathname);
  const isOwn = name === 'kunming.dev';
  const segmenter = createSegmenter({ choice, words: isOwn ? corpus.words : [] });
  const vectors = new Map<string, ArticleVectors>();
  for (const article of readings ? articles : [])
    if (readings) vectors.set(article.id, lookAtArticle(await readings.article(article), ownLens));
  const vectorsOf = ({ id }: Article): ArticleVectors | undefined => vectors.get(id);
  const engine = createEngine(articles, { segmenter, aliases: isOwn ? corpus.aliases : [], vectorsOf });
  return { engine: way === 'meaning' ? meaningOnly(articles, vectorsOf) : engine, segmenter };
}

async function ask(
  { name, questions }: DataSet,
  engine: Asking,
  { noise, tools }: { noise: Noise; tools: NoiseTools },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [at, asked] of questions.entries()) {
    if (at % 500 === 0) say(`${name} +${noise}: ${at} of ${questions.length}`);
    const question = spoil(asked.question, noise, tools);
    const meaning = readings && lookAtQuestion(await readings.question(question), ownLens);
    outcomes.push(measure(engine, asked, { question, task, meaning }));
  }
  return outcomes;
}

/** By kind and by the noise that the set's own questions have. */
function byGroup(
  outcomes: readonly Outcome[],
  label: string,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    for (const key of groupsOf(outcome.asked)) groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return Object.fromEntries(
    [...groups].sort().map(([key, group]) => [`${label} · ${key}`, summarize(group)]),
  );
}

function groupsOf({ kind, noise }: Asked): readonly string[] {
  return [...(kind ? [`kind ${kind}`] : []), ...(noise ? [`noise ${noise}`] : [])];
}

function charactersOf({ articles }: DataSet): readonly string[] {
  return [...new Set(articles.flatMap(({ text }) => [...text]))]
    .filter((one) => /\p{Script=Han}/u.test(one))
    .sort();
}

function toTable(rows: typeof results): string {
  const [first = {}] = Object.values(rows);
  const columns = Object.keys(first);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '--:')]),
    ...Object.entries(rows).map(([label, row]) =>
      line([label, ...columns.map((column) => show(column, row[column]))]),
    ),
  ].join('\n');
}

function show(column: string, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (column === 'questions') return String(value);
  return column.endsWith(' ms') ? value.toFixed(2) : (100 * value).toFixed(1);
}

function oneOf<T extends string>(value: string, choices: readonly T[], flag: string): T {
  const found = choices.find((one) => one === value);
  return found ?? fail(`--${flag} must be one of ${choices.join(', ')}, not "${value}"`);
}

function fail(why: string): never {
  say(`eval: ${why}`);
  process.exit(2);
}
