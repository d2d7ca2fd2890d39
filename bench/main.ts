/**
 * Our engine and the search libraries one would take instead: what they find, how fast, and what they cost, in one
 * run on one text. Markdown on stdout, progress on stderr. `npm run bench -- --data PATH [name …]`; see README.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { dataSetNames } from '../eval/data.ts';
import { segmenterChoices } from '../src/text/jieba.ts';
import { readPaper } from './collection.ts';
import { contenders } from './contenders.ts';
import { forkTrial, type TrialResult } from './fork-trial.ts';
import { renderSetups, renderTable } from './table.ts';

const usage = `npm run bench -- --data PATH [--json FILE] [--sizes 1000,10000,100000] [--questions cmrc2018/trial]
  [--segmenter auto|nodejieba|node-rs] [--seconds 30] [name …]
names: ${contenders.map(({ name }) => name).join(', ')}\n`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '' },
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    questions: { type: 'string', default: 'cmrc2018/trial' },
    segmenter: { type: 'string', default: 'auto' },
    seconds: { type: 'string', default: '30' },
  },
});
const asked = dataSetNames.find((name) => name === values.questions);
const segmenter = segmenterChoices.find((choice) => choice === values.segmenter);
const sizes = values.sizes.split(',').map(Number);
const isNamed = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());
const areNamesKnown = positionals.every((part) => contenders.some(({ name }) => isNamed(name, part)));
/** Ours always runs: the others are told as multiples of it. */
const chosen = contenders.filter(
  ({ name }, at) => at === 0 || positionals.length === 0 || positionals.some((part) => isNamed(name, part)),
);
const mostMs = Number(values.seconds) * 1000;
const areNumbersRight = mostMs > 0 && sizes.every((size) => size > 0);

if (values.data === '' || !asked || !segmenter || !areNumbersRight || !areNamesKnown) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const paper = readPaper(values.data, asked);
  const measured: TrialResult[] = [];
  process.stdout.write(`Questions of ${asked}; ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}.\n\n`);
  for (const sentences of sizes) {
    const trials: TrialResult[] = [];
    for (const { name } of chosen) {
      process.stderr.write(`${name}, ${sentences} sentences\n`);
      trials.push(await forkTrial({ name, paper, sentences, choice: segmenter, mostMs }));
    }
    process.stdout.write(`${renderTable(trials, sentences)}\n`);
    measured.push(...trials);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ asked, trials: measured }, null, 2)}\n`);
  }
  process.stdout.write(renderSetups(chosen));
}
