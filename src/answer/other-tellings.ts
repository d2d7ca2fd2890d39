import { type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../index/sentence.ts';
import type { Query } from '../matching/query.ts';
import { decisiveDoubts, weighDoubts } from '../ranking/confidence.ts';
import type { Ranked } from '../ranking/rank.ts';
import { isSameFigure } from '../ranking/same-figure.ts';
import { fitOf, wantsFigure } from '../ranking/wanted.ts';
import type { Evidence } from './evidence.ts';
import { toEvidence } from './to-evidence.ts';
import { selectValues } from './values/index.ts';

/** What another article says to the same question, with another figure: most often an older one. */
export interface OtherTelling {
  readonly evidence: Evidence;
  /** The figure that answers there. */
  readonly value: Span;
}

/** The sentences that answer: the newest first, and what other articles say otherwise. */
export interface Tellings {
  readonly ranked: readonly Ranked[];
  readonly others: readonly OtherTelling[];
}

/** More would bury the answer. */
const mostOthers = 2;
/** The other sentence must speak of the same thing: it has nearly as much of the question as the best one. */
const leastOfCoverage = 0.9;

/**
 * Sets the newest of the articles that answer differently first. Only a sentence that could answer on its own, with a
 * figure of the sort asked for and no decisive doubt, is held against the best one.
 */
export function settleTellings(query: Query, ranked: readonly Ranked[]): Tellings {
  const [best] = ranked;
  if (!best || !wantsFigure(query.question.want)) return { ranked, others: [] };
  const told = tellingOf(query, best);
  if (!told) return { ranked, others: [] };
  const tellings = [
    told,
    ...otherArticles(ranked, best).flatMap((one) => answering(query, one, best, ranked)),
  ];
  const differing = tellings.filter((one) => one === told || !isSame(one, told));
  const [newest = told, ...others] = [...differing].sort(byDay);
  return {
    ranked: newest === told ? ranked : [newest.ranked, ...ranked.filter((one) => one !== newest.ranked)],
    others: others.slice(0, mostOthers).map(({ ranked: { sentence, score }, figure }) => ({
      evidence: toEvidence(sentence, score),
      value: figure,
    })),
  };
}

/** A sentence and the one figure in it that answers. */
interface Telling {
  readonly ranked: Ranked;
  readonly figure: Figure;
}

function tellingOf(query: Query, ranked: Ranked): Telling | undefined {
  const values = selectValues(query, ranked.sentence);
  const figure = ranked.sentence.figures.find(
    (one) => one.start === values[0]?.start && one.end === values[0]?.end,
  );
  const isOne = values.length === 1 && figure && fitOf(query.question.want, figure) === 1;
  return isOne ? { ranked, figure } : undefined;
}

/** The best sentence of every other article. */
function otherArticles(ranked: readonly Ranked[], best: Ranked): readonly Ranked[] {
  const firsts = new Map<string, Ranked>();
  for (const one of ranked) {
    const { id } = one.sentence.article;
    if (id !== best.sentence.article.id && !firsts.has(id)) firsts.set(id, one);
  }
  return [...firsts.values()];
}

function answering(query: Query, one: Ranked, best: Ranked, ranked: readonly Ranked[]): readonly Telling[] {
  if (coverageOf(query, one.sentence) < leastOfCoverage * coverageOf(query, best.sentence)) return [];
  const telling = tellingOf(query, one);
  if (!telling) return [];
  const alone = [
    one,
    ...ranked.filter((other) => other.sentence.article === one.sentence.article && other !== one),
  ];
  return decisiveDoubts(weighDoubts({ query, best: one, ranked: alone })).length === 0 ? [telling] : [];
}

/** The share of the question's units that a sentence has. */
function coverageOf({ units }: Query, sentence: Sentence): number {
  const has = new Set(sentence.units.map(({ text }) => text));
  return units.length === 0 ? 0 : units.filter((unit) => has.has(unit)).length / units.length;
}

function isSame(one: Telling, other: Telling): boolean {
  const placed = ({ ranked, figure }: Telling) => ({ text: ranked.sentence.article.text, figure });
  return (
    isSameFigure(placed(one), placed(other)) ||
    textAt(placed(one).text, one.figure) === textAt(placed(other).text, other.figure)
  );
}

/** Newest first; without a day last; of one day as they were ranked. */
function byDay(one: Telling, other: Telling): number {
  const day = ({ ranked }: Telling): string => ranked.sentence.article.published ?? '';
  return day(other).localeCompare(day(one));
}
