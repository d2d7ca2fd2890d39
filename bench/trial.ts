import type { Asked } from '../eval/data.ts';
import type { Segmenter } from '../src/text/segment.ts';
import type { Collection, NumberedSentence } from './collection.ts';
import type { Contender, Finder } from './contenders.ts';
import { readMemory } from './memory.ts';
import { percentile } from './percentile.ts';
import { shuffled, type TimeLimit, untilTimeIsUp } from './question-order.ts';

/** What a contender is given, and asked. */
export interface Exam {
  readonly collection: Collection;
  readonly questions: readonly Asked[];
}

export interface TrialOptions extends TimeLimit {
  readonly segmenter: Segmenter;
}

/** How often the first sentence was right. */
export interface Score {
  readonly asked: number;
  readonly right: number;
}

/** What was measured of one contender on one collection. */
export interface Trial {
  readonly name: string;
  readonly buildMs: number;
  /** What the index takes of the heap and beside it, once the garbage of its making is gone. */
  readonly heapBytes: number;
  /** By how much the process outgrew, while the index was made, what it had been at its largest before. */
  readonly residentBytes: number;
  /** Among the sentences of the question's own article, and among all. */
  readonly inArticle: Score;
  readonly inAll: Score & { readonly rightArticle: number };
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  /** Mean time of the processor for a question over all sentences, garbage collection included; other work on the machine hardly moves it. */
  readonly cpuMs: number;
  /** The very first question, before anything is warm. */
  readonly firstMs: number;
}

/** Results asked for, as many as the bot asks for. */
const limit = 5;
const warmUpQuestions = 50;
const warmUpMs = 2_000;

/** Lets a contender index an exam's sentences and answer its questions, in an order that a seed fixes. */
export async function runTrial(contender: Contender, exam: Exam, options: TrialOptions): Promise<Trial> {
  const { segmenter, report } = options;
  const before = readMemory();
  const startedAt = performance.now();
  const finder = await contender.build(exam.collection, segmenter);
  const buildMs = performance.now() - startedAt;
  const after = readMemory();
  report(`built in ${(buildMs / 1000).toFixed(1)} s`);

  const questions = shuffled(exam.questions);
  const firstMs = await warmUp(finder, questions);
  const round = { finder, collection: exam.collection, questions, options };
  const { times, cpuMs, ...inAll } = await askAll(round);
  const inArticle = await askWithin(round);
  return {
    name: contender.name,
    buildMs,
    heapBytes: after.heap - before.heap,
    residentBytes: after.peak - before.peak,
    inArticle,
    inAll,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    longestMs: percentile(times, 1),
    cpuMs,
    firstMs,
  };
}

interface Round {
  readonly finder: Finder;
  readonly collection: Collection;
  readonly questions: readonly Asked[];
  readonly options: TrialOptions;
}

async function warmUp(finder: Finder, questions: readonly Asked[]): Promise<number> {
  const startedAt = performance.now();
  let firstMs = 0;
  for (const { question } of questions.slice(-warmUpQuestions)) {
    await finder.find(question, limit);
    firstMs ||= performance.now() - startedAt;
    if (performance.now() - startedAt > warmUpMs) break;
  }
  return firstMs;
}

async function askAll({ finder, collection, questions, options }: Round) {
  const times: number[] = [];
  let right = 0;
  let rightArticle = 0;
  const before = process.cpuUsage();
  for (const asked of untilTimeIsUp(questions, options)) {
    const startedAt = performance.now();
    const found = await finder.find(asked.question, limit);
    times.push(performance.now() - startedAt);
    const first = collection.sentences[found[0] ?? -1];
    if (isGold(first, asked)) right++;
    if (first?.articleId === asked.articleId) rightArticle++;
  }
  const { user, system } = process.cpuUsage(before);
  return { asked: times.length, right, rightArticle, times, cpuMs: (user + system) / 1000 / times.length };
}

async function askWithin({ finder, collection, questions, options }: Round): Promise<Score> {
  let asked = 0;
  let right = 0;
  for (const one of untilTimeIsUp(questions, options)) {
    const [first = -1] = await finder.findWithin(one.articleId, one.question, limit);
    asked++;
    if (isGold(collection.sentences[first], one)) right++;
  }
  return { asked, right };
}

function isGold(sentence: NumberedSentence | undefined, { gold }: Asked): boolean {
  return sentence !== undefined && gold.includes(sentence.text);
}
