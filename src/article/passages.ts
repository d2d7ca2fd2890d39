import type { Span } from '../base/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article } from './article.ts';

/** A sentence that can be quoted, and where it stands. */
export interface Passage {
  readonly sentence: Span;
  /** Index into the article's sections. */
  readonly section: number;
  /** Running number of its paragraph within the article. */
  readonly paragraph: number;
}

/** The passages of an article in the order of its text: every sentence of every paragraph, once. */
export function passagesOf(article: Article): readonly Passage[] {
  let paragraph = 0;
  return article.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.flatMap((span) => {
      const number = paragraph++;
      return splitSentences(article.text, span).map((sentence) => ({ sentence, section, paragraph: number }));
    }),
  );
}
