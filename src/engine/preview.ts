import type { Answer } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { passagesOf } from '../article/passages.ts';
import type { Segmenter } from '../text/segment.ts';
import { createEngine } from './engine.ts';

/** An article looked at on its own, before it serves. */
export interface Preview {
  readonly article: Article;
  readonly sections: number;
  readonly sentences: number;
  /** Numbers, dates, ranks and names. */
  readonly figures: number;
  /** Questions that it answers, with the answers. */
  readonly samples: readonly Answer[];
}

const samples = 3;

/** Looks at one article: what is in it, and what could be asked of it. */
export function previewOf(article: Article, segmenter: Segmenter): Preview {
  const engine = createEngine([article], { segmenter });
  return {
    article,
    sections: article.sections.filter(({ paragraphs }) => paragraphs.length > 0).length,
    sentences: passagesOf(article).length,
    figures: engine.facts()?.facts.length ?? 0,
    samples: engine.suggest('', { limit: samples }).map((question) => engine.ask(question, { limit: 1 })),
  };
}
