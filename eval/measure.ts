import { textAt } from '../src/base/span.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { QuestionVectors } from '../src/meaning/question-vectors.ts';
import type { Asked } from './data.ts';
import { areaUnderCurve, characterF1, precisionAtCoverage, quantile, share } from './metrics.ts';

/** inside: rank the sentences of the question's own article; whole: of all articles. */
export type Task = 'article' | 'corpus';

/** What became of one question. */
export interface Outcome {
  readonly asked: Asked;
  readonly isFound: boolean;
  readonly confidence: number;
  /** Place of the first right sentence, 1 for the first; 0 if it is not among those told. */
  readonly place: number;
  /** Whether the first sentence holds one of the right values, gold or not. */
  readonly isLenient: boolean;
  readonly isArticleRight: boolean;
  readonly values: readonly string[];
  /** Whether every quoted sentence is a byte-exact slice of its article. */
  readonly isVerbatim: boolean;
  readonly ms: number;
}

const told = 20;

/** Asks one question and holds the answer against what is right. */
export function measure(
  engine: Pick<Engine, 'ask'>,
  asked: Asked,
  {
    question,
    task,
    meaning,
  }: { readonly question: string; readonly task: Task; readonly meaning?: QuestionVectors | undefined },
): Outcome {
  const began = performance.now();
  const answer = engine.ask(question, {
    limit: told,
    meaning,
    ...(task === 'article' && { articleId: asked.articleId }),
  });
  const ms = performance.now() - began;
  const sentences = answer.evidence.map(({ article, sentence }) => textAt(article.text, sentence));
  const isGold = (text: string, at: number): boolean =>
    asked.gold.includes(text) && answer.evidence[at]?.article.id === asked.articleId;
  const first = answer.evidence[0];
  return {
    asked,
    isFound: answer.kind === 'found',
    confidence: answer.confidence,
    place: sentences.findIndex(isGold) + 1,
    isLenient: asked.values.some((value) => sentences[0]?.includes(value)),
    isArticleRight: first?.article.id === asked.articleId,
    values:
      answer.kind === 'found' && first ? answer.values.map((span) => textAt(first.article.text, span)) : [],
    isVerbatim: answer.evidence.every(
      ({ article, sentence }, at) => article.text.slice(sentence.start, sentence.end) === sentences[at],
    ),
    ms,
  };
}

/** The figures of a set of outcomes; shares from 0 to 1. Those on ranking and values count answerable questions only. */
export function summarize(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const answerable = outcomes.filter(({ asked }) => asked.gold.length > 0);
  const unanswerable = outcomes.filter(({ asked }) => asked.gold.length === 0);
  const certain = answerable.map(({ confidence, place }) => ({ confidence, isRight: place === 1 }));
  const refused = unanswerable.filter(({ isFound }) => !isFound).length;
  const wronglyRefused = answerable.filter(({ isFound }) => !isFound).length;
  return {
    questions: outcomes.length,
    'Hit@1': share(answerable, ({ place }) => place === 1),
    'Hit@1 lenient': share(answerable, ({ place, isLenient }) => place === 1 || isLenient),
    'Hit@3': share(answerable, ({ place }) => place >= 1 && place <= 3),
    MRR: answerable.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / answerable.length,
    'article right': share(answerable, ({ isArticleRight }) => isArticleRight),
    answered: share(answerable, ({ isFound }) => isFound),
    refused: share(unanswerable, ({ isFound }) => !isFound),
    'F1 of refusing': (2 * refused) / (refused + wronglyRefused + unanswerable.length),
    AUC: areaUnderCurve(
      answerable.map(({ confidence }) => confidence),
      unanswerable.map(({ confidence }) => confidence),
    ),
    'P@50': precisionAtCoverage(certain, 0.5),
    'P@70': precisionAtCoverage(certain, 0.7),
    'P@90': precisionAtCoverage(certain, 0.9),
    'value exact': share(answerable, isExact),
    'value F1':
      answerable.reduce((sum, { values, asked }) => sum + characterF1(values[0] ?? '', asked.values), 0) /
      answerable.length,
    verbatim: share(outcomes, ({ isVerbatim }) => isVerbatim),
    'p50 ms': quantile(
      outcomes.map(({ ms }) => ms),
      0.5,
    ),
    'p99 ms': quantile(
      outcomes.map(({ ms }) => ms),
      0.99,
    ),
  };
}

/** For a list all values are wanted, each whole or with its country before it; else the first must be one of the right ones. */
function isExact({ asked, values }: Outcome): boolean {
  if (!asked.wantsAll) return asked.values.includes(values[0] ?? '');
  return (
    values.length === asked.values.length &&
    asked.values.every((right) => values.some((value) => value.endsWith(right)))
  );
}
