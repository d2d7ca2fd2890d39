import type { Article } from '../article/article.ts';
import { covers, type Span, textAt } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../index/sentence.ts';
import { fold } from '../text/normalize.ts';
import { firstDay, lastDay } from './days.ts';
import { eventOf } from './event.ts';

/** Something that happened, and when. Spans are of the article's text. */
export interface TimelineEvent {
  readonly article: Article;
  /** The date as written, with `from`, `to` and `precision` where they are known. */
  readonly date: Figure;
  /** What happened, in the article's words. */
  readonly event: Span;
  readonly sentence: Span;
}

/**
 * The events of some sentences in the order of time: what begins first comes first, of what begins together the
 * longer (the decade before a day inside it), then as they stand in the text. The same told twice is kept once.
 */
export function timelineOf(sentences: readonly Sentence[]): readonly TimelineEvent[] {
  const events = sentences.flatMap((sentence) =>
    withoutInner(sentence.figures.filter(isDated).flatMap((date) => toEvent(date, sentence))),
  );
  return eachOnce(events).sort(
    (one, other) =>
      firstDay(one.date) - firstDay(other.date) ||
      lastDay(other.date) - lastDay(one.date) ||
      one.date.start - other.date.start,
  );
}

/** 近年来 has no place in the order of time; 日前 has one, if only an end. */
function isDated({ kind, from, to }: Figure): boolean {
  return (kind === 'date' || kind === 'period') && (from !== undefined || to !== undefined);
}

function toEvent(date: Figure, sentence: Sentence): readonly TimelineEvent[] {
  const event = eventOf(date, sentence);
  return event ? [{ article: sentence.article, date, event, sentence: sentence.passage.sentence }] : [];
}

/** 2018年,因2016年至2017年度的工作…: a date inside what happened at another is no event of its own. */
function withoutInner(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.filter(
    ({ date }) => !events.some((other) => !covers(other.event, other.date) && covers(other.event, date)),
  );
}

/** Two events of one date that begin alike are one, in the longer words. In characters. */
const tellingBeginning = 10;

function eachOnce(events: readonly TimelineEvent[]): TimelineEvent[] {
  const kept = new Map<string, TimelineEvent>();
  for (const one of events) {
    const words = fold(textAt(one.article.text, one.event)).replace(/[^\p{L}\p{N}]/gu, '');
    const key = `${one.article.id} ${one.date.from} ${words.slice(0, tellingBeginning)}`;
    const before = kept.get(key);
    if (!before || lengthOf(before.event) < lengthOf(one.event)) kept.set(key, one);
  }
  return [...kept.values()];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
