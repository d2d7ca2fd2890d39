import { textAt } from '../../base/span.ts';
import type { Query } from '../../matching/query.ts';
import type { Question, WantKind } from '../../question/question.ts';
import { fold } from '../../text/normalize.ts';
import type { Ranked } from '../rank.ts';
import { fitOf, wantsFigure } from '../wanted.ts';
import type { Doubt } from './doubt.ts';

/** How well the best fitting figure of the sentence fits that the question does not state itself. */
function bestFit({ want, folded }: Question, { sentence }: Ranked): number {
  const fits = sentence.figures
    .filter((figure) => !folded.includes(fold(textAt(sentence.article.text, figure))))
    .map((figure) => fitOf(want, figure));
  return Math.max(0, ...fits);
}

/** Kinds that nothing but a figure answers, and that our rules find whenever they are there. */
const alwaysFound: readonly WantKind[] = [
  'money',
  'percent',
  'age',
  'phone',
  'measure',
  'count',
  'rank',
  'ordinal',
  'document',
  'duration',
];

/** 什么时候 may be answered by 高二的时候, and 有哪几座 by names; 哪年 and 几座 are not. */
export function wantsNumber({ want }: Question): boolean {
  if (want.isList) return false;
  return alwaysFound.includes(want.kind) || (want.kind === 'date' && want.precision !== undefined);
}

/** A number, a day or a rank is asked for, and the best sentence has none of the sort. */
export const noSuchFigure: Doubt = {
  name: 'no-such-figure',
  weigh: ({ query: { question }, best }) => (wantsNumber(question) ? 1 - bestFit(question, best) : 0),
  decisiveAt: 0.6, // not even another unit: 23对 does not tell 几次
  isPassable: true,
};

/** A name is asked for, and none is found; names are found less surely than numbers. */
export const noSuchName: Doubt = {
  name: 'no-such-name',
  weigh: ({ query: { question }, best }) =>
    wantsFigure(question.want) && !wantsNumber(question) ? 1 - bestFit(question, best) : 0,
};

/** No person is named there, and the office asked for nowhere: 法国总统是谁 where France is only named. */
export const neitherWordNorName: Doubt = {
  name: 'neither-word-nor-name',
  weigh({ query, best }) {
    const { question } = query;
    if (question.want.kind !== 'person' || question.want.isList || bestFit(question, best) > 0) return 0;
    const office = besideQuestionWord(query);
    const isMissing = best.match.terms.some(
      ({ kind, term, sentenceCount }) => kind === 'concept' && term === office && sentenceCount === 0,
    );
    return isMissing ? 1 : 0;
  },
  decisiveAt: 1,
};

/** The word that stands next to the question word, before it if any does. */
function besideQuestionWord({ question: { asking, content }, words }: Query): string | undefined {
  const before = content.slice(0, asking?.start).trimEnd();
  const after = content.slice(asking?.end).trimStart();
  const left = words.find(({ word }) => before.endsWith(word));
  return (left ?? words.find(({ word }) => before === '' && after.startsWith(word)))?.word;
}
