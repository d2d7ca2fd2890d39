import type { Span } from '../base/span.ts';

/** A stretch of an article under one heading. Text before the first heading is a section without one. */
export interface Section {
  readonly heading?: Span;
  /** From the first character after the heading to the next heading. */
  readonly body: Span;
}

/** One stored article. `text` never changes: every span in this project points into it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** The article as stored, byte for byte, furniture of the page included where there was some. */
  readonly text: string;
  /** The day of publication, ISO 8601 (2019-09-23). */
  readonly published?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly licence?: string;
  /** In the order of the text, without the furniture. */
  readonly sections: readonly Section[];
}
