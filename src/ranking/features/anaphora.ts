import type { Sentence } from '../../index/sentence.ts';
import { unitsOf } from '../../index/units.ts';
import type { Want } from '../../question/question.ts';
import { fitOf, wantsFigure } from '../wanted.ts';
import { type Contest, columnOf, type FeatureGroup } from './feature.ts';
import { coverageOf } from './overlap.ts';

/** How a sentence opens that says more of what the one before has named: 他, 该, 其中, 是为, 最高点为. */
const anaphor =
  /^[“‘「『"'(（]*(?:[它他她其该此这那]|这[些个一]|那[些个]|因此|所以|由此|从此|随后|之后|此后|后来|接着|同时|当时|于是|但|而|并|也|又|还|是为|即|两者|前者|后者|对此|同年|次年|翌年|最)/u;

/**
 * Questions are often made of two sentences: the words stand in the one that opens with 他 or 该, the answer in
 * the one before. What the neighbours open with, hold and lack tells which of the two to quote.
 */
export const anaphora: FeatureGroup = {
  names: [
    'opens-with-anaphor',
    'next-opens-with-anaphor',
    'fit-before',
    'fit-after',
    'fit-best',
    'coverage-after',
    'share-unasked',
    'unasked',
  ],
  compute(contest) {
    const { want } = contest.query.question;
    const opens = columnOf(contest, ({ folded }) => (anaphor.test(folded) ? 1 : 0));
    const fits = columnOf(contest, (sentence) => bestFit(want, sentence));
    const best = Math.max(0, ...fits);
    const covered = coverageOf(contest.match, ({ kind }) => kind === 'bigram');
    const unasked = unaskedUnits(contest);
    return [
      opens,
      opens.map((_, at) => opens[at + 1] ?? 0),
      fits.map((_, at) => fits[at - 1] ?? 0),
      fits.map((_, at) => fits[at + 1] ?? 0),
      fits.map(() => best),
      covered.map((_, at) => covered[at + 1] ?? 0),
      unasked.map((count, at) => count / Math.max(contest.sentences[at]?.units.length ?? 1, 1)),
      unasked.map((count) => Math.log(1 + count)),
    ];
  },
};

/** Figures are not looked at where none is wanted: they would have to be found first. */
function bestFit(want: Want, sentence: Sentence): number {
  if (!wantsFigure(want)) return 0;
  return sentence.figures.reduce((most, figure) => Math.max(most, fitOf(want, figure)), 0);
}

/** How many units of each sentence the question does not say: an answer has to bring something new. */
function unaskedUnits(contest: Contest): Float64Array {
  const asked = new Set(unitsOf(contest.query.question.folded).map(({ text }) => text));
  return columnOf(contest, ({ units }) =>
    units.reduce((count, { text }) => (asked.has(text) ? count : count + 1), 0),
  );
}
