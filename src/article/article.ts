import type { Span } from '../base/span.ts';
import type { Imprint } from './imprint.ts';

/** A stretch of an article under one heading. Text before the first heading is a section without one. */
export interface Section {
  readonly heading?: Span;
  /** The lines that can be quoted, in order: neither headings nor furniture of the page. */
  readonly paragraphs: readonly Span[];
}

/** What is told of an article beside its text; all of it may be unknown. */
export interface ArticleFacts {
  /** The day of publication, ISO 8601 (2019-09-23). */
  readonly published?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly licence?: string;
}

/** One stored article. `text` never changes: every span in this project points into it. */
export interface Article extends ArticleFacts, Imprint {
  readonly id: string;
  readonly title: string;
  /** The article as stored, byte for byte, furniture of the page included where there was some. */
  readonly text: string;
  readonly sections: readonly Section[];
}
