import { textAt } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { bigramsOf, unitsOf } from '../../index/units.ts';
import type { WantKind } from '../../question/question.ts';
import { fold } from '../../text/normalize.ts';
import { fitOf, wantsFigure } from '../wanted.ts';
import { type Contest, columnOf, type FeatureGroup } from './feature.ts';

/** Kinds of question that the trees may tell apart. */
const kinds: readonly WantKind[] = [
  'count',
  'date',
  'person',
  'place',
  'organisation',
  'title',
  'reason',
  'definition',
  'yes-no',
  'anything',
];

/** Whether what is asked for is there: a figure of its sort, the words beside the question word, the shape of a definition. */
export const asked: FeatureGroup = {
  names: [
    'fit',
    'fit-new',
    'fits',
    'wants-figure',
    'is-list',
    'list-marks',
    'word-left',
    'word-right',
    'definition-shape',
    ...kinds.map((kind) => `asks-${kind}`),
  ],
  compute(contest) {
    const { want } = contest.query.question;
    const isFigure = wantsFigure(want) ? 1 : 0;
    const fits = contest.sentences.map((sentence) => fitsIn(contest, sentence));
    const [left, right] = besideQuestionWord(contest);
    return [
      Float64Array.from(fits, ({ best }) => best),
      Float64Array.from(fits, ({ bestNew }) => bestNew),
      Float64Array.from(fits, ({ count }) => Math.min(count, 5)),
      columnOf(contest, () => isFigure),
      columnOf(contest, () => (want.isList ? 1 : 0)),
      columnOf(contest, ({ folded }) => Math.min(folded.split('、').length - 1, 6)),
      columnOf(contest, ({ folded }) => heldShare(left, folded)),
      columnOf(contest, ({ folded }) => heldShare(right, folded)),
      columnOf(contest, ({ folded }) => definitionShape(folded, contest)),
      ...kinds.map((kind) => columnOf(contest, () => (want.kind === kind ? 1 : 0))),
    ];
  },
};

/** How well the figures of a sentence fit; `bestNew` counts only those that the question does not say itself. */
function fitsIn({ query }: Contest, sentence: Sentence): { best: number; bestNew: number; count: number } {
  const { want, folded } = query.question;
  let best = 0;
  let bestNew = 0;
  let count = 0;
  if (!wantsFigure(want)) return { best, bestNew, count };
  for (const figure of sentence.figures) {
    const fit = fitOf(want, figure);
    if (fit === 0) continue;
    count++;
    best = Math.max(best, fit);
    if (!folded.includes(fold(textAt(sentence.article.text, figure)))) bestNew = Math.max(bestNew, fit);
  }
  return { best, bestNew, count };
}

const beside = 4;

/** The pairs of characters just left and right of the question word. */
function besideQuestionWord({
  query: { question },
}: Contest): readonly [readonly string[], readonly string[]] {
  const { asking, content } = question;
  if (!asking) return [[], []];
  const left = unitsOf(content.slice(0, asking.start)).slice(-beside);
  const right = unitsOf(content.slice(asking.end)).slice(0, beside);
  return [bigramsOf(left), bigramsOf(right)];
}

function heldShare(terms: readonly string[], folded: string): number {
  if (terms.length === 0) return 0;
  return terms.filter((term) => folded.includes(term)).length / terms.length;
}

/** X是…, X为…, X，…是: a sentence that says what the headline's thing is. */
function definitionShape(folded: string, { match }: Contest): number {
  const title = fold(match.indexed.article.title);
  if (title === '' || !folded.slice(0, title.length + 12).includes(title)) return 0;
  return /(?:是|为|指|称|即)/u.test(folded.slice(0, title.length + 40)) ? 1 : 0.5;
}
