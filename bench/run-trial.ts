/** One trial in a process of its own, forked by main.ts, so that no contender pays for another's memory. */
import { createSegmenter } from '../src/text/jieba.ts';
import { collect } from './collection.ts';
import { contenders } from './contenders.ts';
import type { TrialRequest, TrialResult } from './fork-trial.ts';
import { runTrial } from './trial.ts';

process.once('message', async ({ name, paper, sentences, choice, mostMs }: TrialRequest) => {
  const contender = contenders.find((one) => one.name === name);
  if (!contender) throw new Error(`there is no contender ${name}`);
  const segmenter = createSegmenter({ choice });
  segmenter.cut('预热');
  const collection = collect(paper.articles, sentences);
  const taken = new Set(collection.articles.map(({ id }) => id));
  const questions = paper.questions.filter(({ articleId }) => taken.has(articleId));
  const report = (progress: string) => process.stderr.write(`  ${name}: ${progress}\n`);
  const trial = await runTrial(contender, { collection, questions }, { segmenter, report, mostMs });
  const result: TrialResult = {
    ...trial,
    segmenter: segmenter.name,
    sentences: collection.sentences.length,
    distinct: new Set(collection.sentences.map(({ text }) => text)).size,
    articles: collection.articles.length,
    questions: questions.length,
  };
  process.send?.(result, () => process.disconnect());
});
