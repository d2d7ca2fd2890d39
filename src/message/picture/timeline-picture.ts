import { textAt } from '../../base/span.ts';
import type { Timeline } from '../../engine/reader.ts';
import type { TimelineEvent } from '../../reading/timeline.ts';
import { clip } from '../../text/clip.ts';
import { onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import type { Phrases } from '../phrases.ts';
import { writtenOut } from '../written-out.ts';
import { drawPng } from './draw-png.ts';
import { type DrawnEvent, timelineSvg } from './timeline-svg.ts';

/** A picture that can be attached to a message. */
export interface Picture {
  readonly png: Buffer;
  readonly name: string;
  /** The whole of what it shows, as far as Discord takes it. */
  readonly description: string;
}

/** More would be too small on a phone; an event is drawn in four lines at most. */
const mostEvents = 24;
const eventGraphemes = 90;
/** The most that Discord takes of a description. */
const descriptionCharacters = 1024;

/** Draws a timeline; undefined if there is nothing to draw. */
export async function drawTimeline(timeline: Timeline, language: Language): Promise<Picture | undefined> {
  const { article, events } = timeline;
  if (events.length === 0) return undefined;
  const phrases = phrasesIn(language);
  const drawn = events.slice(0, mostEvents).map((event) => toDrawn(event, phrases));
  const rest = events.length - drawn.length;
  const source = [article.source, article.published && phrases.published(article.published)];
  const svg = timelineSvg({
    title: clip(onOneLine(article.title), { max: 60, unit: 'graphemes' }),
    source: source.filter(Boolean).join(' · '),
    events: drawn,
    ...(rest > 0 && { more: phrases.moreEvents(rest) }),
  });
  return { png: await drawPng(svg), name: 'timeline.png', description: describe(article.title, drawn) };
}

function toDrawn({ article, date, event }: TimelineEvent, phrases: Phrases): DrawnEvent {
  return {
    when: onOneLine(textAt(article.text, date)),
    resolved: writtenOut(date, article, phrases),
    what: clip(onOneLine(textAt(article.text, event)), { max: eventGraphemes, unit: 'graphemes' }),
    precision: precisionOf(date.precision),
  };
}

function precisionOf(precision: TimelineEvent['date']['precision']): DrawnEvent['precision'] {
  if (precision === 'year') return 'year';
  return precision === 'day' || precision === 'month' || precision === 'minute' ? 'exact' : 'long';
}

function describe(title: string, events: readonly DrawnEvent[]): string {
  const lines = events.map(({ when, resolved, what }) => [when, resolved, what].filter(Boolean).join(' '));
  const whole = [onOneLine(title), ...lines].join('\n').toWellFormed();
  let clipped = clip(whole, { max: descriptionCharacters, unit: 'graphemes' });
  for (let max = descriptionCharacters; clipped.length > descriptionCharacters; max = Math.floor(max * 0.8)) {
    clipped = clip(whole, { max, unit: 'graphemes' });
  }
  return clipped;
}
