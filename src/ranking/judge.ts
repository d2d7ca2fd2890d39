import { textAt } from '../base/span.ts';
import type { Query } from '../matching/query.ts';
import { confidenceOf, decisiveDoubts, weighDoubts } from './confidence.ts';
import type { Doubt } from './doubts/doubt.ts';
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
  const confidence = confidenceOf(inputs) * (doubts.length === 0 ? 1 : afterDoubt);
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
 * and free of doubts is taken: the number asked for often stands in the sentence behind the one that has the words.
 * And of two sentences that tell the same figure, a whole one goes before a broken quotation.
 */
function chooseFirst(query: Query, ranked: readonly Ranked[], best: Ranked): Choice {
  const weigh = (first: Ranked): Choice => {
    const inputs = weighDoubts({ query, best: first, ranked });
    return { first, inputs, doubts: decisiveDoubts(inputs) };
  };
  const near = ranked.slice(1, mostTried).filter(({ score }) => score >= leastOfBest * best.score);
  const choice = weigh(best);
  if (choice.doubts.some(({ isPassable }) => isPassable)) {
    return near.map(weigh).find(({ doubts }) => doubts.length === 0) ?? choice;
  }
  if (choice.doubts.length > 0 || isWhole(best)) return choice;
  const whole = near.find((one) => isWhole(one) && tellsSame(query, one, best));
  return whole ? weigh(whole) : choice;
}

/** Whether every quotation that the sentence opens it closes. */
function isWhole({ sentence: { folded } }: Ranked): boolean {
  return ['“”', '‘’', '「」', '『』'].every(
    ([open = '', close = '']) => folded.split(open).length === folded.split(close).length,
  );
}

/** Whether two sentences tell the same figure of the sort that is asked for. */
function tellsSame({ question: { want } }: Query, one: Ranked, other: Ranked): boolean {
  const told = ({ sentence: { article, figures } }: Ranked): ReadonlySet<string> =>
    new Set(
      figures.filter((figure) => fitOf(want, figure) === 1).map((figure) => textAt(article.text, figure)),
    );
  const others = told(other);
  return [...told(one)].some((text) => others.has(text));
}
