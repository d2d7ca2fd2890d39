import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import { readCorpus } from '../src/library/read-corpus.ts';
import { createSegmenter, segmenterChoices } from '../src/text/jieba.ts';
import { type Asked, type DataSet, dataSetNames, readDataSet } from './data.ts';
import { measure, type Outcome, summarize, type Task } from './measure.ts';
import { type Noise, type NoiseTools, noises, spoil } from './noise.ts';
import { createRandom } from './random.ts';

/**
 * The measured quality of answers: `npm run eval -- --data PATH [--set NAME …] [--task article|corpus] [--noise …]
 * [--segmenter …] [--json FILE]`. Progress on stderr, a table on stdout. The same data give the same figures.
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
    json: { type: 'string' },
  },
});
const seed = 7;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const names = flags.set.map((name) => oneOf(name, dataSetNames, 'set'));
const task = oneOf<Task>(flags.task, ['article', 'corpus'], 'task');
const wanted = flags.noise.flatMap((noise) => noise.split(',')).map((noise) => oneOf(noise, noises, 'noise'));
const choice = oneOf(flags.segmenter, segmenterChoices, 'segmenter');

const results: Record<string, Readonly<Record<string, number>>> = {};
for (const name of names) {
  const data = readDataSet(flags.data, name);
  if (!data) fail(`${name} is not in "${flags.data}"; name the data folder: npm run eval -- --data PATH`);
  const { engine, segmenter } = await openFor(data);
  for (const noise of wanted) {
    const tools = { segmenter, random: createRandom(seed), characters: charactersOf(data) };
    const outcomes = ask(data, engine, { noise, tools });
    const label = noise === 'none' ? name : `${name} +${noise}`;
    results[label] = summarize(outcomes);
    if (name === 'kunming.dev') Object.assign(results, byGroup(outcomes, label));
  }
}
process.stdout.write(`${toTable(results)}\n`);
if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ task, seed, results }, undefined, 2)}\n`);

/** Kunming's article with the aliases and words of the project's corpus; Wikipedia's with none. */
async function openFor({
  name,
  articles,
}: DataSet): Promise<{ engine: Engine; segmenter: NoiseTools['segmenter'] }> {
  const corpus = await readCorpus(new URL('../../corpus', import.meta.url).pathname);
  const isOwn = name === 'kunming.dev';
  const segmenter = createSegmenter({ choice, words: isOwn ? corpus.words : [] });
  return { engine: createEngine(articles, { segmenter, aliases: isOwn ? corpus.aliases : [] }), segmenter };
}

function ask(
  { name, questions }: DataSet,
  engine: Engine,
  { noise, tools }: { noise: Noise; tools: NoiseTools },
): readonly Outcome[] {
  return questions.map((asked, at) => {
    if (at % 500 === 0) say(`${name} +${noise}: ${at} of ${questions.length}`);
    return measure(engine, asked, { question: spoil(asked.question, noise, tools), task });
  });
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
