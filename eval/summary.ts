/**
 * How good summaries are: against references made by hand before, and by the sentences that people asked about.
 * `npm run eval:summary -- --data PATH [--set developed|held-back …] [--choices]`.
 */
import { parseArgs } from 'node:util';
import { textAt } from '../src/base/span.ts';
import type { Sentence } from '../src/index/sentence.ts';
import { readCorpus } from '../src/library/read-corpus.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { type Asked, readDataSet } from './data.ts';
import { type Summarizer, summarizers } from './summarizers.ts';
import { type Reference, readReferences, referenceSets, sentencesOf } from './summary-references.ts';
import { scoreSummary } from './summary-score.ts';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    set: { type: 'string', multiple: true, default: [...referenceSets] },
    choices: { type: 'boolean', default: false },
  },
});

const count = 5;
/** Of shorter articles nearly everything would be told. */
const fewestSentences = 12;

const { words } = await readCorpus(new URL('../../corpus', import.meta.url).pathname);
const segmenter = createSegmenter({ words });
const train = readDataSet(flags.data, 'cmrc2018/train');
if (!train) {
  process.stderr.write('npm run eval:summary -- --data PATH [--set developed|held-back …] [--choices]\n');
  process.exit(2);
}

const references = readReferences(flags.data, segmenter);
for (const set of referenceSets.filter((name) => flags.set.includes(name))) {
  printReferences(
    set,
    references.filter((reference) => reference.set === set),
  );
}
printAsked(
  train.articles.map((article) => sentencesOf(article, segmenter)),
  train.questions,
);

function printReferences(set: string, some: readonly Reference[]): void {
  const rows = Object.entries(summarizers).map(([name, choose]) => {
    const choices = some.map((reference) => ({ reference, chosen: choose(reference.sentences, count) }));
    const scores = choices.map(({ reference, chosen }) => scoreSummary(chosen, reference, count));
    if (flags.choices) for (const one of choices) tellChoice(name, one.reference, one.chosen);
    return [
      name,
      percent(mean(scores.map(({ precision }) => precision))),
      percent(mean(scores.map(({ points }) => points))),
      String(scores.reduce((sum, { redundant }) => sum + redundant, 0)),
      percent(mean(scores.map(({ isInOrder }) => Number(isInOrder)))),
    ];
  });
  print([
    [`${set}, ${some.length} articles`, 'precision@5', 'points told', 'redundant pairs', 'in order'],
    ...rows,
  ]);
}

function tellChoice(name: string, { sentences, points }: Reference, chosen: readonly number[]): void {
  const told = points.map((point) => point.join('|')).join(' ');
  process.stdout.write(`${name} ${sentences[0]?.article.id}: ${chosen.join(' ')} of ${told}\n`);
}

/** The share of the questions about an article whose sentence its summary has. The held-back articles are left out. */
function printAsked(articles: readonly (readonly Sentence[])[], questions: readonly Asked[]): void {
  const heldBack = new Set(references.filter(({ set }) => set === 'held-back').map(idOf));
  const long = articles.filter(
    (sentences) => sentences.length >= fewestSentences && !heldBack.has(sentences[0]?.article.id),
  );
  const rows = Object.entries(summarizers).map(([name, choose]) => [
    name,
    ...shareAsked(long, questions, choose),
  ]);
  print([[`cmrc2018/train, ${long.length} articles`, 'questions answered', 'characters'], ...rows]);
}

function idOf({ sentences }: Reference): string | undefined {
  return sentences[0]?.article.id;
}

function shareAsked(
  articles: readonly (readonly Sentence[])[],
  questions: readonly Asked[],
  choose: Summarizer,
): readonly string[] {
  const told = new Map(articles.map((sentences) => [sentences[0]?.article.id, textsOf(sentences, choose)]));
  const asked = questions.filter(({ articleId, gold }) => told.has(articleId) && gold.length > 0);
  const right = asked.filter(({ articleId, gold }) =>
    told.get(articleId)?.some((text) => gold.includes(text)),
  );
  const lengths = [...told.values()].map((texts) => texts.join('').length);
  return [percent(right.length / asked.length), mean(lengths).toFixed(0)];
}

function textsOf(sentences: readonly Sentence[], choose: Summarizer): readonly string[] {
  return choose(sentences, count).flatMap((number) => {
    const { article, passage } = sentences[number] ?? {};
    return article && passage ? [textAt(article.text, passage.sentence)] : [];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function print(rows: readonly (readonly string[])[]): void {
  const [head = [], ...rest] = rows;
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rest];
  process.stdout.write(`${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n\n`);
}
