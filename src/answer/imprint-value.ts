import { covers, type Span } from '../base/span.ts';
import type { Question } from '../question/question.ts';
import type { Evidence } from './evidence.ts';

/** What a dateline or byline answers to a question about the article itself; undefined for other questions and sentences. */
export function imprintValue({ want }: Question, { article, sentence }: Evidence): Span | undefined {
  const { dateline, byline } = article;
  const within = (span: Span | undefined): Span | undefined =>
    span && covers(sentence, span) ? span : undefined;
  switch (want.kind) {
    case 'article-date':
      return within(dateline?.date);
    case 'article-author':
      return within(byline?.author);
    case 'article-source':
      return within(dateline?.source) ?? within(byline?.source);
    default:
      return undefined;
  }
}
