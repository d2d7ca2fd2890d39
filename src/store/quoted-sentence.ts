/** A sentence of an article, kept with its words: the article may change, what was quoted does not. */
export interface QuotedSentence {
  /** The article's id. */
  readonly article: string;
  /** Where the sentence begins in the text as it was, in UTF-16 code units. */
  readonly start: number;
  readonly sentence: string;
}

/** The columns of a quoted sentence, empty where there is none. */
export interface QuotedSentenceColumns {
  article: string | null;
  start: number | null;
  sentence: string | null;
}

/** The columns of the sentence. */
export function toColumns(quoted: QuotedSentence | undefined): QuotedSentenceColumns {
  return {
    article: quoted?.article ?? null,
    start: quoted?.start ?? null,
    sentence: quoted?.sentence ?? null,
  };
}

/** The sentence of the columns, if they hold one. */
export function fromColumns({ article, start, sentence }: QuotedSentenceColumns): QuotedSentence | undefined {
  return article !== null && start !== null && sentence !== null ? { article, start, sentence } : undefined;
}
