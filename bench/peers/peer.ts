import type { Segmenter } from '../../src/text/segment.ts';

/** The numbers of the sentences found, best first. */
export type Search = (question: string, limit: number) => readonly number[] | Promise<readonly number[]>;

/** What a peer indexes: a sentence, and the title of its article, which a good user would not withhold. */
export interface TitledSentence {
  readonly title: string;
  readonly text: string;
}

/** A search library, set up as somebody who has read its documentation would. */
export interface Peer {
  readonly name: string;
  /** Every setting that is not the library's default, and how it is given the title. */
  readonly setup: string;
  /** Indexes the sentences; their numbers are their places. */
  build(sentences: readonly TitledSentence[], segmenter: Segmenter): Search | Promise<Search>;
}
