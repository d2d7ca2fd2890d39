import { textAt } from '../../base/span.ts';
import type { Timeline } from '../../engine/reader.ts';
import type { TimelineEvent } from '../../reading/timeline.ts';
import { clip } from '../../text/clip.ts';
import { onOneLine } from '../escape.ts';
import { type Language, phrasesIn } from '../language.ts';
import type { Phrases } from '../phrases.ts';
import { writtenOut } from '../written-out.ts';
import { drawPng } from './draw-png.ts';
import { drawable } from './drawable.ts';
import { describePicture, type Picture } from './picture.ts';
import { type DrawnEvent, timelineSvg } from './timeline-svg.ts';
import { loadTypefaces } from './typeface.ts';

export type { Picture } from './picture.ts';

/** More would be too small on a phone; an event is drawn in four lines at most. */
const mostEvents = 24;
const eventGraphemes = 90;
const titleGraphemes = 60;

/** Draws a timeline; undefined if there is nothing to draw. */
export async function drawTimeline(timeline: Timeline, language: Language): Promise<Picture | undefined> {
  const { article, events } = timeline;
  if (events.length === 0) return undefined;
  const phrases = phrasesIn(language);
  const drawn = events.slice(0, mostEvents).map((event) => toDrawn(event, phrases));
  const rest = events.length - drawn.length;
  const source = [article.source, article.published && phrases.published(article.published)];
  const faces = await loadTypefaces();
  const plain = (words: string): string => drawable(words, faces.Regular);
  const svg = timelineSvg(
    {
      title: clip(plain(article.title), { max: titleGraphemes, unit: 'graphemes' }),
      source: plain(source.filter(Boolean).join(' · ')),
      events: drawn.map((event) => ({
        ...event,
        when: plain(event.when),
        what: plain(event.what),
        resolved: plain(event.resolved ?? ''),
      })),
      ...(rest > 0 && { more: phrases.moreEvents(rest) }),
    },
    faces,
  );
  const lines = drawn.map(({ when, resolved, what }) => [when, resolved, what].filter(Boolean).join(' '));
  return {
    png: await drawPng(svg),
    name: 'timeline.png',
    description: describePicture([article.title, ...lines]),
  };
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
