import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featureNames } from '../src/ranking/features/index.ts';
import type { Weights } from '../src/ranking/weights.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { type BoostingOptions, boost, type TrainingSet } from './boosting.ts';
import { readDataSet } from './data.ts';
import { createRandom } from './random.ts';
import { rankingExamples } from './ranking-examples.ts';

/**
 * Trains src/ranking/weights.json (which sentence) and then, on what that ranks, src/ranking/confidence.json
 * (whether it answers), on cmrc2018/train alone: `npm run train -- --data PATH`. The same data give the same weights.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });
const seed = 11;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const rankingOptions = {
  trees: 160,
  leaves: 16,
  rate: 0.1,
  leastRows: 40,
  featureShare: 0.4,
  shrinkage: 1,
  loss: 'ranking',
} as const;
const confidenceOptions = {
  trees: 120,
  leaves: 8,
  rate: 0.1,
  leastRows: 60,
  featureShare: 0.4,
  shrinkage: 10,
  loss: 'logistic',
} as const;

const data = readDataSet(values.data, 'cmrc2018/train');
if (!data) {
  say('train: name the data folder, which holds cmrc2018/train.jsonl.gz: npm run train -- --data PATH');
  process.exit(2);
}
const segmenter = createSegmenter({ choice: 'node-rs' });

train('weights.json', {
  inputs: featureNames,
  examples: rankingExamples(data, segmenter, createRandom(seed)),
  options: rankingOptions,
});
// Loaded only now: ranking reads the weights that have just been written.
const { confidenceExamples } = await import('./confidence-examples.ts');
const { confidenceInputs } = await import('../src/ranking/confidence.ts');
train('confidence.json', {
  inputs: confidenceInputs,
  examples: confidenceExamples(data, segmenter, createRandom(seed)),
  options: confidenceOptions,
});

interface Training {
  readonly inputs: readonly string[];
  readonly examples: TrainingSet;
  readonly options: Omit<BoostingOptions, 'random' | 'onTree'>;
}

/** Writes the trained file where it is kept, and beside the compiled code that is running. */
function train(file: string, { inputs, examples, options }: Training): void {
  say(`${file}: ${examples.rows.length} rows in ${examples.groups.length - 1} groups`);
  const onTree = (number: number): void => {
    if ((number + 1) % 20 === 0) say(`${file}: ${number + 1} of ${options.trees} trees`);
  };
  const trees = boost(examples, { ...options, random: createRandom(seed), onTree });
  const provenance = {
    data: 'cmrc2018/train (CC BY-SA 4.0)',
    date: new Date().toISOString().slice(0, 10),
    command: 'npm run train -- --data PATH',
    options,
    rows: examples.rows.length,
    measured: 'eval/README.md',
  };
  const weights: Weights = { provenance, inputs, trees };
  for (const folder of ['../../src/ranking/', '../src/ranking/']) {
    writeFileSync(new URL(`${folder}${file}`, import.meta.url), `${JSON.stringify(weights)}\n`);
  }
}
