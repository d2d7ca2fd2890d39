/**
 * How well questions that ask the same are put together, on the groups of tests/golden: `npm run eval:same-questions`.
 */
import { readCorpus } from '../src/library/read-corpus.ts';
import { asksSame, mergeQuestions, senseOf } from '../src/matching/same-question.ts';
import { createSegmenter } from '../src/text/jieba.ts';
import { developed, heldBack, labelled, later } from '../tests/golden/same-questions.ts';
import { f1Of, type Labelled, type PairScore, scorePairs } from './pair-score.ts';

const { aliases, words } = await readCorpus(new URL('../../corpus', import.meta.url).pathname);
const parts = { segmenter: createSegmenter({ words }), aliases };
const sets = { developed, 'held back': heldBack, 'all forty': [...developed, ...heldBack], later };

const rows = Object.entries(sets).flatMap(([name, groups]) => {
  const questions = labelled(groups);
  return [
    rowOf(`${name}, merged`, scorePairs(mergeQuestions(questions, parts))),
    rowOf(`${name}, strictly the same`, scoreStrict(questions)),
  ];
});
const head = ['', 'pairs', 'precision', 'recall', 'F1'];
const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows];
process.stdout.write(`${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`);

function rowOf(name: string, score: PairScore): readonly string[] {
  const { right, found, wanted } = score;
  const shares = [right / Math.max(1, found), right / Math.max(1, wanted), f1Of(score)];
  return [name, String(wanted), ...shares.map((share) => share.toFixed(3))];
}

function scoreStrict(questions: readonly Labelled[]): PairScore {
  const senses = questions.map((question) => ({ ...question, sense: senseOf(question.text, parts) }));
  const pairs = senses.flatMap((one, at) => senses.slice(at + 1).map((other) => ({ one, other })));
  const found = pairs.filter(({ one, other }) => asksSame(one.sense, other.sense));
  const isRight = ({ one, other }: (typeof pairs)[number]): boolean => one.group === other.group;
  return { right: found.filter(isRight).length, found: found.length, wanted: pairs.filter(isRight).length };
}
