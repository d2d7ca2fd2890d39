import type { Article } from '../article/article.ts';
import type { Span } from '../base/span.ts';
import type { Figure } from '../figures/figure.ts';

/** A sentence of an article that bears on the question. */
export interface Evidence {
  readonly article: Article;
  /** The sentence, a span of `article.text`. */
  readonly sentence: Span;
  /** The heading it stands under, a span of `article.text`. */
  readonly heading?: Span;
  /** The figures inside the sentence, in its order, as spans of `article.text`. */
  readonly figures: readonly Figure[];
  /** The words of the text that say of when the sentence's figures are (截至目前), if it does. */
  readonly asOf?: Span;
  /** How well it answers, 0 to 1; comparable within one answer only. */
  readonly score: number;
}
