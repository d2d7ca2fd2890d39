import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { type ArticleSource, parseArticle } from '../article/parse-article.ts';

/** Articles of which no two are the same: whoever reads one again gets the very object that others have. */
export interface ArticlePool {
  /** The article of a source, parsed only if nobody has it. Throws Fault `article-unreadable`. */
  parse(source: ArticleSource): Article;
}

/** Past so many entries those whose article nobody has any more are swept out, and again when there are twice as many. */
const firstSweep = 4_096;

/** An empty pool. It holds articles weakly: it keeps none alive. */
export function createArticlePool(): ArticlePool {
  const known = new Map<string, WeakRef<Article>>();
  let sweepAt = firstSweep;
  const sweep = (): void => {
    for (const [key, article] of known) if (!article.deref()) known.delete(key);
    sweepAt = Math.max(firstSweep, known.size * 2);
  };
  return {
    parse(source) {
      const key = keyOf(source);
      const before = known.get(key)?.deref();
      if (before) return before;
      const article = parseArticle(source);
      if (known.size >= sweepAt) sweep();
      known.set(key, new WeakRef(article));
      return article;
    },
  };
}

function keyOf({ id, title, text, published, source, author, url, licence }: ArticleSource): string {
  const fields = JSON.stringify([id, title, published, source, author, url, licence, text]);
  return createHash('sha256').update(fields).digest('base64');
}
