import { covers, type Span } from '../base/span.ts';
import type { IndexedArticle } from '../index/passage-index.ts';
import type { Question } from '../question/question.ts';

/** The sentence number of the dateline or byline that a question about the article itself asks for. */
export function matchImprint({ want, folded }: Question, indexed: IndexedArticle): number | undefined {
  const { dateline, byline } = indexed.article;
  const isOfPaper = /报纸|报社|记者/u.test(folded);
  const site = dateline?.source && dateline.line;
  const paper = byline?.source && byline.line;
  switch (want.kind) {
    case 'article-date':
      return sentenceOf(indexed, dateline?.line);
    case 'article-author':
      return sentenceOf(indexed, byline?.line);
    case 'article-source':
      return sentenceOf(indexed, isOfPaper ? (paper ?? site) : (site ?? paper));
    default:
      return undefined;
  }
}

function sentenceOf({ passages, first }: IndexedArticle, line: Span | undefined): number | undefined {
  const at = line ? passages.findIndex(({ sentence }) => covers(sentence, line)) : -1;
  return at < 0 ? undefined : first + at;
}

/** Whether a sentence is the dateline or the byline, and nothing of the story. */
export function isImprint(
  { article: { dateline, byline }, passages, first }: IndexedArticle,
  number: number,
): boolean {
  const sentence = passages[number - first]?.sentence;
  return [dateline?.line, byline?.line].some((line) => line && sentence && covers(line, sentence));
}
