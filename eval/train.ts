import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readWordPiece } from '../src/encoder/word-piece.ts';
import { type Lens, type LensFile, lensToFile, readLens } from '../src/meaning/lens.ts';
import { featureNames, meaningFeatureNames } from '../src/ranking/features/index.ts';
import type { Rank } from '../src/ranking/rank.ts';
import type { Weights } from '../src/ranking/weights.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { type BoostingOptions, boost, type TrainingSet } from './boosting.ts';
import { type DataSet, readDataSet } from './data.ts';
import { lensExamples } from './lens-examples.ts';
import { type MeaningOf, meaningThrough, withoutMeaning } from './meaning-of.ts';
import { createRandom } from './random.ts';
import { groupsOf, rankingExamples } from './ranking-examples.ts';
import { openReadings } from './readings.ts';
import { lensOptions, trainLens } from './train-lens.ts';

/**
 * Trains src/ranking/weights.json (which sentence) and then, on what that ranks, src/ranking/confidence.json
 * (whether it answers), on cmrc2018/train alone: `npm run train -- --data PATH`. With `--meaning --model FOLDER` it
 * trains src/meaning/lens.json and the two files of `…-meaning.json` instead; what the model reads is kept in the
 * folder of `--readings`. With `--lenses FOLDER` lenses are kept there, and found there the next time, when only the
 * trees are to be trained again. The same data give the same files.
 */
const { values: flags } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    meaning: { type: 'boolean', default: false },
    model: { type: 'string', default: '' },
    readings: { type: 'string', default: 'data/readings' },
    lenses: { type: 'string' },
  },
});
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
/** The trees must not see a question through a lens that has learnt from it: it would look too good. */
const folds = 2;

const data = readDataSet(flags.data, 'cmrc2018/train');
if (!data || (flags.meaning && flags.model === '')) {
  say(
    'train: name the data folder, which holds cmrc2018/train.jsonl.gz, and with --meaning that of the model:',
  );
  say('npm run train -- --data PATH [--meaning --model FOLDER]');
  process.exit(2);
}
const segmenter = createSegmenter({ choice: 'node-rs' });
const meaningOf = flags.meaning ? await learnMeaning(data) : withoutMeaning;
const suffix = flags.meaning ? '-meaning' : '';

const examples = await rankingExamples(data, { segmenter, meaningOf, random: createRandom(seed) });
train(`weights${suffix}.json`, {
  inputs: flags.meaning ? meaningFeatureNames : featureNames,
  examples,
  options: rankingOptions,
});
// Loaded only now: ranking reads the weights that have just been written.
const { confidenceExamples } = await import('./confidence-examples.ts');
const { confidenceInputs, meaningConfidenceInputs } = await import('../src/ranking/confidence.ts');
const { rank, rankBy } = await import('../src/ranking/rank.ts');
train(`confidence${suffix}.json`, {
  inputs: flags.meaning ? meaningConfidenceInputs : confidenceInputs,
  examples: await confidenceExamples(data, {
    ...{ segmenter, meaningOf, random: createRandom(seed) },
    isFar: flags.meaning,
    rankFor: flags.meaning ? await learnRanks(data) : () => rank,
  }),
  options: confidenceOptions,
});

/**
 * Trains ranking trees a fold on everything else: those that have learnt from a question are too sure of it, and the
 * confidence would learn to trust that.
 */
async function learnRanks(set: DataSet): Promise<(questionId: string) => Rank> {
  const foldOf = foldsOf(set);
  const ranks = Array.from({ length: folds }, (_, fold) => {
    const others = groupsOf(examples, (id) => foldOf(id) !== fold);
    const trees = boost(others, { ...rankingOptions, random: createRandom(seed) });
    say(`ranking without fold ${fold}: ${others.rows.length} rows`);
    return rankBy(() => trees);
  });
  return (id) => ranks[foldOf(id)] ?? rank;
}

/** The fold of each question: that of its article. */
function foldsOf({ articles, questions }: DataSet): (questionId: string) => number {
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const homes = new Map(questions.map(({ id, articleId }) => [id, (places.get(articleId) ?? 0) % folds]));
  return (questionId) => homes.get(questionId) ?? 0;
}

/** Trains the lens on everything, and one a fold on everything else, through which that fold's questions are seen. */
async function learnMeaning(set: DataSet): Promise<MeaningOf> {
  const readings = await openReadings(flags.model, flags.readings);
  const wordPiece = readWordPiece(readFileSync(join(flags.model, 'tokenizer.json'), 'utf8'));
  if (!wordPiece) throw new Error(`${flags.model}: no vocabulary`);
  const foldOf = foldsOf(set);
  const examples = await lensExamples(set, readings, wordPiece);
  const provenance = provenanceOf({ ...lensOptions }, examples.length);
  const learn = (name: string, chosen: typeof examples): LensFile => {
    const kept = flags.lenses && join(flags.lenses, `${name}.json`);
    if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as LensFile;
    const parts = chosen.map(({ example }) => example);
    const file = lensToFile(trainLens(parts, lensOptions, { random: createRandom(seed), say }), provenance);
    if (kept) writeFileSync(kept, JSON.stringify(file));
    return file;
  };
  const lenses = Array.from({ length: folds }, (_, fold) =>
    readLens(
      learn(
        `fold-${fold}`,
        examples.filter(({ questionId }) => foldOf(questionId) !== fold),
      ),
    ),
  );
  write('meaning/lens.json', learn('all', examples));
  return meaningThrough(readings, (id) => lenses[foldOf(id)] as Lens);
}

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
  const weights: Weights = { provenance: provenanceOf(options, examples.rows.length), inputs, trees };
  write(`ranking/${file}`, weights);
}

function provenanceOf(options: Readonly<Record<string, unknown>>, rows: number): Weights['provenance'] {
  return {
    data: 'cmrc2018/train (CC BY-SA 4.0)',
    date: new Date().toISOString().slice(0, 10),
    command: `npm run train -- --data PATH${flags.meaning ? ' --meaning --model FOLDER' : ''}`,
    options,
    rows,
    measured: 'eval/README.md',
  };
}

/** Writes where a file is kept, and beside the compiled code that is running. */
function write(file: string, value: unknown): void {
  for (const folder of ['../../src/', '../src/']) {
    writeFileSync(new URL(`${folder}${file}`, import.meta.url), `${JSON.stringify(value)}\n`);
  }
}
