import { textAt } from '../base/span.ts';
import type { Query } from '../matching/query.ts';
import type { Want } from '../question/question.ts';
import { confidenceOf, decisiveDoubts, weighDoubts } from './confidence.ts';
import type { Doubt } from './doubts/doubt.ts';
import { nameNotBeside } from './doubts/names.ts';
import type { Ranked } from './rank.ts';
import { fitOf } from './wanted.ts';

/** Whether the articles say it, and where. */
export interface Judgement {
  /** The ranked sentences, the one that answers first. */
  readonly ranked: readonly Ranked[];
  /** How sure we are that the first one answers, 0 to 1. */
  readonly confidence: number;
  readonly isTold: boolean;
  /** The doubts that alone decided against it, by name. */
  readonly doubts: readonly string[];
}

/** Below this the articles do not say it. As low as the doubts that decide alone allow: they refuse first. */
const leastConfidence = 0.04;
/** What remains of the confidence when a doubt alone decides. */
const afterDoubt = 0.2;
/** How many sentences may take the first one's place, and how good they must be beside it. */
const mostTried = 3;
const leastOfBest = 0.15;

/** Judges the ranked sentences of a question, best first. */
export function judge(query: Query, ranked: readonly Ranked[]): Judgement {
  const [best] = ranked;
  if (!best) return { ranked, confidence: 0, isTold: false, doubts: ['nothing-shared'] };
  if (best.match.imprint === best.sentence.number) return { ranked, confidence: 1, isTold: true, doubts: [] };
  const { first, inputs, doubts } = chooseFirst(query, ranked, best);
  const confidence = confidenceOf(inputs, first) * (doubts.length === 0 ? 1 : afterDoubt);
  return {
    ranked: first === best ? ranked : [first, ...ranked.filter((one) => one !== first)],
    confidence,
    isTold: doubts.length === 0 && confidence >= leastConfidence,
    doubts: doubts.map(({ name }) => name),
  };
}

interface Choice {
  readonly first: Ranked;
  readonly inputs: Float64Array;
  readonly doubts: readonly Doubt[];
}

/**
 * Where a doubt decides against the best sentence that need not hold for another, the next that is nearly as good
 * and free of doubts is taken, or the one right behind it: that often tells the number of what this one names. It
 * must not lose a name of the question: what the sentence behind tells of 昆明 is not told of 成都.
 * Of sentences about as good the one with the very measure word goes first, and of two that tell the same figure a
 * whole one before a broken quotation.
 */
function chooseFirst(query: Query, ranked: readonly Ranked[], best: Ranked): Choice {
  const weigh = (first: Ranked): Choice => {
    const inputs = weighDoubts({ query, best: first, ranked });
    return { first, inputs, doubts: decisiveDoubts(inputs) };
  };
  const near = ranked.slice(1, mostTried).filter(({ score }) => score >= leastOfBest * best.score);
  const choice = weigh(best);
  if (choice.doubts.some(({ isPassable }) => isPassable)) {
    const behind = ranked.filter(
      (one) =>
        one.sentence.number === best.sentence.number + 1 &&
        nameNotBeside.weigh({ query, best: one, ranked }) === 0,
    );
    const free = [...near, ...behind].map(weigh).find(({ doubts }) => doubts.length === 0);
    return free ? weigh(wholeOf(query, ranked, free.first)) : choice;
  }
  if (choice.doubts.length > 0) return choice;
  const better = near.find((one) => isBetterFit(query, one, best)) ?? best;
  const first = wholeOf(query, ranked, better);
  return first === best ? choice : weigh(first);
}

/** A sentence this good beside the best is about as good. */
const aboutAsGood = 0.6;

/** Whether a sentence about as good has the measure word that was asked with, and the best has not. */
function isBetterFit({ question: { want } }: Query, one: Ranked, best: Ranked): boolean {
  if (want.unit === undefined || one.score < aboutAsGood * best.score) return false;
  return fitsIn(want, one).size > 0 && fitsIn(want, best).size === 0;
}

/** How many sentences may tell a broken quotation's figure in its stead, and how good they must be beside it. */
const mostWhole = 5;
const leastOfBroken = 0.1;

/** The sentence itself, or for a broken quotation a whole sentence near it that tells the same figure. */
function wholeOf({ question: { want } }: Query, ranked: readonly Ranked[], broken: Ranked): Ranked {
  if (isWhole(broken)) return broken;
  const told = fitsIn(want, broken);
  const whole = ranked
    .slice(0, mostWhole)
    .filter((one) => one.score >= leastOfBroken * broken.score && isWhole(one))
    .find((one) => [...fitsIn(want, one)].some((text) => told.has(text)));
  return whole ?? broken;
}

/** Whether every quotation that the sentence opens it closes. */
function isWhole({ sentence: { folded } }: Ranked): boolean {
  return ['“”', '‘’', '「」', '『』'].every(
    ([open = '', close = '']) => folded.split(open).length === folded.split(close).length,
  );
}

/** The figures of a sentence that are wholly of the sort asked for, as they are written. */
function fitsIn(want: Want, { sentence: { article, figures } }: Ranked): ReadonlySet<string> {
  return new Set(
    figures.filter((figure) => fitOf(want, figure) === 1).map((figure) => textAt(article.text, figure)),
  );
}
