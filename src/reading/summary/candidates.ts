import type { Sentence } from '../../index/sentence.ts';
import { lacksSubject, leansBack } from './leaning.ts';
import { type MainFigure, mainFiguresOf } from './main-figures.ts';
import { type Outlined, outlineOf } from './outline.ts';
import { isFragment, isQuotableAtNeed } from './quotable.ts';

/** A sentence that may be chosen. */
export interface Candidate extends Outlined {
  /** How much of its worth counts, by its length and by whether it says of what it speaks; up to 1. */
  readonly ease: number;
  readonly figures: readonly MainFigure[];
  /** Whether it needs the sentence before it. */
  readonly leans: boolean;
}

/** Words and figures are looked for in so many sentences at most, for that takes some half a millisecond each. */
const mostRead = 240;
/** Sentences of fewer units say little, those of more are hard to take in. */
const usualUnits = { fewest: 15, most: 80 };
/** How much counts of a sentence that leaves out its subject, and of one that leans. */
const withoutSubject = 0.8;
const leaning = 0.9;

/** The sentences that a summary may be made of, in their order. If none can be quoted by its form, all that have words. */
export function candidatesOf(sentences: readonly Sentence[]): readonly Candidate[] {
  const read = mostPromising(outlineOf(sentences).filter(({ sentence }) => isQuotableAtNeed(sentence)));
  const whole = read.filter(({ isQuotable, sentence }) => isQuotable && !isFragment(sentence));
  const figures = bySentence(mainFiguresOf(read.map(({ sentence }) => sentence)));
  return (whole.length > 0 ? whole : read).map((outlined) => {
    const { sentence, at } = outlined;
    // Nothing stands before the first sentence that it could lean on but the headline.
    const leans = at > 0 && leansBack(sentence);
    return {
      ...outlined,
      leans,
      ease: easeOf(sentence, leans),
      figures: figures.get(sentence.passage.sentence.start) ?? [],
    };
  });
}

/** A number is looked for without the words: so much more the sentence may be worth. */
const perNumber = 0.2;
const mostNumbers = 3;
const number = /[0-9]+(?:[.,:][0-9]+)*|[一二三四五六七八九十百千万亿]{2,}/gu;

function mostPromising(outlined: readonly Outlined[]): readonly Outlined[] {
  if (outlined.length <= mostRead) return outlined;
  return outlined
    .map((one) => ({ one, promise: promiseOf(one) }))
    .sort((left, right) => right.promise - left.promise)
    .slice(0, mostRead)
    .map(({ one }) => one)
    .sort((left, right) => left.at - right.at);
}

function promiseOf({ sentence, worth, isQuotable }: Outlined): number {
  const numbers = Math.min(mostNumbers, sentence.folded.match(number)?.length ?? 0);
  return (worth + perNumber * numbers) * lengthEase(sentence) * (isQuotable ? 1 : 0.5);
}

function easeOf(sentence: Sentence, leans: boolean): number {
  if (leans) return leaning * lengthEase(sentence);
  return lengthEase(sentence) * (lacksSubject(sentence) ? withoutSubject : 1);
}

function lengthEase({ units: { length } }: Sentence): number {
  return Math.min(1, length / usualUnits.fewest, usualUnits.most / Math.max(1, length));
}

function bySentence(figures: readonly MainFigure[]): ReadonlyMap<number, readonly MainFigure[]> {
  const found = new Map<number, MainFigure[]>();
  for (const figure of figures) {
    const { start } = figure.fact.sentence;
    found.set(start, [...(found.get(start) ?? []), figure]);
  }
  return found;
}
