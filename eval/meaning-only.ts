import type { Article } from '../src/article/article.ts';
import { passagesOf } from '../src/article/passages.ts';
import type { Engine } from '../src/engine/engine.ts';
import type { ArticleVectors } from '../src/meaning/article-vectors.ts';
import { likenessesOf, meanOf } from '../src/meaning/likeness.ts';

/** Ranks sentences by their likeness in meaning and nothing else: what the vectors can do alone. */
export function meaningOnly(
  articles: readonly Article[],
  vectorsOf: (article: Article) => ArticleVectors | undefined,
): Pick<Engine, 'ask'> {
  const sentencesOf = new Map(articles.map((article) => [article.id, passagesOf(article)]));
  return {
    ask(question, { articleId, limit = 5, meaning } = {}) {
      const evidence = articles
        .filter(({ id }) => articleId === undefined || id === articleId)
        .flatMap((article) => {
          const vectors = vectorsOf(article);
          const passages = sentencesOf.get(article.id) ?? [];
          if (!vectors || !meaning) return [];
          return likenessesOf(meaning, vectors, [...passages.keys()]).map(({ pieces }, at) => ({
            article,
            sentence: passages[at]?.sentence ?? { start: 0, end: 0 },
            figures: [],
            score: meanOf(pieces, meaning.weights),
          }));
        })
        .sort((one, other) => other.score - one.score)
        .slice(0, limit);
      const [first, ...rest] = evidence;
      const told = { question, readings: [], confidence: first?.score ?? 0 };
      return first
        ? { ...told, kind: 'found', values: [], others: [], evidence: [first, ...rest] }
        : { ...told, kind: 'not-found', missing: [], evidence: [] };
    },
  };
}
