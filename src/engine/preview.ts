import type { Answer } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { passagesOf } from '../article/passages.ts';
import type { Engine } from './engine.ts';

/** An article looked at: one that serves, or a draft in an engine of its own. */
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

/** Looks at one article of an engine: what is in it, and what could be asked of it. */
export function previewOf(article: Article, engine: Engine): Preview {
  const within = { articleId: article.id };
  return {
    article,
    sections: article.sections.filter(({ paragraphs }) => paragraphs.length > 0).length,
    sentences: passagesOf(article).length,
    figures: engine.facts(within)?.facts.length ?? 0,
    samples: engine
      .suggest('', { ...within, limit: samples })
      .map((question) => engine.ask(question, { ...within, limit: 1 })),
  };
}
