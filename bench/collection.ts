import type { DataSetName } from '../eval/data.ts';
import { type Asked, dataSetNames, readDataSet } from '../eval/data.ts';
import type { Article } from '../src/article/article.ts';
import { passagesOf } from '../src/article/passages.ts';
import { type Span, textAt } from '../src/base/span.ts';

/** A sentence of a collection; its number is its place in it. */
export interface NumberedSentence {
  readonly number: number;
  /** Of its article. */
  readonly title: string;
  readonly text: string;
  readonly articleId: string;
}

/** Articles and all their sentences, in one order for everybody. */
export interface Collection {
  readonly articles: readonly Article[];
  readonly sentences: readonly NumberedSentence[];
  /** The number of the sentence that begins where this span does; -1 if none does. */
  numberOf(articleId: string, sentence: Span): number;
}

/** Articles, and questions about some of them. */
export interface Paper {
  readonly articles: readonly Article[];
  readonly questions: readonly Asked[];
}

/** The questions of one set that ask something and have an answer, and the articles of all sets, those of the questions first. */
export function readPaper(folder: string, asked: DataSetName): Paper {
  const set = readDataSet(folder, asked);
  if (!set) throw new Error(`the data folder ${folder} has no ${asked}`);
  const others = dataSetNames.filter((name) => name !== asked && name !== 'kunming.dev');
  return {
    articles: [...set.articles, ...others.flatMap((name) => readDataSet(folder, name)?.articles ?? [])],
    questions: set.questions.filter(({ question, gold }) => question !== '' && gold.length > 0),
  };
}

/**
 * The first articles that together have so many sentences, or all of them. An article whose id or text was there
 * before is left out: nothing is repeated to make up a number.
 */
export function collect(articles: readonly Article[], wanted: number): Collection {
  const taken: Article[] = [];
  const sentences: NumberedSentence[] = [];
  const seen = new Set<string>();
  const numbers = new Map<string, ReadonlyMap<number, number>>();
  for (const article of articles) {
    if (sentences.length >= wanted) break;
    if (numbers.has(article.id) || seen.has(article.text)) continue;
    seen.add(article.text);
    taken.push(article);
    const starts = new Map<number, number>();
    for (const { sentence } of passagesOf(article)) {
      const number = sentences.length;
      starts.set(sentence.start, number);
      sentences.push({
        number,
        title: article.title,
        text: textAt(article.text, sentence),
        articleId: article.id,
      });
    }
    numbers.set(article.id, starts);
  }
  return {
    articles: taken,
    sentences,
    numberOf: (articleId, { start }) => numbers.get(articleId)?.get(start) ?? -1,
  };
}
