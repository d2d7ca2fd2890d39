import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import type { Engine } from '../engine/engine.ts';
import type { Timeline } from '../engine/reader.ts';
import type { BotMessage } from './bot-message.ts';
import type { Language } from './language.ts';
import { drawTimeline, type Picture } from './picture/timeline-picture.ts';
import { renderFacts } from './render-facts.ts';
import { renderSummary, usualSentences } from './render-summary.ts';
import { renderTimeline } from './render-timeline.ts';
import { findViewed, type ViewRef } from './view-ref.ts';

export interface ViewContext {
  readonly engine: Pick<Engine, 'articles' | 'facts' | 'timeline' | 'summary'>;
  readonly log: Log;
  readonly language: Language;
  readonly isPrivate: boolean;
}

/** Discord waits three seconds for a reply: a picture that takes longer than this is left out. */
const picturePatienceMs = 1_500;

/** A page of an article's facts, timeline or summary as a message; undefined if the article is gone. */
export async function showView(view: ViewRef, context: ViewContext): Promise<BotMessage | undefined> {
  const { engine, language, isPrivate } = context;
  const article = findViewed(view, engine.articles());
  if (!article) return undefined;
  if (view.kind === 'facts') {
    const topic = view.topic === '' ? {} : { topic: view.topic };
    const table = engine.facts({ articleId: article.id, ...topic });
    return table && renderFacts(table, { language, view, isPrivate });
  }
  if (view.kind === 'summary') {
    const sentences = Number(view.topic) || usualSentences;
    const summary = engine.summary({ articleId: article.id, sentences });
    return summary && renderSummary(summary, { language, view, isPrivate });
  }
  const timeline = engine.timeline({ articleId: article.id });
  if (!timeline) return undefined;
  const picture = view.page === 0 ? await pictureOf(timeline, context) : undefined;
  return renderTimeline(timeline, { language, view, isPrivate, picture });
}

/** The picture, or nothing if it cannot be had in time: the text says it all. */
async function pictureOf(timeline: Timeline, { log, language }: ViewContext): Promise<Picture | undefined> {
  const drawing = drawTimeline(timeline, language).catch((error: unknown) => {
    log.warn('picture-not-drawn', { reason: reasonOf(error) });
    return undefined;
  });
  return Promise.race([drawing, setTimeout(picturePatienceMs, undefined, { ref: false })]);
}
